// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.commands.Family;

/**
 * What differs from one release of Kea to the next in its lease commands. Immutable, safe on any
 * thread.
 */
final class Release {
    private static final int KEA_2_6 = 206;
    private static final int KEA_2_7 = 207;
    private static final int KEA_3_0 = 300;

    private final int number;

    private Release(int number) {
        this.number = number;
    }

    /**
     * The running one.
     *
     * @param version for example {@code 2.2.0}
     * @return never null
     */
    static Release of(String version) {
        String[] parts = version.split("[^0-9]", 3);
        return new Release(100 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]));
    }

    /** The result code of a clash with what is there. */
    int conflictResult() {
        return number >= KEA_2_6 ? CommandResponse.RESULT_CONFLICT : CommandResponse.RESULT_ERROR;
    }

    /** A clash with what is there. */
    CommandException conflict(String text) {
        return new CommandException(conflictResult(), text);
    }

    /** Whether leases know their pool. */
    boolean hasPoolIds() {
        return number >= KEA_2_6;
    }

    /** Whether a delegated prefix must have no bits beyond its length. */
    boolean checksPrefixLength() {
        return number >= KEA_2_6;
    }

    /** Whether the lease database can be written into a file of choice. */
    boolean hasWrite() {
        return number >= KEA_2_6;
    }

    /** The highest state a lease may be given. */
    int maximumState() {
        return number >= KEA_3_0 ? 4 : 2;
    }

    /** The states there are, as an error tells them. */
    String stateNames() {
        return number >= KEA_3_0
                ? "0 (default), 1 (declined), 2 (expired-reclaimed), 3 (released) and 4"
                        + " (registered)"
                : "0 (default), 1 (declined) and 2 (expired-reclaimed)";
    }

    /** The types of lease there are, as an error tells them. */
    String leaseTypeNames() {
        return number >= KEA_2_6 ? "IA_NA and IA_PD" : "na, ta and pd";
    }

    /** What Kea 2.6 adds to the answer of a wipe. */
    String wipeWarning(Family family) {
        return number >= KEA_2_6 && number < KEA_2_7
                ? " WARNING: lease" + family.number() + "-wipe is deprecated!"
                : "";
    }
}
