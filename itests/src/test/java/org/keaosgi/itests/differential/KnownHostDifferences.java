// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.List;

/**
 * Where our commands for host reservations differ from Kea's own on purpose;
 * docs/operators/host-cmds.md too.
 */
final class KnownHostDifferences {
    private KnownHostDifferences() {}

    static List<KnownDifference> all() {
        return List.of(
                new KnownDifference(
                        "The two databases of the comparison have different names, which MariaDB"
                                + " tells in its errors.",
                        "(?<=column `)(native|ours)(?=`)"),
                KnownDifference.refusal(
                        "Kea stores a user context in a database that it can't read back, and"
                                + " can't list the subnet any more.",
                        "expected 'user-context' to be a map, got "),
                KnownDifference.unspoken(
                        "Kea keeps half of a reservation in memory that it refuses because of its"
                                + " address.",
                        "There's already reservation for this address/prefix"));
    }
}
