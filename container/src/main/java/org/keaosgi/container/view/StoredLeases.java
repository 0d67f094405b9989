// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.function.Function;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;

/** Leases that don't belong to a callout, as records and from records. */
public final class StoredLeases {
    private StoredLeases() {}

    /**
     * A DHCPv4 lease.
     *
     * @param record its record, not changed any more
     * @param text makes Kea's text form of the record when it is asked for
     */
    public static Lease4 lease4(byte[] record, Function<byte[], String> text) {
        return new Lease4View(new StoredSource(record, text));
    }

    /**
     * A DHCPv6 lease.
     *
     * @param record its record, not changed any more
     * @param text makes Kea's text form of the record when it is asked for
     */
    public static Lease6 lease6(byte[] record, Function<byte[], String> text) {
        return new Lease6View(new StoredSource(record, text));
    }

    /**
     * The record of any lease.
     *
     * @throws IllegalStateException when it is a view whose callout is over
     */
    public static byte[] record(Lease lease) {
        return lease instanceof LeaseView view ? view.source.record() : LeaseRecords.encode(lease);
    }

    /** A record with its text made when it is asked for. */
    private static final class StoredSource implements Source {
        private final byte[] record;
        private final Function<byte[], String> textOf;

        StoredSource(byte[] record, Function<byte[], String> textOf) {
            this.record = record;
            this.textOf = textOf;
        }

        @Override
        public byte[] record() {
            return record;
        }

        @Override
        public String text() {
            return textOf.apply(record);
        }

        @Override
        public Source copy() {
            return this;
        }
    }
}
