// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/**
 * Packages that bundles see of the JVM's class path: kea-api, and those OSGi services that the
 * container itself speaks with. Types shared with the container then come from one class loader
 * that is never refreshed. Names and versions are read from the jars' own manifests.
 */
final class SystemPackages {
    private static final Set<String> SHARED =
            Set.of(
                    "org.keaosgi.kea-api",
                    "org.osgi.service.cm",
                    "org.osgi.service.component",
                    "org.osgi.service.log",
                    "org.osgi.service.metatype",
                    "org.osgi.util.function",
                    "org.osgi.util.promise");

    private SystemPackages() {}

    /** In the form of {@code org.osgi.framework.system.packages.extra}. */
    static String extra(ClassLoader loader) throws IOException {
        List<String> clauses = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = url.openStream()) {
                Attributes attributes = new Manifest(in).getMainAttributes();
                if (SHARED.contains(symbolicName(attributes))) {
                    clauses.addAll(clauses(attributes.getValue(Constants.EXPORT_PACKAGE)));
                }
            }
        }
        return String.join(",", clauses);
    }

    private static String symbolicName(Attributes attributes) {
        String value = attributes.getValue(Constants.BUNDLE_SYMBOLICNAME);
        return value == null ? "" : value.split(";", 2)[0].trim();
    }

    /** Package and version of each clause; "uses" would name packages that nobody exports. */
    static List<String> clauses(String exportPackage) {
        List<String> clauses = new ArrayList<>();
        for (String clause : splitOutsideQuotes(exportPackage == null ? "" : exportPackage, ',')) {
            List<String> parts = splitOutsideQuotes(clause, ';');
            String version =
                    parts.stream()
                            .filter(part -> part.startsWith("version="))
                            .findFirst()
                            .map(part -> ";" + part)
                            .orElse("");
            if (!parts.isEmpty()) {
                clauses.add(parts.get(0) + version);
            }
        }
        return clauses;
    }

    private static List<String> splitOutsideQuotes(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == separator && !quoted)) {
                String part = text.substring(start, i).trim();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return parts;
    }
}
