// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A DHCP unique identifier (RFC 8415, section 11). The bytes are what counts: two DUIDs are the
 * same if their bytes are, and nothing may be concluded about the device from what they seem to
 * say.
 */
public sealed interface Duid {
    /** The most bytes a DUID may have, its type of two bytes included. */
    int MAX_LENGTH = 130;

    /**
     * The type's number, assigned by IANA.
     *
     * @return 0 to 65535
     */
    int type();

    /**
     * The whole DUID, its type in front.
     *
     * @return never null
     */
    default Bytes bytes() {
        PayloadWriter to = new PayloadWriter();
        DuidForm.write(this, to);
        return Bytes.wrap(to.toByteArray());
    }

    /**
     * Reads a DUID.
     *
     * @param bytes with the type in front, not null
     * @return never null
     * @throws OptionFormatException when it is too short for its type, or too long
     */
    static Duid of(byte[] bytes) {
        return OptionCodec.of(Options6.CLIENTID, Formats.DUID).decode(bytes);
    }

    /**
     * Type 1, DUID-LLT: a link-layer address and a time.
     *
     * @param hardwareType IANA hardware type, 1 for Ethernet
     * @param time seconds since the beginning of 2000 (UTC), modulo 2^32
     * @param address not null
     */
    record LinkLayerTime(int hardwareType, long time, Bytes address) implements Duid {
        private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException when a number is out of range or the address too long
         */
        public LinkLayerTime {
            Values.u16(hardwareType, "a hardware type");
            Values.u32(time, "a DUID's time");
            checkLength(8, address);
        }

        /**
         * The time at which the DUID was made, if that was before 2136.
         *
         * @return never null
         */
        public Instant instant() {
            return EPOCH.plusSeconds(time);
        }

        @Override
        public int type() {
            return 1;
        }
    }

    /**
     * Type 2, DUID-EN: assigned by a vendor.
     *
     * @param enterprise the vendor's IANA enterprise number, unsigned 32 bits
     * @param identifier not null
     */
    record Enterprise(long enterprise, Bytes identifier) implements Duid {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException when the number is out of range or the identifier too
         *     long
         */
        public Enterprise {
            Values.u32(enterprise, "an enterprise number");
            checkLength(6, identifier);
        }

        @Override
        public int type() {
            return 2;
        }
    }

    /**
     * Type 3, DUID-LL: a link-layer address.
     *
     * @param hardwareType IANA hardware type, 1 for Ethernet
     * @param address not null
     */
    record LinkLayer(int hardwareType, Bytes address) implements Duid {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException when the type is out of range or the address too long
         */
        public LinkLayer {
            Values.u16(hardwareType, "a hardware type");
            checkLength(4, address);
        }

        @Override
        public int type() {
            return 3;
        }
    }

    /**
     * Type 4, DUID-UUID (RFC 6355).
     *
     * @param uuid not null
     */
    record Uuid(UUID uuid) implements Duid {
        /** Checks that there is one. */
        public Uuid {
            Objects.requireNonNull(uuid, "uuid");
        }

        @Override
        public int type() {
            return 4;
        }
    }

    /**
     * A DUID of any other type.
     *
     * @param type 0 or 5 to 65535
     * @param content what follows the type, not null
     */
    record Other(int type, Bytes content) implements Duid {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException when the type has a record of its own or is out of
         *     range, or the content is too long
         */
        public Other {
            Values.u16(type, "a DUID's type");
            if (type >= 1 && type <= 4) {
                throw new IllegalArgumentException("type " + type + " has a record of its own");
            }
            checkLength(2, content);
        }
    }

    private static void checkLength(int head, Bytes rest) {
        if (head + rest.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a DUID has at most " + MAX_LENGTH + " bytes, not " + (head + rest.length()));
        }
    }
}
