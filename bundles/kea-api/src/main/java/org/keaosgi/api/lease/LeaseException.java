// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

/**
 * Kea refused, or failed, to do something with its leases. The message is Kea's own, byte for byte,
 * and nothing else, so that it can go into the answer of a command.
 */
public class LeaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message Kea's words, not null
     */
    public LeaseException(String message) {
        super(message);
    }
}
