// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A command as it arrived. Name and arguments are immutable and safe on any thread; {@link
 * #position} and {@link #text} ask Kea, and so work only on the thread that calls the handler,
 * until the handler has returned.
 *
 * <p>Argument values are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code
 * java.math.BigInteger}, {@code Double}, {@code Boolean} or null. When a key occurs twice, Kea has
 * kept the last one. Kea's strings are bytes: they are decoded as UTF-8, and a byte {@code b} that
 * is not UTF-8 becomes {@code U+DC00 + b}.
 */
public final class CommandRequest {
    private final String name;
    private final boolean present;
    private final Object arguments;
    private final ArgumentSource source;

    /**
     * A request with a map of arguments, as a test makes it.
     *
     * @param name the command's name, not null
     * @param arguments the command's arguments, not null, empty for none
     */
    public CommandRequest(String name, Map<String, Object> arguments) {
        this(name, true, Objects.requireNonNull(arguments, "arguments"), ArgumentSource.NONE);
    }

    private CommandRequest(String name, boolean present, Object arguments, ArgumentSource source) {
        this.name = Objects.requireNonNull(name, "name");
        this.present = present;
        this.arguments = arguments;
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * A request without arguments.
     *
     * @param name the command's name, not null
     * @return never null
     */
    public static CommandRequest withoutArguments(String name) {
        return new CommandRequest(name, false, null, ArgumentSource.NONE);
    }

    /**
     * A request with arguments of any kind.
     *
     * @param name the command's name, not null
     * @param arguments any value named above, null for a JSON {@code null}
     * @param source answers for positions and texts, not null
     * @return never null
     */
    public static CommandRequest of(String name, Object arguments, ArgumentSource source) {
        return new CommandRequest(name, true, arguments, source);
    }

    /**
     * The command's name.
     *
     * @return never null
     */
    public String name() {
        return name;
    }

    /**
     * Whether the command came with arguments, be they a JSON {@code null}.
     *
     * @return false when it had none
     */
    public boolean hasArguments() {
        return present;
    }

    /**
     * The arguments of a command that takes a map.
     *
     * @return an empty map when there are none or they are JSON {@code null}
     * @throws ArgumentsException when they are something else; a handler lets it pass
     */
    @SuppressWarnings("unchecked") // JSON has no keys but text
    public Map<String, Object> arguments() {
        if (arguments == null) {
            return Map.of();
        }
        if (arguments instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new ArgumentsException("a map was expected, not " + kind(arguments));
    }

    /**
     * The arguments, of whatever kind they are.
     *
     * @return null when there are none or they are JSON {@code null}; see {@link #hasArguments}
     */
    public Object rawArguments() {
        return arguments;
    }

    /**
     * Where an argument stands in the text that Kea has read, as its own error messages name it.
     *
     * @param path from the arguments inwards: a {@code String} goes into a map, an {@code Integer}
     *     into a list; none names the arguments themselves
     * @return for example {@code <wire>:0:40}; when the path leads nowhere, the position of the
     *     innermost element on it that is there
     * @throws IllegalStateException when the handler has returned, on another thread, or when there
     *     are no arguments
     */
    public String position(Object... path) {
        return source().position(path);
    }

    /**
     * An argument as Kea's own error messages print it: JSON on one line, keys in Kea's order.
     *
     * @param path as for {@link #position}
     * @return never null
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws IllegalStateException when the handler has returned, on another thread, or when there
     *     are no arguments
     */
    public String text(Object... path) {
        return source().text(path);
    }

    private ArgumentSource source() {
        if (!present) {
            throw new IllegalStateException("the command '" + name + "' has no arguments");
        }
        return source;
    }

    private static String kind(Object value) {
        if (value instanceof List) {
            return "a list";
        } else if (value instanceof String) {
            return "a string";
        } else if (value instanceof Boolean) {
            return "a boolean";
        }
        return value instanceof Double ? "a real number" : "an integer";
    }

    @Override
    public String toString() {
        return "CommandRequest[" + name + (present ? ", " + arguments : "") + "]";
    }
}
