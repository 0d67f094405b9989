// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import org.keaosgi.facebooktrick.Assignment;

/** What the inventories say of a client. */
sealed interface Verdict {
    /** It gets this. */
    record Known(Assignment assignment) implements Verdict {}

    /** No inventory knows it. */
    record Unknown() implements Verdict {}

    /** The client gets no answer, for a reason that has been logged. */
    record Unanswered() implements Verdict {}
}
