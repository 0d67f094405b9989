// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.keaosgi.container.view.CalloutBase;

/**
 * Calls the services of a hook point one after the other and merges what they answer. Takes no
 * memory and no lock as long as services do not fail, and lets nothing that a service throws get
 * any further.
 */
final class Dispatcher {
    private static final Outcome[] BY_KEA_CODE = new Outcome[Outcome.values().length];

    static {
        for (Outcome outcome : Outcome.values()) {
            BY_KEA_CODE[outcome.keaCode()] = outcome;
        }
    }

    private final Snapshots snapshots;

    Dispatcher(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * One call of one hook point.
     *
     * @param outcomeSoFar Kea's next step as the hook libraries before have left it
     * @return Kea's next step from now on
     */
    int callout(ThreadContext thread, int hookId, long frame, int outcomeSoFar) {
        ServiceEntry[] services = snapshots.get(hookId);
        if (services.length == 0) {
            return outcomeSoFar;
        }
        Outcome soFar = BY_KEA_CODE[outcomeSoFar];
        CallLevel level = thread.enter();
        try {
            CalloutBase callout = level.begin(HookTable.get(hookId), frame, soFar);
            try {
                Outcome outcome = callAll(thread.number(), level, callout, services, soFar);
                return level.settleParking(soFar, outcome).keaCode();
            } finally {
                level.end(callout);
            }
        } finally {
            thread.leave();
        }
    }

    private Outcome callAll(
            int stripe,
            CallLevel level,
            CalloutBase callout,
            ServiceEntry[] services,
            Outcome soFar) {
        Outcome outcome = soFar;
        ServiceEntry[] present = services;
        ServiceEntry last = null;
        for (int i = 0; i < present.length; i++) {
            ServiceEntry entry = present[i];
            long now = System.nanoTime();
            if (level.enter(entry, now)) {
                try {
                    callout.setOutcome(outcome);
                    outcome = outcome.or(call(stripe, level, entry, callout, now));
                    last = entry;
                } finally {
                    level.leave();
                }
            } else {
                // Removed meanwhile, perhaps replaced: go on with those that are there now.
                present = snapshots.get(entry.hook.id());
                i = firstAfter(present, last) - 1;
            }
        }
        return outcome;
    }

    private static int firstAfter(ServiceEntry[] services, ServiceEntry last) {
        int first = 0;
        while (last != null
                && first < services.length
                && ServiceEntry.CALL_ORDER.compare(services[first], last) <= 0) {
            first++;
        }
        return first;
    }

    /** Calls one service, which the level has marked. */
    private static Outcome call(
            int stripe, CallLevel level, ServiceEntry entry, CalloutBase callout, long start) {
        if (entry.failures.isSetAside(start)) {
            return entry.policy().failureOutcome(entry.hook);
        }
        if (entry.failures.returns(start)) {
            say(entry, Severity.INFO, "OSGI_HOOK_CALLED_AGAIN", entry.name, hookName(entry));
        }
        Outcome outcome = null;
        Throwable thrown = null;
        try {
            outcome = entry.hook.invoke(entry.service, callout);
        } catch (Throwable t) {
            thrown = t;
        }
        return conclude(stripe, level, entry, callout, start, outcome, thrown);
    }

    private static Outcome conclude(
            int stripe,
            CallLevel level,
            ServiceEntry entry,
            CalloutBase callout,
            long start,
            Outcome outcome,
            Throwable thrown) {
        long now = System.nanoTime();
        entry.latencies.record(stripe, now - start);
        if (level.isReported(start)) {
            say(
                    entry,
                    Severity.WARN,
                    "OSGI_HOOK_SLOW_DONE",
                    entry.name,
                    hookName(entry),
                    (now - start) / 1_000_000);
        }
        if (outcome != null && entry.hook.heeds(outcome) && level.agreesOnParking(entry, outcome)) {
            entry.failures.succeeded();
            return outcome;
        }
        Outcome standIn =
                failed(entry, callout, now, thrown == null ? reasonOf(entry, outcome) : thrown);
        level.agreesOnParking(entry, standIn);
        return standIn;
    }

    private static String reasonOf(ServiceEntry entry, Outcome outcome) {
        if (outcome == null) {
            return "it returned null instead of an outcome";
        }
        return entry.hook.heeds(outcome)
                ? "it returned PARK without having parked the packet"
                : "it returned "
                        + outcome
                        + " but Kea heeds only "
                        + entry.hook.point().outcomes()
                        + " at this hook point";
    }

    private static Outcome failed(
            ServiceEntry entry, CalloutBase callout, long now, Object reason) {
        ServicePolicy policy = entry.policy();
        try {
            // Kea's thread must not carry a bundle's interruption into Kea's next packet.
            Thread.interrupted();
            entry.errors.increment();
            FailureRecord.Verdict verdict = entry.failures.failed(now, policy);
            if (verdict.log()) {
                report(entry, callout, policy, reason, verdict);
            }
        } catch (Throwable t) {
            // Out of memory or of stack while telling of it: the packet goes first.
            return policy.failureOutcome(entry.hook);
        }
        return policy.failureOutcome(entry.hook);
    }

    private static void report(
            ServiceEntry entry,
            CalloutBase callout,
            ServicePolicy policy,
            Object reason,
            FailureRecord.Verdict verdict) {
        say(
                entry,
                Severity.ERROR,
                "OSGI_HOOK_FAILED",
                entry.name,
                hookName(entry),
                subjectOf(callout),
                policy.failureOutcome(entry.hook),
                reason,
                verdict.notLogged());
        if (verdict.setAsideMillis() > 0) {
            say(
                    entry,
                    Severity.ERROR,
                    "OSGI_HOOK_SET_ASIDE",
                    entry.name,
                    hookName(entry),
                    verdict.setAsideMillis());
        }
    }

    private static String subjectOf(CalloutBase callout) {
        try {
            String subject = callout.subject();
            return subject.isEmpty() ? "no client" : subject;
        } catch (RuntimeException e) {
            return "an unknown client";
        }
    }

    private static String hookName(ServiceEntry entry) {
        return entry.hook.point().keaName();
    }

    private static void say(ServiceEntry entry, Severity severity, String id, Object... args) {
        try {
            ContainerLog.of(entry.bundle).log(severity, id, args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // The packet goes first.
            return;
        }
    }
}
