// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

/**
 * The payload of an option is malformed. The message names the option, the place and what is wrong.
 *
 * <p>What a client sends is the client's doing: a hook service that lets this exception escape is
 * counted as failing (see {@link org.keaosgi.api.hook.HookProperties}), so that a client could have
 * it set aside. Catch it, or use {@link OptionCodec#decodeIfValid}.
 */
public class OptionFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final String problem;

    /**
     * Makes one.
     *
     * @param label the option, as {@link OptionCodec#label} says; empty when not known
     * @param offset the place in the payload, in bytes from its start
     * @param problem says what is wrong there, not null
     */
    public OptionFormatException(String label, int offset, String problem) {
        super((label.isEmpty() ? "" : label + ": ") + "at byte " + offset + ": " + problem);
        this.offset = offset;
        this.problem = problem;
    }

    /**
     * Where the payload is malformed.
     *
     * @return bytes from the payload's start; its length when it ends too early
     */
    public int offset() {
        return offset;
    }

    /**
     * What is wrong there, without the option and the place.
     *
     * @return never null
     */
    public String problem() {
        return problem;
    }
}
