// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

/**
 * What a check has to say.
 *
 * @param level how bad it is
 * @param text what is seen, and for a fault why it matters
 * @param fix the command or the change that puts it right; empty when nothing needs to be done
 */
public record Finding(Level level, String text, String fix) {
    /** How bad something is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Could not be looked at, and is no fault by itself. */
        SKIPPED,
        /** Works, but not as well or as safely as it should. */
        WARNING,
        /** Does not work. */
        PROBLEM
    }

    static Finding ok(String text) {
        return new Finding(Level.OK, text, "");
    }

    static Finding skipped(String text) {
        return new Finding(Level.SKIPPED, text, "");
    }

    static Finding warning(String text, String fix) {
        return new Finding(Level.WARNING, text, fix);
    }

    static Finding problem(String text, String fix) {
        return new Finding(Level.PROBLEM, text, fix);
    }
}
