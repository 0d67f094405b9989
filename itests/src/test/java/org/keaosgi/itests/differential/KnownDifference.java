// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.regex.Pattern;

/**
 * A difference that is meant to be, with its reason; it must not leave different things stored.
 *
 * @param reason why, as the operators' documentation has it
 * @param part what may differ; everything else in the answers must be the same
 */
public record KnownDifference(String reason, Pattern part) {
    public KnownDifference(String reason, String part) {
        this(reason, Pattern.compile(part, Pattern.DOTALL));
    }

    boolean covers(String expected, String actual) {
        return part.matcher(expected).find()
                && part.matcher(expected)
                        .replaceAll("#")
                        .equals(part.matcher(actual).replaceAll("#"));
    }
}
