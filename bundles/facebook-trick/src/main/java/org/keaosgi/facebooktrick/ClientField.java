// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick;

import java.util.Optional;

/** What a client may be known by. */
public enum ClientField {
    /** The hardware address: {@code 02:00:00:00:00:01}. */
    HW_ADDRESS("hw-address"),
    /** The DHCPv4 client identifier (option 61, RFC 2132), as hexadecimal digits with colons. */
    CLIENT_ID("client-id"),
    /** The DHCPv6 unique identifier (RFC 8415, section 11), as hexadecimal digits with colons. */
    DUID("duid"),
    /**
     * The relay's port that the client is connected to, as hexadecimal digits with colons: the
     * circuit id of option 82 (RFC 3046), or the interface id (RFC 8415, section 21.18) that the
     * relay nearest to the client has added.
     */
    CIRCUIT_ID("circuit-id"),
    /**
     * The client's end of the circuit, as hexadecimal digits with colons: the remote id of option
     * 82 (RFC 3046), or the remote id option (RFC 4649) of the relay nearest to the client.
     */
    REMOTE_ID("remote-id"),
    /** The address of the relay nearest to the client: giaddr, or the link address in DHCPv6. */
    RELAY_ADDRESS("relay-address");

    private final String key;

    ClientField(String key) {
        this.key = key;
    }

    /**
     * The field's name in inventories.
     *
     * @return for example {@code hw-address}
     */
    public String key() {
        return key;
    }

    /**
     * The field of a name.
     *
     * @param key any
     * @return empty when there is none of this name
     */
    public static Optional<ClientField> of(String key) {
        for (ClientField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
