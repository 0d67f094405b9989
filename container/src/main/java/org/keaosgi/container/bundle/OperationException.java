// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

/** An operation on a bundle did not work; everything is as it was before. */
public class OperationException extends Exception {
    private static final long serialVersionUID = 1;

    /** What kind of failure it is, for those who answer differently to each. */
    public enum Kind {
        /** It went wrong. */
        FAILED,
        /** There is no such bundle. */
        NOT_FOUND,
        /** It would clash with what is there. */
        CONFLICT
    }

    private final Kind kind;

    /**
     * A failure.
     *
     * @param message names the cause and what to do
     */
    public OperationException(String message) {
        this(Kind.FAILED, message);
    }

    /**
     * Any kind.
     *
     * @param kind not null
     * @param message names the cause and what to do
     */
    public OperationException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }
}
