// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

/**
 * The arguments of a command are no JSON map, though the handler asked for a map. A handler lets it
 * pass: the command is then answered with result 1 and this exception's text.
 */
public class ArgumentsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param text a sentence for people, not null
     */
    public ArgumentsException(String text) {
        super(text);
    }
}
