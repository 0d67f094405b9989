// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.packet.ByteText;

/**
 * A domain name (RFC 1035). Labels may hold any byte and keep their case; equality is exact,
 * although DNS itself does not tell upper from lower case.
 *
 * @param labels from the host down to the top level; each of 1 to 63 bytes, the whole at most 255
 *     bytes on the wire
 * @param full whether the name ends in the root; one that does not is partial, as a client's own
 *     name may be (RFC 4702, RFC 4704). A partial name without labels is no name at all
 */
public record DomainName(List<Bytes> labels, boolean full) {
    /** The root, {@code .}. */
    public static final DomainName ROOT = new DomainName(List.of(), true);

    /** No name at all, empty text. */
    public static final DomainName NONE = new DomainName(List.of(), false);

    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 255;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when a label or the whole is too long, or a label empty
     */
    public DomainName {
        labels = List.copyOf(labels);
        int length = 1;
        for (Bytes label : labels) {
            if (label.isEmpty() || label.length() > MAX_LABEL) {
                throw new IllegalArgumentException(
                        "a label has 1 to " + MAX_LABEL + " bytes, not " + label.length());
            }
            length += 1 + label.length();
        }
        if (length > MAX_NAME) {
            throw new IllegalArgumentException(
                    "a domain name has at most " + MAX_NAME + " bytes, not " + length);
        }
    }

    /**
     * A full name, whether or not the text ends in a dot.
     *
     * @param text labels joined by dots; {@code \.}, {@code \\} and {@code \DDD} (three decimal
     *     digits) stand for a byte of a label; {@code .} is the root
     * @return never null
     * @throws IllegalArgumentException when it is not of that form, or too long
     */
    public static DomainName of(String text) {
        return new DomainName(parse(text).labels, true);
    }

    /**
     * A name that is full if the text ends in a dot that is not escaped, else partial.
     *
     * @param text as for {@link #of}; empty for {@link #NONE}
     * @return never null
     * @throws IllegalArgumentException when it is not of that form, or too long
     */
    public static DomainName parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.equals(".")) {
            return ROOT;
        }
        byte[] bytes = ByteText.encode(text);
        List<Bytes> labels = new ArrayList<>();
        ByteArrayOutputStream label = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int c = bytes[at] & 255;
            if (c == '.') {
                labels.add(Bytes.wrap(label.toByteArray()));
                label.reset();
                at++;
            } else if (c == '\\') {
                at += unescape(bytes, at, label);
            } else {
                label.write(c);
                at++;
            }
        }
        boolean full = label.size() == 0;
        if (!full) {
            labels.add(Bytes.wrap(label.toByteArray()));
        }
        return new DomainName(labels, full);
    }

    /** Appends the byte that the escape at {@code at} stands for; returns the escape's length. */
    private static int unescape(byte[] text, int at, ByteArrayOutputStream label) {
        if (at + 1 >= text.length) {
            throw new IllegalArgumentException("a domain name ends in a backslash");
        }
        if (!isDigit(text[at + 1])) {
            label.write(text[at + 1]);
            return 2;
        }
        int value = -1;
        if (at + 3 < text.length && isDigit(text[at + 2]) && isDigit(text[at + 3])) {
            value = (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
        }
        if (value < 0 || value > 255) {
            throw new IllegalArgumentException(
                    "a backslash before a digit needs three of them, 000 to 255");
        }
        label.write(value);
        return 4;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Labels joined by dots, with a dot at the end of a full name; what {@link #parse} makes an
     * equal name of. Bytes that are not printable ASCII are written {@code \DDD}.
     */
    @Override
    public String toString() {
        if (labels.isEmpty()) {
            return full ? "." : "";
        }
        StringBuilder text = new StringBuilder();
        for (Bytes label : labels) {
            if (text.length() > 0) {
                text.append('.');
            }
            for (int i = 0; i < label.length(); i++) {
                escape(label.get(i), text);
            }
        }
        return full ? text.append('.').toString() : text.toString();
    }

    private static void escape(int c, StringBuilder text) {
        if (c == '.' || c == '\\') {
            text.append('\\').append((char) c);
        } else if (c > ' ' && c < 127) {
            text.append((char) c);
        } else {
            text.append('\\').append((char) ('0' + c / 100));
            text.append((char) ('0' + c / 10 % 10)).append((char) ('0' + c % 10));
        }
    }
}
