// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import java.io.InputStream;
import java.util.Map;
import org.keaosgi.cli.text.Style;

/**
 * What the tool finds around itself.
 *
 * @param environment its environment
 * @param terminal whether a person reads the output
 * @param input its standard input
 */
record Surroundings(Map<String, String> environment, boolean terminal, InputStream input) {
    /** Those of this process. The start script tells of the terminal, which Java doesn't know. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                environment, "1".equals(environment.get("KEA_OSGI_TERMINAL")), System.in);
    }

    /** Colours for a person, who may have refused them (https://no-color.org). */
    Style style() {
        return new Style(terminal && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }
}
