// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.keaosgi.facebooktrick.DelegatedPrefix;

/** Addresses from text; names are never looked up. */
final class AddressTexts {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private AddressTexts() {}

    /**
     * An address of either family.
     *
     * @throws IllegalArgumentException when it is none
     */
    static InetAddress parse(String text) {
        String trimmed = text.trim();
        if (V4.matcher(trimmed).matches() || V6.matcher(trimmed).matches()) {
            try {
                return InetAddress.getByName(trimmed);
            } catch (UnknownHostException e) {
                // Said below.
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no address");
    }

    static Inet4Address v4(String text) {
        if (parse(text) instanceof Inet4Address address) {
            return address;
        }
        throw new IllegalArgumentException("'" + text + "' is no IPv4 address");
    }

    static Inet6Address v6(String text) {
        if (parse(text) instanceof Inet6Address address) {
            return address;
        }
        throw new IllegalArgumentException("'" + text + "' is no IPv6 address");
    }

    /** {@code 2001:db8:100::/56}. */
    static DelegatedPrefix prefix(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'" + text + "' is no prefix such as 2001:db8::/56");
        }
        return new DelegatedPrefix(
                v6(text.substring(0, slash)),
                Numbers.of("a prefix length", text.substring(slash + 1), 1, 128));
    }
}
