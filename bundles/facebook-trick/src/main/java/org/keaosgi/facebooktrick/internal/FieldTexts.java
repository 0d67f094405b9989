// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Locale;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.facebooktrick.ClientField;

/** The one form in which each {@link ClientField} is compared, from what people write. */
final class FieldTexts {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");
    private static final HexFormat PLAIN = HexFormat.of();

    private FieldTexts() {}

    static String of(byte[] bytes) {
        return COLONS.formatHex(bytes);
    }

    static String of(InetAddress address) {
        return Addresses.toText(address);
    }

    /**
     * Brings what an inventory says into the form.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String normalised(ClientField field, String text) {
        return field == ClientField.RELAY_ADDRESS
                ? of(AddressTexts.parse(text))
                : of(bytes(text.trim()));
    }

    /** Digits with or without separators, or text in single quotes as Kea has it. */
    static byte[] bytes(String text) {
        if (text.length() >= 2 && text.startsWith("'") && text.endsWith("'")) {
            return Bytes.ofText(text.substring(1, text.length() - 1)).toByteArray();
        }
        String digits = text.toLowerCase(Locale.ROOT).replace('-', ':');
        try {
            byte[] bytes = digits.contains(":") ? COLONS.parseHex(digits) : plain(digits);
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below, with an example.
        }
        throw new IllegalArgumentException(
                "'" + text + "' is neither like 02:00:00:00:00:01 nor a text in single quotes");
    }

    private static byte[] plain(String digits) {
        return PLAIN.parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
    }
}
