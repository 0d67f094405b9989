// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The identifier of a booting machine (DHCPv4 option 97, RFC 4578).
 *
 * @param type 0 to 255; 0 is a UUID of 16 bytes, the only one defined
 * @param identifier not null
 */
public record MachineId(int type, Bytes identifier) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the type is out of range
     */
    public MachineId {
        Values.u8(type, "a machine identifier's type");
        Objects.requireNonNull(identifier, "identifier");
    }

    /**
     * The UUID, its bytes read in their order. Note that some firmware writes the first three parts
     * with the lowest byte first, so that this is not always the UUID printed on the machine.
     *
     * @return empty when it is none
     */
    public Optional<UUID> uuid() {
        if (type != 0 || identifier.length() != 16) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(identifier.raw());
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
