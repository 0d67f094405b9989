// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;

/** Makes jars of the classes in {@code org.keaosgi.itests.bundles}, sound ones and others. */
public final class TestBundle {
    private static final String CONTENT = "org/keaosgi/itests/bundles";
    private static final String SHARED = "org.keaosgi.itests.bundles.shared";
    private static final String IMPORTS =
            String.join(
                    ",",
                    "org.osgi.framework",
                    api("hook"),
                    api("hook.dhcp4"),
                    api("hook.dhcp6"),
                    api("packet"),
                    api("lease"),
                    api("subnet"),
                    api("context"),
                    api("option"),
                    api("host"),
                    api("command"),
                    api("runtime"),
                    api("server"),
                    api("statistics"));

    private final String symbolicName;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> folders = new ArrayList<>(List.of(CONTENT));

    private TestBundle(String symbolicName) {
        this.symbolicName = symbolicName;
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", symbolicName);
        header("Bundle-Version", "1.0.0");
        header("Import-Package", IMPORTS);
    }

    private static String api(String name) {
        return "org.keaosgi.api." + name + ";version=\"[1,2)\"";
    }

    public static TestBundle named(String symbolicName) {
        return new TestBundle(symbolicName);
    }

    /** A bundle with this activator, named after it. */
    public static TestBundle of(Class<? extends BundleActivator> activator) {
        return named(
                        "org.keaosgi.itests."
                                + activator.getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .header("Bundle-Activator", activator.getName());
    }

    public TestBundle version(String version) {
        return header("Bundle-Version", version);
    }

    public TestBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Has the shared classes, and lets other bundles have them too. */
    public TestBundle exportingShared() {
        folders.add(CONTENT + "/shared");
        return header("Export-Package", SHARED);
    }

    /** Has the shared classes of the bundle that exports them. */
    public TestBundle importingShared() {
        return header("Import-Package", IMPORTS + "," + SHARED);
    }

    public String symbolicName() {
        return symbolicName;
    }

    /** Writes the jar; its name has the symbolic name and the version. */
    public Path write(Path directory) throws IOException {
        Path jar = directory.resolve(symbolicName + "-" + headers.get("Bundle-Version") + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest())) {
            for (String folder : folders) {
                for (Path file : content(folder)) {
                    entries.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                    Files.copy(file, entries);
                }
            }
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }

    private static List<Path> content(String folder) throws IOException {
        try (var files = Files.list(classes().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    private static Path classes() {
        URI location;
        try {
            location = TestBundle.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Path.of(location);
    }
}
