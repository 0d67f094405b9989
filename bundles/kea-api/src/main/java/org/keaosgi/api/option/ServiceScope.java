// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * SLP service scope (DHCPv4 option 79, RFC 2610).
 *
 * @param mandatory whether the client must use these scopes and no others
 * @param scopes joined by commas, perhaps empty; not null
 */
public record ServiceScope(boolean mandatory, String scopes) {
    /** Checks that the scopes are there. */
    public ServiceScope {
        Objects.requireNonNull(scopes, "scopes");
    }
}
