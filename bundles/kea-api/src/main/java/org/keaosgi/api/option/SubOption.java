// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Objects;

/**
 * An option inside another.
 *
 * @param code 0 to 255 with codes of one byte, else 0 to 65535
 * @param payload without code and length, not null
 */
public record SubOption(int code, Bytes payload) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException for another code
     */
    public SubOption {
        Values.u16(code, "an option's code");
        Objects.requireNonNull(payload, "payload");
    }
}
