// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;

/** Where our lease commands differ from Kea's own on purpose; docs/operators/lease-cmds.md too. */
final class KnownLeaseDifferences {
    private KnownLeaseDifferences() {}

    static List<KnownDifference> all() {
        return List.of(
                new KnownDifference(
                        "Kea takes the user context from the bundle as text of its own, so a fault"
                                + " that Kea finds inside it only when it stores the lease has its"
                                + " place in that text, not in the command.",
                        "(?<=called on a non-map Element in \\()<(wire|string)>:\\d+:\\d+(?=\\))"));
    }
}
