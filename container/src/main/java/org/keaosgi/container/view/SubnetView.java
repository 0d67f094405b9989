// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.Kb.Lifetimes.KB_LT_PREFERRED;
import static org.keaosgi.container.bridge.Kb.Lifetimes.KB_LT_REBIND;
import static org.keaosgi.container.bridge.Kb.Lifetimes.KB_LT_RENEW;
import static org.keaosgi.container.bridge.Kb.Lifetimes.KB_LT_VALID;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_FAMILY;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_ID;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_NETWORK;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_NETWORK_LENGTH;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_PREFIX;
import static org.keaosgi.container.bridge.Kb.Subnet.KB_S_PREFIX_LENGTH;

import java.net.InetAddress;
import java.util.Optional;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.api.subnet.Subnet;

/** A subnet: of a callout, or a copy of one. */
public final class SubnetView implements Subnet {
    private static final long NONE = -1;

    private SubnetSource source;

    SubnetView(SubnetSource source) {
        this.source = source;
    }

    /**
     * A copy made of what the bridge has written.
     *
     * @param record of the subnet
     * @param lifetimes the record of its lifetimes
     * @param text Kea's words for it
     */
    public static Subnet copyOf(byte[] record, byte[] lifetimes, String text) {
        return new SubnetView(new CopiedSubnet(record, lifetimes, text));
    }

    /** The callout gets another subnet; this view stays what it is. */
    void keep() {
        source = source.copy();
    }

    @Override
    public long id() {
        return Records.unsigned32(source.record(), KB_S_ID);
    }

    @Override
    public InetAddress prefix() {
        byte[] record = source.record();
        return Records.int32(record, KB_S_FAMILY) == 4
                ? Records.address4(record, KB_S_PREFIX)
                : Records.address6(record, KB_S_PREFIX);
    }

    @Override
    public int prefixLength() {
        return Records.int32(source.record(), KB_S_PREFIX_LENGTH);
    }

    @Override
    public Optional<Long> validLifetime() {
        return seconds(KB_LT_VALID + Long.BYTES);
    }

    @Override
    public Optional<Lifetime> valid() {
        return lifetime(KB_LT_VALID);
    }

    @Override
    public Optional<Lifetime> preferred() {
        return lifetime(KB_LT_PREFERRED);
    }

    @Override
    public Optional<Long> renewTimer() {
        return seconds(KB_LT_RENEW);
    }

    @Override
    public Optional<Long> rebindTimer() {
        return seconds(KB_LT_REBIND);
    }

    private Optional<Long> seconds(int offset) {
        long seconds = Records.int64(source.lifetimes(), offset);
        return seconds == NONE ? Optional.empty() : Optional.of(seconds);
    }

    private Optional<Lifetime> lifetime(int offset) {
        byte[] record = source.lifetimes();
        long minimum = Records.int64(record, offset);
        return minimum == NONE
                ? Optional.empty()
                : Optional.of(
                        new Lifetime(
                                minimum,
                                Records.int64(record, offset + Long.BYTES),
                                Records.int64(record, offset + 2 * Long.BYTES)));
    }

    @Override
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] record = source.record();
        boolean sameFamily = (bytes.length == 4) == (Records.int32(record, KB_S_FAMILY) == 4);
        return sameFamily && startsAs(record, KB_S_PREFIX, bytes, prefixLength());
    }

    private static boolean startsAs(byte[] record, int at, byte[] bytes, int bits) {
        for (int i = 0; i * Byte.SIZE < bits; i++) {
            int left = bits - i * Byte.SIZE;
            int mask = left >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - left);
            if (((record[at + i] ^ bytes[i]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> sharedNetwork() {
        byte[] record = source.record();
        int length = Records.int32(record, KB_S_NETWORK_LENGTH);
        return length < 0
                ? Optional.empty()
                : Optional.of(Records.text(record, KB_S_NETWORK, length));
    }

    @Override
    public String toText() {
        return source.text();
    }

    @Override
    public Subnet copy() {
        SubnetSource copy = source.copy();
        return copy == source ? this : new SubnetView(copy);
    }

    @Override
    public String toString() {
        return "subnet " + id();
    }
}
