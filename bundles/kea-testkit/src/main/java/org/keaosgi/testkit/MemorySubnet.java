// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.api.subnet.Subnet;

/**
 * A subnet without Kea. Immutable.
 *
 * @param id unsigned 32 bits
 * @param prefix without its length
 * @param prefixLength 0 to 32, or 0 to 128
 * @param valid lifetime, empty when none is configured
 * @param preferred lifetime, empty in DHCPv4
 * @param renewTimer in seconds
 * @param rebindTimer in seconds
 * @param sharedNetwork its name
 */
public record MemorySubnet(
        long id,
        InetAddress prefix,
        int prefixLength,
        Optional<Lifetime> valid,
        Optional<Lifetime> preferred,
        Optional<Long> renewTimer,
        Optional<Long> rebindTimer,
        Optional<String> sharedNetwork)
        implements Subnet {

    /**
     * A subnet for which nothing is configured.
     *
     * @param id unsigned 32 bits
     * @param prefix without its length
     * @param prefixLength 0 to 32, or 0 to 128
     */
    public MemorySubnet(long id, InetAddress prefix, int prefixLength) {
        this(
                id,
                prefix,
                prefixLength,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same subnet with a valid lifetime.
     *
     * @param lifetime what Kea's configuration says
     * @return a new one
     */
    public MemorySubnet withValid(Lifetime lifetime) {
        return new MemorySubnet(
                id,
                prefix,
                prefixLength,
                Optional.of(lifetime),
                preferred,
                renewTimer,
                rebindTimer,
                sharedNetwork);
    }

    @Override
    public Optional<Long> validLifetime() {
        return valid.map(Lifetime::preset);
    }

    @Override
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] ours = prefix.getAddress();
        if (bytes.length != ours.length) {
            return false;
        }
        int rest = ours.length * Byte.SIZE - prefixLength;
        return new BigInteger(1, bytes)
                .shiftRight(rest)
                .equals(new BigInteger(1, ours).shiftRight(rest));
    }

    @Override
    public String toText() {
        return Addresses.toText(prefix) + "/" + prefixLength;
    }

    @Override
    public Subnet copy() {
        return this;
    }
}
