// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program to run, once. Immutable.
 *
 * <p>Strings become UTF-8 bytes; a lone surrogate {@code U+DC00 + b} becomes the byte {@code b}, so
 * that bytes that came from a client reach the program unharmed. A NUL cannot be passed to a
 * program at all and is refused.
 *
 * @param program absolute path; see {@link ProcessRunner#problemsOf(Path)}
 * @param arguments the argument list, the program's own name (argument 0) first, not empty
 * @param environment the whole environment; nothing is inherited
 * @param timeout after it the program's whole process group is killed; at least 1 ms
 * @param outputLimit bytes of standard output and of standard error that are kept, each; what comes
 *     beyond is read and dropped
 */
public record ProcessRequest(
        Path program,
        List<String> arguments,
        Map<String, String> environment,
        Duration timeout,
        int outputLimit) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException for a NUL anywhere, a {@code =} in a variable's name, an
     *     empty argument list, a timeout below 1 ms or a negative limit
     */
    public ProcessRequest {
        Objects.requireNonNull(program, "program");
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        require(!arguments.isEmpty(), "argument 0 is missing");
        require(timeout.toMillis() >= 1, "timeout must be at least 1 ms, not " + timeout);
        require(outputLimit >= 0, "output limit must not be negative: " + outputLimit);
        arguments.forEach(argument -> requireNoNul(argument, "argument"));
        environment.forEach(ProcessRequest::checkVariable);
    }

    private static void checkVariable(String name, String value) {
        require(!name.isEmpty() && name.indexOf('=') < 0, "bad variable name '" + name + "'");
        requireNoNul(name, "variable name");
        requireNoNul(value, "variable " + name);
    }

    private static void requireNoNul(String text, String what) {
        require(text.indexOf('\0') < 0, "NUL in " + what);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
