// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import java.util.Map;
import java.util.Objects;

/**
 * A command as it arrived. Immutable, safe on any thread.
 *
 * @param name the command's name, not null
 * @param arguments the command's arguments: a map when they are a JSON map, empty when there are
 *     none or they are JSON {@code null}. Values are {@code Map}, {@code List}, {@code String},
 *     {@code Long}, {@code java.math.BigInteger}, {@code Double}, {@code Boolean} or null. Kea's
 *     strings are bytes: they are decoded as UTF-8, and a byte {@code b} that is not UTF-8 becomes
 *     {@code U+DC00 + b}
 */
public record CommandRequest(String name, Map<String, Object> arguments) {
    /** Checks that neither part is null. */
    public CommandRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }
}
