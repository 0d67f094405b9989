// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;

/** Where our lease commands differ from Kea's own on purpose; docs/operators/lease-cmds.md too. */
final class KnownLeaseDifferences {
    private KnownLeaseDifferences() {}

    static List<KnownDifference> all() {
        return List.of(
                new KnownDifference(
                        "where a user context whose ISC is no map has its mistake",
                        "",
                        "getLeaseClientClasses - invalid context: .* in \\(<wire>:\\d+:\\d+\\)",
                        "getLeaseClientClasses - invalid context: .* in \\(<string>:\\d+:\\d+\\)"));
    }
}
