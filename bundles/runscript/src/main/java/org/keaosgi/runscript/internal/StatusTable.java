// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;

/**
 * What an exit code means when exit codes decide. The codes for SKIP and DROP are none that a shell
 * or a common tool ends with when something went wrong, so that an accident never becomes a
 * decision.
 */
final class StatusTable {
    private static final Map<Integer, Outcome> OUTCOMES =
            Map.of(0, Outcome.CONTINUE, 10, Outcome.SKIP, 20, Outcome.DROP);

    /**
     * Here SKIP tells Kea that somebody else has packed the answer, which a script cannot do: the
     * client would get an empty packet.
     */
    private static final Set<HookPoint> NO_SKIP =
            EnumSet.of(HookPoint.PKT4_SEND, HookPoint.PKT6_SEND);

    private StatusTable() {}

    /** The outcome that an exit code stands for at a hook point, empty when it is none there. */
    static Optional<Outcome> outcomeOf(HookPoint point, int exitCode) {
        return Optional.ofNullable(OUTCOMES.get(exitCode))
                .filter(outcome -> isOffered(point, outcome));
    }

    /** The configured outcome of a failure; where it means nothing, the next milder one. */
    static Outcome failureAt(HookPoint point, Outcome configured) {
        if (isOffered(point, configured)) {
            return configured;
        }
        return configured == Outcome.DROP ? failureAt(point, Outcome.SKIP) : Outcome.CONTINUE;
    }

    private static boolean isOffered(HookPoint point, Outcome outcome) {
        return point.outcomes().contains(outcome)
                && !(outcome == Outcome.SKIP && NO_SKIP.contains(point));
    }
}
