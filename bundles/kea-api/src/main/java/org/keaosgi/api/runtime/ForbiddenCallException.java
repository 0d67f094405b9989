// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.runtime;

/**
 * Thrown in place of a call that would harm the server if a bundle made it: {@code System.exit},
 * {@code Runtime.halt}, {@code ProcessBuilder.start} and the like. The message says what to do
 * instead.
 */
public class ForbiddenCallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message names the call and what to do instead
     */
    public ForbiddenCallException(String message) {
        super(message);
    }
}
