// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

/**
 * Kea refused, or failed, to do something with its reservations: a duplicate, a mistake in a
 * reservation, a database that is gone. The message is Kea's own, byte for byte, and nothing else,
 * so that it can go into the answer of a command.
 */
public class HostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message Kea's words, not null
     */
    public HostException(String message) {
        super(message);
    }
}
