// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.regex.Pattern;

/**
 * A difference that is meant to be, with its reason; it must not leave different things stored.
 *
 * @param reason why, as the operators' documentation has it
 * @param command found in the command
 * @param expected found in the oracle's answer
 * @param actual found in the answer of the one under test
 */
public record KnownDifference(String reason, Pattern command, Pattern expected, Pattern actual) {
    public KnownDifference(String reason, String command, String expected, String actual) {
        this(
                reason,
                Pattern.compile(command, Pattern.DOTALL),
                Pattern.compile(expected, Pattern.DOTALL),
                Pattern.compile(actual, Pattern.DOTALL));
    }

    boolean covers(String sent, String oracle, String subject) {
        return command.matcher(sent).find()
                && expected.matcher(oracle).find()
                && actual.matcher(subject).find();
    }
}
