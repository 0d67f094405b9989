// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.Locale;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.ServiceReference;

/**
 * How a service wants to be treated, read from its {@link HookProperties}. A value that makes no
 * sense is logged and the default used: a slip in a bundle is no reason to go without it.
 */
final class ServicePolicy {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_FAILURES = 1000;
    private static final long LONGEST_MILLIS = 86_400_000;

    private final ServiceReference<?> reference;

    final Outcome failureOutcome;
    final int failureLimit;
    final long failureWindowNanos;
    final long backoffNanos;
    final long budgetNanos;
    final long parkLimitNanos;
    final boolean dropParked;

    /** Reads the properties that the reference has now. */
    ServicePolicy(ServiceReference<?> reference) {
        this.reference = reference;
        failureOutcome = outcome();
        failureLimit = (int) number(HookProperties.FAILURE_LIMIT, 10, 0, MOST_FAILURES);
        failureWindowNanos = millis(HookProperties.FAILURE_WINDOW, 10_000, 1);
        backoffNanos = millis(HookProperties.FAILURE_BACKOFF, 1000, 1);
        budgetNanos = millis(HookProperties.TIME_BUDGET, 1000, 0);
        parkLimitNanos = millis(HookProperties.PARK_LIMIT, 5000, 1);
        dropParked = dropsParked();
    }

    /** The outcome that stands in for the service's answer at this hook point. */
    Outcome failureOutcome(Hook hook) {
        return hook.heeds(failureOutcome) ? failureOutcome : Outcome.CONTINUE;
    }

    /** Tells the operator when Kea would not heed the failure outcome at this hook point. */
    void check(Hook hook) {
        if (!hook.heeds(failureOutcome)) {
            warn(
                    HookProperties.FAILURE_OUTCOME,
                    failureOutcome,
                    "heeded by Kea at " + hook.point().keaName(),
                    Outcome.CONTINUE);
        }
    }

    private Outcome outcome() {
        Object value = reference.getProperty(HookProperties.FAILURE_OUTCOME);
        if (value == null) {
            return Outcome.CONTINUE;
        }
        for (Outcome outcome : Outcome.values()) {
            // Nobody would resume what a failing service has parked.
            if (outcome != Outcome.PARK && outcome.name().equals(word(value))) {
                return outcome;
            }
        }
        warn(
                HookProperties.FAILURE_OUTCOME,
                value,
                "one of CONTINUE, SKIP, DROP",
                Outcome.CONTINUE);
        return Outcome.CONTINUE;
    }

    private boolean dropsParked() {
        Object value = reference.getProperty(HookProperties.PARK_EXPIRY);
        String word = value == null ? "RESUME" : word(value);
        if (!word.equals("RESUME") && !word.equals("DROP")) {
            warn(HookProperties.PARK_EXPIRY, value, "RESUME or DROP", "RESUME");
        }
        return word.equals("DROP");
    }

    private static String word(Object value) {
        return value.toString().trim().toUpperCase(Locale.ROOT);
    }

    private long millis(String name, long defaultValue, long min) {
        return number(name, defaultValue, min, LONGEST_MILLIS) * NANOS_PER_MILLI;
    }

    private long number(String name, long defaultValue, long min, long max) {
        Object value = reference.getProperty(name);
        if (value == null) {
            return defaultValue;
        }
        try {
            long number = Long.parseLong(value.toString().trim());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers out of range.
        }
        warn(name, value, "a whole number from " + min + " to " + max, defaultValue);
        return defaultValue;
    }

    private void warn(String name, Object value, String expected, Object used) {
        ContainerLog.of(reference.getBundle())
                .log(
                        Severity.WARN,
                        "OSGI_HOOK_PROPERTY_INVALID",
                        name,
                        value,
                        ServiceNames.of(reference),
                        expected,
                        used);
    }
}
