// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

/** The text is no JSON, or the value cannot be written as JSON. */
public class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message a sentence for people
     */
    public JsonException(String message) {
        super(message);
    }

    /**
     * Makes one.
     *
     * @param message a sentence for people
     * @param cause of it
     */
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
