// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.Family;

/**
 * Adds and replaces leases; what hinders it is told in Kea's words.
 *
 * @param <L> the family's leases
 */
final class Changes<L extends Lease> {
    private final Family family;
    private final Release release;
    private final LeaseService<L> leases;

    Changes(Family family, Release release, LeaseService<L> leases) {
        this.family = family;
        this.release = release;
        this.leases = leases;
    }

    /** Adds a lease that must not be there yet. */
    void add(L lease) throws CommandException {
        LeaseOutcome outcome = leases.add(lease);
        if (outcome == LeaseOutcome.BUSY) {
            throw busy(lease, "added");
        }
        if (outcome != LeaseOutcome.ADDED) {
            throw release.conflict(family.ip() + " lease already exists.");
        }
    }

    /**
     * Replaces a lease.
     *
     * @param create whether to add it when it is not there
     * @return whether it was added
     */
    boolean update(L lease, boolean create) throws CommandException {
        LeaseOutcome outcome = leases.update(lease, create);
        return switch (outcome) {
            case ADDED -> true;
            case UPDATED -> false;
            case BUSY -> throw busy(lease, "updated");
            case EXISTS -> throw release.conflict("lost race between calls to get and add");
            case CHANGED ->
                    throw release.conflict(
                            "failed to update the lease with address "
                                    + Addresses.toText(lease.address())
                                    + " either because the lease has been deleted or it has"
                                    + " changed in the database, in both cases a retry might"
                                    + " succeed");
        };
    }

    private CommandException busy(L lease, String verb) {
        return release.conflict(
                "ResourceBusy: IP address:"
                        + Addresses.toText(lease.address())
                        + " could not be "
                        + verb
                        + ".");
    }
}
