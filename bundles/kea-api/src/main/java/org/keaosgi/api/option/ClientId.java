// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.keaosgi.api.packet.HardwareAddress;

/**
 * A DHCPv4 client identifier (option 61, RFC 2132). The bytes are what counts: they identify the
 * client whatever they seem to say.
 *
 * @param type 0 to 255: the IANA hardware type, 255 for IAID and DUID (RFC 4361), 0 for anything
 *     else
 * @param identifier what follows the type, at least one byte; not null
 */
public record ClientId(int type, Bytes identifier) {
    /** The type of an identifier that is an IAID and a DUID (RFC 4361). */
    public static final int IAID_AND_DUID = 255;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the type is out of range or there is no identifier
     */
    public ClientId {
        Values.u8(type, "a client identifier's type");
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("a client identifier needs a byte after its type");
        }
    }

    /**
     * The identifier that most clients make of their hardware address.
     *
     * @param address of at least one byte, not null
     * @return never null
     */
    public static ClientId of(HardwareAddress address) {
        return new ClientId(address.type(), Bytes.of(address.bytes()));
    }

    /**
     * The identifier of a client that has a DUID (RFC 4361).
     *
     * @param iaid unsigned 32 bits
     * @param duid not null
     * @return never null
     */
    public static ClientId of(long iaid, Duid duid) {
        byte[] identifier = new PayloadWriter().u32(iaid).bytes(duid.bytes()).toByteArray();
        return new ClientId(IAID_AND_DUID, Bytes.wrap(identifier));
    }

    /**
     * The IAID of an identifier of type 255 (RFC 4361).
     *
     * @return unsigned 32 bits; empty for other types, and when the identifier is too short
     */
    public OptionalLong iaid() {
        return type == IAID_AND_DUID && identifier.length() >= 4
                ? OptionalLong.of(new PayloadReader(identifier.raw()).u32())
                : OptionalLong.empty();
    }

    /**
     * The DUID of an identifier of type 255 (RFC 4361).
     *
     * @return empty for other types, and when the DUID is malformed
     */
    public Optional<Duid> duid() {
        if (iaid().isEmpty()) {
            return Optional.empty();
        }
        byte[] duid = Arrays.copyOfRange(identifier.raw(), 4, identifier.length());
        return OptionCodec.of(Options4.DHCP_CLIENT_IDENTIFIER, Formats.DUID).decodeIfValid(duid);
    }
}
