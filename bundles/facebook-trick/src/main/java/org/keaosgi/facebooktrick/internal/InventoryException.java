// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

/** An inventory that can't be used; the message says which line is wrong and why. */
final class InventoryException extends Exception {
    private static final long serialVersionUID = 1L;

    InventoryException(String message) {
        super(message);
    }

    /** With the place of the mistake in front of what is wrong. */
    static InventoryException at(long line, String problem) {
        return new InventoryException("line " + line + ": " + problem);
    }
}
