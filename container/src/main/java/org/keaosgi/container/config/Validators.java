// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.config.ConfigurationValidator;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The bundles' own validators, looked up at each question because they come and go. */
public final class Validators {
    private final BundleContext context;

    /**
     * Makes it.
     *
     * @param context of the system bundle
     */
    public Validators(BundleContext context) {
        this.context = context;
    }

    /** What all validators of a PID have to say. */
    List<String> problemsOf(String pid, Map<String, Object> properties) {
        List<String> problems = new ArrayList<>();
        for (ServiceReference<ConfigurationValidator> reference : references()) {
            if (pidsOf(reference).contains(pid)) {
                problems.addAll(ask(reference, pid, properties));
            }
        }
        return problems;
    }

    private Collection<ServiceReference<ConfigurationValidator>> references() {
        try {
            return context.getServiceReferences(ConfigurationValidator.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    private static List<String> pidsOf(ServiceReference<?> reference) {
        Object pids = reference.getProperty(ConfigurationValidator.PID);
        if (pids instanceof String pid) {
            return List.of(pid);
        }
        return pids instanceof String[] several ? Arrays.asList(several) : List.of();
    }

    private List<String> ask(
            ServiceReference<ConfigurationValidator> reference,
            String pid,
            Map<String, Object> properties) {
        ConfigurationValidator validator = context.getService(reference);
        if (validator == null) {
            return List.of();
        }
        try {
            return List.copyOf(validator.problemsOf(properties));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            ContainerLog.of(reference.getBundle())
                    .log(Severity.ERROR, "OSGI_VALIDATOR_FAILED", pid, e);
            return List.of("the bundle's own validator failed: " + e);
        } finally {
            context.ungetService(reference);
        }
    }
}
