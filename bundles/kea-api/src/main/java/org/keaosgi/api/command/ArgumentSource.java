// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What Kea knows about the arguments beyond their values. The container gives one to each {@link
 * CommandRequest}; tests may bring their own.
 */
@ConsumerType
public interface ArgumentSource {
    /** Knows nothing: every position is {@code ?:0:0}, and there are no texts. */
    ArgumentSource NONE =
            new ArgumentSource() {
                @Override
                public String position(Object... path) {
                    return "?:0:0";
                }

                @Override
                public String text(Object... path) {
                    throw new IllegalStateException("this request did not come from Kea");
                }
            };

    /**
     * See {@link CommandRequest#position}.
     *
     * @param path keys and indexes
     * @return as Kea prints it
     */
    String position(Object... path);

    /**
     * See {@link CommandRequest#text}.
     *
     * @param path keys and indexes
     * @return as Kea prints it
     */
    String text(Object... path);
}
