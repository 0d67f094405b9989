// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code command_processed}; see {@link CommandProcessedHook}. */
@ProviderType
public interface CommandProcessedCallout extends Callout {
    /**
     * The command's name.
     *
     * @return never null
     */
    String name();

    /**
     * The command's arguments as JSON text.
     *
     * @return empty when there were none
     */
    Optional<String> arguments();

    /**
     * The answer as JSON text.
     *
     * @return never null
     */
    String response();

    /**
     * Puts another answer in its place.
     *
     * @param json text of a whole answer: a map with {@code result} and, as a rule, {@code text}
     *     and {@code arguments}
     * @throws IllegalArgumentException when it is not JSON
     */
    void setResponse(String json);
}
