// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import org.keaosgi.api.packet.Addresses;

/**
 * A prefix that is left out of a delegated one (DHCPv6 option 67, RFC 6603). The option holds only
 * the bits between the two lengths, so that reading the prefix takes the delegated one.
 *
 * @param prefixLength length of the prefix left out, 1 to 128, greater than that of the delegated
 *     one
 * @param subnetId the bits between the two lengths from the left, padded with zeros to whole bytes;
 *     1 to 16 bytes, not null
 */
public record PrefixExclude(int prefixLength, Bytes subnetId) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public PrefixExclude {
        if (prefixLength < 1 || prefixLength > 128) {
            throw new IllegalArgumentException(
                    "an excluded prefix's length is 1 to 128, not " + prefixLength);
        }
        if (subnetId.isEmpty() || subnetId.length() > 16) {
            throw new IllegalArgumentException(
                    "an excluded prefix's subnet id has 1 to 16 bytes, not " + subnetId.length());
        }
    }

    /**
     * Makes the option's value.
     *
     * @param delegatedLength length of the delegated prefix, 0 to 127
     * @param excluded the prefix to leave out, within the delegated one; not null
     * @param excludedLength its length, greater than that of the delegated one, at most 128
     * @return never null
     * @throws IllegalArgumentException when the lengths don't fit
     */
    public static PrefixExclude of(int delegatedLength, Inet6Address excluded, int excludedLength) {
        checkLengths(delegatedLength, excludedLength);
        int bits = excludedLength - delegatedLength;
        byte[] id = new byte[(bits + 7) / 8];
        copyBits(excluded.getAddress(), delegatedLength, id, 0, bits);
        return new PrefixExclude(excludedLength, Bytes.wrap(id));
    }

    /**
     * The prefix that is left out.
     *
     * @param delegated the delegated prefix, not null
     * @param delegatedLength its length, 0 to 127
     * @return never null; bits beyond {@link #prefixLength} are 0
     * @throws IllegalArgumentException when the lengths don't fit, or the subnet id is shorter than
     *     they say
     */
    public Inet6Address prefix(Inet6Address delegated, int delegatedLength) {
        checkLengths(delegatedLength, prefixLength);
        int bits = prefixLength - delegatedLength;
        if (subnetId.length() * 8 < bits) {
            throw new IllegalArgumentException(
                    "the subnet id has " + subnetId.length() + " bytes for " + bits + " bits");
        }
        byte[] prefix = Values.masked(delegated.getAddress(), delegatedLength);
        copyBits(subnetId.raw(), 0, prefix, delegatedLength, bits);
        return Addresses.v6(prefix);
    }

    private static void checkLengths(int delegatedLength, int excludedLength) {
        if (delegatedLength < 0 || excludedLength <= delegatedLength || excludedLength > 128) {
            throw new IllegalArgumentException(
                    "a prefix of length "
                            + excludedLength
                            + " cannot be left out of one of length "
                            + delegatedLength);
        }
    }

    private static void copyBits(byte[] from, int fromBit, byte[] to, int toBit, int count) {
        for (int i = 0; i < count; i++) {
            int source = fromBit + i;
            int target = toBit + i;
            if ((from[source / 8] & 0x80 >> source % 8) != 0) {
                to[target / 8] |= (byte) (0x80 >> target % 8);
            }
        }
    }
}
