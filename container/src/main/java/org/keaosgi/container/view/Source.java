// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

/** Where a packet, lease or subnet gets its data from: Kea, while a callout runs, or a copy. */
interface Source {
    /** The object's record; the caller does not change it. */
    byte[] record();

    /** Kea's text form. */
    String text();

    /** This one when it is a copy already, otherwise a copy. */
    Source copy();
}
