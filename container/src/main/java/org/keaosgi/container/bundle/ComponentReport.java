// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What Declarative Services knows about a bundle's components, in words. */
public final class ComponentReport {
    private final Supplier<ServiceComponentRuntime> components;

    /**
     * Makes one.
     *
     * @param components of Declarative Services, gives null while it is not there
     */
    public ComponentReport(Supplier<ServiceComponentRuntime> components) {
        this.components = components;
    }

    /**
     * One component.
     *
     * @param name of the component
     * @param pids its configuration comes from
     * @param state in lower case
     * @param reason why it is not active or satisfied, null when it is
     */
    public record Component(String name, List<String> pids, String state, String reason) {}

    /**
     * All components of a bundle.
     *
     * @param bundle any
     * @return empty when it has none or is not active
     */
    public List<Component> of(Bundle bundle) {
        List<Component> found = new ArrayList<>();
        ServiceComponentRuntime runtime = components.get();
        if (runtime != null && bundle.getState() == Bundle.ACTIVE) {
            for (ComponentDescriptionDTO description :
                    runtime.getComponentDescriptionDTOs(bundle)) {
                addConfigurations(runtime, description, found);
            }
        }
        return found;
    }

    private static void addConfigurations(
            ServiceComponentRuntime runtime,
            ComponentDescriptionDTO description,
            List<Component> found) {
        List<String> pids = List.of(description.configurationPid);
        Collection<ComponentConfigurationDTO> configurations =
                runtime.getComponentConfigurationDTOs(description);
        for (ComponentConfigurationDTO configuration : configurations) {
            found.add(
                    new Component(
                            description.name,
                            pids,
                            state(configuration.state),
                            reason(configuration)));
        }
        if (configurations.isEmpty()) {
            found.add(
                    new Component(
                            description.name,
                            pids,
                            runtime.isComponentEnabled(description) ? "unsatisfied" : "disabled",
                            "no configuration for " + String.join(", ", pids)));
        }
    }

    /**
     * The components whose activation was refused by the component itself.
     *
     * @param bundle any
     * @return a sentence for each
     */
    public List<String> failures(Bundle bundle) {
        List<String> failures = new ArrayList<>();
        for (Component component : of(bundle)) {
            if (component.state().equals("failed")) {
                failures.add("component " + component.name() + " " + component.reason());
            }
        }
        return failures;
    }

    private static String state(int state) {
        return switch (state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION,
                    ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                    "unsatisfied";
            case ComponentConfigurationDTO.SATISFIED -> "satisfied";
            case ComponentConfigurationDTO.ACTIVE -> "active";
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> "failed";
            default -> String.format(Locale.ROOT, "state %d", state);
        };
    }

    private static String reason(ComponentConfigurationDTO configuration) {
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                    "no configuration for "
                            + String.join(", ", configuration.description.configurationPid);
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> references(configuration);
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                    "refused to activate: " + cause(configuration.failure);
            default -> null;
        };
    }

    private static String references(ComponentConfigurationDTO configuration) {
        List<String> missing = new ArrayList<>();
        for (UnsatisfiedReferenceDTO reference : configuration.unsatisfiedReferences) {
            String target = reference.target == null ? "" : " with " + reference.target;
            missing.add("no service for reference " + reference.name + target);
        }
        return String.join("; ", missing);
    }

    /** SCR hands the whole stack; the sentence that matters is that of the innermost cause. */
    private static String cause(String failure) {
        if (failure == null) {
            return "no reason given";
        }
        int at = failure.lastIndexOf("Caused by: ");
        String text = at < 0 ? failure : failure.substring(at + "Caused by: ".length());
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).trim();
    }
}
