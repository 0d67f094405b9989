// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.config;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Checks what a type alone cannot say about a bundle's configuration: files that must exist, values
 * that must fit together. Asked before a configuration is applied, after types, names and ranges
 * were checked against the bundle's metatype. Register it as a service with the property {@value
 * #PID}.
 *
 * <p>May be called on any thread, several at once; must not change anything.
 */
@ConsumerType
@FunctionalInterface
public interface ConfigurationValidator {
    /** Service property: the PID or PIDs ({@code String} or {@code String[]}) that it checks. */
    String PID = "config.pid";

    /**
     * Looks for mistakes.
     *
     * @param properties the whole configuration as it would be in force, typed as the metatype
     *     says, defaults not filled in; not null, unmodifiable
     * @return a sentence for each mistake, naming the property, its value and what to do; empty
     *     when there is none
     */
    List<String> problemsOf(Map<String, Object> properties);
}
