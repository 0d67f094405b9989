// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.packet.HardwareAddress;

/**
 * The usual forms of an option's payload. With {@link OptionCodec#of} they make codecs for options
 * that {@link Codecs4} and {@link Codecs6} lack, for example a vendor's.
 *
 * <p>Numbers are in network byte order, lists unmodifiable. Safe on any thread.
 */
public final class Formats {
    /** An unsigned number of 8 bits. */
    public static final OptionFormat<Integer> U8 =
            OptionFormat.of(PayloadReader::u8, (value, to) -> to.u8(value));

    /** An unsigned number of 16 bits. */
    public static final OptionFormat<Integer> U16 =
            OptionFormat.of(PayloadReader::u16, (value, to) -> to.u16(value));

    /** An unsigned number of 32 bits. */
    public static final OptionFormat<Long> U32 =
            OptionFormat.of(PayloadReader::u32, (value, to) -> to.u32(value));

    /** A signed number of 32 bits. */
    public static final OptionFormat<Integer> S32 =
            OptionFormat.of(PayloadReader::s32, (value, to) -> to.s32(value));

    /** One byte, 0 or 1 (RFC 2132); Kea refuses any other as malformed. */
    public static final OptionFormat<Boolean> BOOLEAN =
            OptionFormat.of(Formats::readBoolean, (value, to) -> to.u8(value ? 1 : 0));

    /** No payload at all. */
    public static final OptionFormat<Presence> EMPTY =
            OptionFormat.of(from -> Presence.PRESENT, (value, to) -> {});

    /** Any bytes, down to the end. */
    public static final OptionFormat<Bytes> BYTES =
            OptionFormat.of(PayloadReader::rest, (value, to) -> to.bytes(value));

    /**
     * Text of at least one character, as Kea takes it: NUL bytes at the end are left off, in
     * reading and writing, and what is empty then is malformed. Bytes that are not UTF-8 are kept,
     * see {@link org.keaosgi.api.packet.ByteText}.
     */
    public static final OptionFormat<String> TEXT =
            OptionFormat.of(Formats::readText, Formats::writeText);

    /** Text of any length including none, with every byte as it stands. */
    public static final OptionFormat<String> RAW_TEXT =
            OptionFormat.of(
                    from -> from.rest().toText(), (value, to) -> to.bytes(Bytes.ofText(value)));

    /** An IPv4 address. */
    public static final OptionFormat<Inet4Address> IPV4 =
            OptionFormat.of(PayloadReader::ipv4, (value, to) -> to.address(value));

    /** An IPv6 address. */
    public static final OptionFormat<Inet6Address> IPV6 =
            OptionFormat.of(PayloadReader::ipv6, (value, to) -> to.address(value));

    /**
     * A domain name without compression (RFC 1035, section 3.1); reading and writing insist on the
     * root at its end.
     */
    public static final OptionFormat<DomainName> DOMAIN_NAME =
            OptionFormat.of(DomainNames::readFull, DomainNames::writeFull);

    /**
     * Domain names one after the other, without compression, as DHCPv6 has them (RFC 8415, section
     * 10).
     */
    public static final OptionFormat<List<DomainName>> DOMAIN_NAMES = listOf(DOMAIN_NAME);

    /**
     * Domain names one after the other, compressed (RFC 3397, RFC 1035 section 4.1.4). Pointers
     * count from the payload's start and must point backwards; writing compresses as far as it can.
     */
    public static final OptionFormat<List<DomainName>> COMPRESSED_DOMAIN_NAMES =
            OptionFormat.of(DomainNames::readCompressed, DomainNames::writeCompressed);

    /** A DUID (RFC 8415, section 11; RFC 6355). */
    public static final OptionFormat<Duid> DUID = OptionFormat.of(DuidForm::read, DuidForm::write);

    /** A link-layer address after its IANA hardware type of 16 bits (RFC 6939). */
    public static final OptionFormat<HardwareAddress> HARDWARE_ADDRESS =
            OptionFormat.of(
                    from -> new HardwareAddress(from.u16(), 0, from.rest().raw()),
                    (value, to) -> to.u16(value.type()).bytes(value.bytes()));

    /** Options with code and length of one byte each, as in option 82 (RFC 3046). */
    public static final OptionFormat<SubOptions> SUB_OPTIONS_8 =
            OptionFormat.of(SubOptions::read8, SubOptions::write8);

    /**
     * As {@link #SUB_OPTIONS_8}, where code 0 is a pad and code 255 the end, as RFC 2132, section
     * 8.4 has it for option 43. Neither is written.
     */
    public static final OptionFormat<SubOptions> PADDED_SUB_OPTIONS_8 =
            OptionFormat.of(SubOptions::readPadded8, SubOptions::writePadded8);

    /** Options with code and length of two bytes each, as everywhere in DHCPv6 (RFC 8415). */
    public static final OptionFormat<SubOptions> SUB_OPTIONS_16 =
            OptionFormat.of(SubOptions::read16, SubOptions::write16);

    private Formats() {}

    /**
     * A form over and over, down to the end; perhaps not once.
     *
     * @param element the form of each part, which must not be empty; not null
     * @param <T> the type of each part
     * @return never null
     */
    public static <T> OptionFormat<List<T>> listOf(OptionFormat<T> element) {
        return OptionFormat.of(
                from -> readList(element, from),
                (values, to) -> values.forEach(value -> element.write(value, to)));
    }

    /**
     * A form after its length in one byte.
     *
     * @param content the form of what is counted, not null
     * @param <T> the type of the value
     * @return never null
     */
    public static <T> OptionFormat<T> counted8(OptionFormat<T> content) {
        return OptionFormat.of(
                from -> whole(content, from.part(from.u8())),
                (value, to) -> to.withLength8(part -> content.write(value, part)));
    }

    /**
     * A form after its length in two bytes.
     *
     * @param content the form of what is counted, not null
     * @param <T> the type of the value
     * @return never null
     */
    public static <T> OptionFormat<T> counted16(OptionFormat<T> content) {
        return OptionFormat.of(
                from -> whole(content, from.part(from.u16())),
                (value, to) -> to.withLength16(part -> content.write(value, part)));
    }

    private static <T> T whole(OptionFormat<T> content, PayloadReader from) {
        T value = content.read(from);
        from.end();
        return value;
    }

    private static <T> List<T> readList(OptionFormat<T> element, PayloadReader from) {
        List<T> values = new ArrayList<>();
        while (from.hasMore()) {
            int before = from.offset();
            values.add(element.read(from));
            if (from.offset() == before) {
                throw from.problem("a part of a list is empty");
            }
        }
        return List.copyOf(values);
    }

    private static Boolean readBoolean(PayloadReader from) {
        int value = from.u8();
        if (value > 1) {
            throw new OptionFormatException(
                    "", from.offset() - 1, "a boolean is 0 or 1, not " + value);
        }
        return value == 1;
    }

    private static String readText(PayloadReader from) {
        Bytes text = trimmed(from.rest());
        if (text.isEmpty()) {
            throw from.problem("a text of at least one character is needed");
        }
        return text.toText();
    }

    private static void writeText(String value, PayloadWriter to) {
        Bytes text = trimmed(Bytes.ofText(value));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a text of at least one character is needed");
        }
        to.bytes(text);
    }

    private static Bytes trimmed(Bytes text) {
        int length = text.length();
        while (length > 0 && text.get(length - 1) == 0) {
            length--;
        }
        return text.first(length);
    }
}
