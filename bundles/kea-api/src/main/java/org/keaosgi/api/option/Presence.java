// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

/** The value of an option without payload, which says what it says by being there. */
public enum Presence {
    /** The option is there. */
    PRESENT
}
