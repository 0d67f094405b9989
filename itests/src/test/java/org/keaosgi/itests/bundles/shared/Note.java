// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles.shared;

import org.keaosgi.api.context.ContextKey;

/**
 * What one bundle tells another about a packet.
 *
 * @param text says it
 */
public record Note(String text) {
    /** Under which it rides with the packet. */
    public static final ContextKey<Note> KEY = ContextKey.of("note", Note.class);
}
