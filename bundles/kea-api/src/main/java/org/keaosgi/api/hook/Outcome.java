// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

/**
 * What Kea is to do next, as a hook service sees it. The names are Kea's (its "next step"); what
 * each means at a given hook point is told by that hook point's interface.
 *
 * <p>When several services answer, the gravest outcome counts, in the order of the constants here:
 * {@link #CONTINUE} means "no objection", never "undo what another service decided".
 *
 * @see <a href="https://kea.readthedocs.io/">Kea Hooks Developer's Guide, "Next Step" status</a>
 */
public enum Outcome {
    /** Go on as if nobody had been asked. */
    CONTINUE(0),
    /** Leave out the step that Kea is about to take. */
    SKIP(1),
    /** Set the packet aside until it is resumed; only where the hook point's interface says so. */
    PARK(3),
    /** Drop the packet; the client gets no answer. */
    DROP(2);

    private final int keaCode;

    Outcome(int keaCode) {
        this.keaCode = keaCode;
    }

    /**
     * The number that Kea uses for this outcome.
     *
     * @return 0 to 3
     */
    public int keaCode() {
        return keaCode;
    }

    /**
     * The graver of two outcomes.
     *
     * @param other what it is compared with, not null
     * @return this or {@code other}, never null
     */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
