// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

/** A daemon gave no answer; the message says why and what to do about it. */
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why there is no answer. */
    public enum Reason {
        /** There is no socket. */
        ABSENT,
        /** There is one, and nobody listens. */
        DEAD,
        /** This user may not use it. */
        DENIED,
        /** Somebody listens and does not answer sensibly. */
        SILENT
    }

    private final Reason reason;

    UnreachableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
