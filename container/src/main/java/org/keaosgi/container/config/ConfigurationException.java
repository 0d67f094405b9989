// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.util.List;

/** A configuration was refused as a whole; the one before is in force. */
public class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param pid of the configuration
     * @param mistakes a sentence for each
     */
    public ConfigurationException(String pid, List<String> mistakes) {
        super("configuration of " + pid + " refused: " + String.join("; ", mistakes));
    }
}
