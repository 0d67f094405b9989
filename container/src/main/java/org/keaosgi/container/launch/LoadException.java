// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

/** The library cannot be loaded; the message is one sentence for the operator. */
public class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message names the cause and what to do
     */
    public LoadException(String message) {
        super(message);
    }

    /**
     * Makes one.
     *
     * @param message names the cause and what to do
     * @param cause of it
     */
    public LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
