// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Optional;
import java.util.function.Predicate;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;

/** Puts a lease in the place of the one of the same address, if that may be replaced. */
final class LeaseWriter {
    /** How often a lease is tried that somebody else is just changing. */
    private static final int TRIES = 20;

    private static final long PAUSE_MILLIS = 5;

    private LeaseWriter() {}

    /**
     * Adds or replaces a lease.
     *
     * @param mayReplace whether a lease that is in use may go
     * @return why it was not written; empty when it was
     */
    static <L extends Lease> Optional<String> write(
            LeaseService<L> leases, L lease, Predicate<L> mayReplace) {
        for (int i = 0; i < TRIES; i++) {
            Optional<L> present =
                    leases.findFirst(new LeaseQuery.ByAddress(lease.type(), lease.address()));
            Optional<String> problem = conflict(present, mayReplace);
            if (problem.isPresent()) {
                return problem;
            }
            LeaseOutcome outcome =
                    present.isPresent() ? leases.replace(present.get(), lease) : leases.add(lease);
            if (outcome == LeaseOutcome.ADDED || outcome == LeaseOutcome.UPDATED) {
                return Optional.empty();
            }
            pause();
        }
        return Optional.of("its lease is being changed by somebody else all the time");
    }

    /** Why a lease can't be replaced; empty when it can, or when there is none. */
    static <L extends Lease> Optional<String> conflict(
            Optional<L> present, Predicate<L> mayReplace) {
        return present.filter(lease -> !LeaseStates.isFree(lease) && !mayReplace.test(lease))
                .map(LeaseWriter::taken);
    }

    private static String taken(Lease lease) {
        return "the lease of its address "
                + FieldTexts.of(lease.address())
                + " is "
                + lease.stateName()
                + lease.hardwareAddress().map(of -> ", of " + FieldTexts.of(of.bytes())).orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
