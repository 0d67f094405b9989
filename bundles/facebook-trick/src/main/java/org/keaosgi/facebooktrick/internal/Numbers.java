// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

/** Whole numbers from text. */
final class Numbers {
    private Numbers() {}

    /**
     * A number within a range.
     *
     * @throws IllegalArgumentException when it is none, or outside; it names what it is to be
     */
    static int of(String what, String text, int least, int greatest) {
        return (int) of(what, text, (long) least, (long) greatest);
    }

    static long of(String what, String text, long least, long greatest) {
        try {
            long value = Long.parseLong(text.trim());
            if (value >= least && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                what + " is a number from " + least + " to " + greatest + ", not '" + text + "'");
    }
}
