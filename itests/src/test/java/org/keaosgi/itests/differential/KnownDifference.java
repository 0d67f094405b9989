// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A difference that is meant to be, with its reason.
 *
 * @param reason why, as the operators' documentation has it
 * @param meant whether an expected answer and the actual one differ in this way
 * @param stored whether it leaves different things stored, so that both must start from nothing
 */
public record KnownDifference(String reason, BiPredicate<String, String> meant, boolean stored) {
    /**
     * A difference in a part of the answers; what is stored is the same.
     *
     * @param part what may differ; everything else in the answers must be the same
     */
    public KnownDifference(String reason, String part) {
        this(reason, Pattern.compile(part, Pattern.DOTALL));
    }

    private KnownDifference(String reason, Pattern part) {
        this(
                reason,
                (expected, actual) ->
                        !expected.equals(actual)
                                && part.matcher(expected).find()
                                && part.matcher(expected)
                                        .replaceAll("#")
                                        .equals(part.matcher(actual).replaceAll("#")),
                false);
    }

    /** A refusal where the oracle may do as it was told. */
    public static KnownDifference refusal(String reason, String text) {
        return new KnownDifference(
                reason,
                (expected, actual) -> !expected.equals(actual) && actual.contains(text),
                true);
    }

    /**
     * An answer that is the same, with different things stored.
     *
     * @param text what the answer says
     */
    public static KnownDifference unspoken(String reason, String text) {
        return new KnownDifference(
                reason,
                (expected, actual) -> expected.equals(actual) && expected.contains(text),
                true);
    }

    boolean covers(String expected, String actual) {
        return meant.test(expected, actual);
    }
}
