// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.Objects;

/**
 * A prefix that is delegated to a client.
 *
 * @param prefix for example {@code 2001:db8:1::/48}
 * @param excluded the part of it that the client must not use itself (RFC 6603), for example {@code
 *     2001:db8:1:2::/64}; empty for none. Kea 3.0 and later know it, earlier ones refuse it
 */
public record ReservedPrefix(String prefix, String excluded) {
    /** Checks that neither is null. */
    public ReservedPrefix {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(excluded, "excluded");
    }

    /**
     * A prefix that is delegated as a whole.
     *
     * @param prefix for example {@code 2001:db8:1::/48}
     * @return never null
     */
    public static ReservedPrefix of(String prefix) {
        return new ReservedPrefix(prefix, "");
    }
}
