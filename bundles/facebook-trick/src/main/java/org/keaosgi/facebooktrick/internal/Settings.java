// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.packet.EditablePacket;

/**
 * The settings in force.
 *
 * @param recorded whether Kea's database is to hold what clients are told
 * @param unknown what becomes of clients that no inventory knows
 * @param unknownClass the class they belong to, with {@link Unknown#CLASS}
 * @param timeoutMillis for how long a source is waited for
 */
record Settings(boolean recorded, Unknown unknown, String unknownClass, int timeoutMillis) {
    /** What becomes of clients that no inventory knows. */
    enum Unknown {
        IGNORE,
        KEA,
        CLASS
    }

    static Settings of(TrickConfig config) {
        return new Settings(
                config.mode().equals("recorded"),
                switch (config.unknown()) {
                    case "kea" -> Unknown.KEA;
                    case "class" -> Unknown.CLASS;
                    default -> Unknown.IGNORE;
                },
                config.unknown_class(),
                config.timeout());
    }

    /** What becomes of a packet of such a client. */
    Outcome outcomeOfUnknown(EditablePacket query) {
        if (unknown == Unknown.CLASS) {
            query.addClass(unknownClass);
        }
        return unknown == Unknown.IGNORE ? Outcome.DROP : Outcome.CONTINUE;
    }
}
