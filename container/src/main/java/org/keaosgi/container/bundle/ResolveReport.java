// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Says in words what a bundle needs and does not find. */
final class ResolveReport {
    private static final Pattern LOWER = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern UPPER = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final FrameworkWiring wiring;
    private final Set<Bundle> visited = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    private ResolveReport(FrameworkWiring wiring) {
        this.wiring = wiring;
    }

    /** A sentence without an end. */
    static String of(Bundle bundle, FrameworkWiring wiring) {
        ResolveReport report = new ResolveReport(wiring);
        report.visit(bundle, "");
        return report.missing.isEmpty()
                ? "what it needs is there, but does not fit together"
                : String.join("; ", report.missing);
    }

    private void visit(Bundle bundle, String prefix) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || !visited.add(bundle)) {
            return;
        }
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (isMandatory(requirement)) {
                visit(requirement, prefix);
            }
        }
    }

    private void visit(BundleRequirement requirement, String prefix) {
        Collection<BundleCapability> providers = wiring.findProviders(requirement);
        if (providers.isEmpty()) {
            missing.add(prefix + describe(requirement));
            return;
        }
        for (BundleCapability provider : providers) {
            Bundle bundle = provider.getRevision().getBundle();
            if (bundle.getState() == Bundle.INSTALLED) {
                visit(bundle, bundle.getSymbolicName() + ": ");
            }
        }
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
        return !Constants.RESOLUTION_OPTIONAL.equals(resolution)
                && !"dynamic".equals(resolution)
                && (effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE));
    }

    private static String describe(BundleRequirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get("filter"));
        if (!requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "nobody provides " + requirement.getNamespace() + " " + filter;
        }
        Matcher name = Pattern.compile("osgi\\.wiring\\.package=([^)]+)").matcher(filter);
        return "nobody exports package "
                + (name.find() ? name.group(1) : filter)
                + versions(filter);
    }

    private static String versions(String filter) {
        Matcher upper = UPPER.matcher(filter);
        Matcher lower = LOWER.matcher(upper.replaceAll(""));
        if (!lower.find()) {
            return "";
        }
        upper.reset();
        return upper.find()
                ? ", version [" + lower.group(1) + "," + upper.group(1) + ")"
                : ", version " + lower.group(1) + " or later";
    }
}
