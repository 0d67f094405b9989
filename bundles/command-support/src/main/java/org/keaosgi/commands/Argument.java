// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;

/**
 * A JSON value of a command, read as Kea's own parsers read it: with their checks, in their order
 * and with their error texts. Nothing is checked before it is asked for.
 */
public final class Argument {
    private static final long MAX_UINT32 = 0xffffffffL;
    private static final long MAX_UINT8 = 0xff;

    private final Object value;
    private final List<Object> path;
    private final CommandRequest request;

    private Argument(Object value, List<Object> path, CommandRequest request) {
        this.value = value;
        this.path = path;
        this.request = request;
    }

    /** The command's arguments as a whole, of whatever type they are; null for none. */
    public static Argument of(CommandRequest request) {
        return request.hasArguments()
                ? new Argument(request.rawArguments(), List.of(), request)
                : null;
    }

    private Argument child(Object key, Object child) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return new Argument(child, longer, request);
    }

    public String position() {
        return request.position(path.toArray());
    }

    /** The value as Kea prints it. */
    public String json() {
        return request.text(path.toArray());
    }

    public boolean isMap() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isString() {
        return value instanceof String;
    }

    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    /** An integer of up to 64 bits; Kea has another type for greater ones. */
    public boolean isInteger() {
        return value instanceof Long;
    }

    /** Whether the map has that name; a null has its name too. */
    public boolean contains(String name) throws CommandException {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey(name);
        }
        throw wrongType("contains(string) called on a non-map Element");
    }

    /** The map's value of that name, null when it has none. */
    public Argument find(String name) throws CommandException {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey(name) ? child(name, map.get(name)) : null;
        }
        throw wrongType("get(string) called on a non-map Element");
    }

    /** The elements of a list. */
    public List<Argument> elements() throws CommandException {
        if (!(value instanceof List<?> list)) {
            throw wrongType("listValue() called on non-list Element");
        }
        List<Argument> elements = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            elements.add(child(i, list.get(i)));
        }
        return elements;
    }

    /** The map's names and values. */
    public Map<String, Object> mapValue() throws CommandException {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrongType("mapValue() called on non-map Element");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, element) -> copy.put((String) name, element));
        return copy;
    }

    /** The value as such, null for a JSON null. */
    public Object value() {
        return value;
    }

    public String stringValue() throws CommandException {
        if (value instanceof String text) {
            return text;
        }
        throw wrongType("stringValue() called on non-string Element");
    }

    public long intValue() throws CommandException {
        if (value instanceof Long integer) {
            return integer;
        }
        throw wrongType("intValue() called on non-integer Element");
    }

    /** What remains of an integer where Kea puts it into 32 bits without looking. */
    public long uint32Value() throws CommandException {
        return intValue() & MAX_UINT32;
    }

    public boolean boolValue() throws CommandException {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw wrongType("boolValue() called on non-Bool Element");
    }

    /** The value's type as Kea names it. */
    public String typeName() {
        if (value instanceof Map) {
            return "map";
        } else if (value instanceof List) {
            return "list";
        } else if (value instanceof String) {
            return "string";
        } else if (value instanceof Boolean) {
            return "boolean";
        } else if (value instanceof Long) {
            return "integer";
        } else if (value instanceof Double) {
            return "real";
        }
        return value == null ? "null" : "bigint";
    }

    private CommandException wrongType(String text) {
        return new CommandException(text + " in (" + position() + ")");
    }

    private Argument required(String name) throws CommandException {
        Argument argument = find(name);
        if (argument == null) {
            throw new CommandException("missing parameter '" + name + "' (" + position() + ")");
        }
        return argument;
    }

    private static CommandException invalidType(String name, Argument argument) {
        return new CommandException(
                "invalid type specified for parameter '"
                        + name
                        + "' ("
                        + argument.position()
                        + ")");
    }

    /** A parameter that must be there and be a string. */
    public String string(String name) throws CommandException {
        Argument argument = required(name);
        if (!argument.isString()) {
            throw invalidType(name, argument);
        }
        return argument.stringValue();
    }

    /** A parameter that must be there and be an integer. */
    public long integer(String name) throws CommandException {
        Argument argument = required(name);
        if (!argument.isInteger()) {
            throw invalidType(name, argument);
        }
        return argument.intValue();
    }

    /** A parameter that must be there and be 0 to 4294967295. */
    public long uint32(String name) throws CommandException {
        return unsigned(name, MAX_UINT32);
    }

    /** A parameter that must be there and be 0 to 255. */
    public int uint8(String name) throws CommandException {
        return (int) unsigned(name, MAX_UINT8);
    }

    private long unsigned(String name, long most) throws CommandException {
        long number = integer(name);
        if (number < 0 || number > most) {
            throw new CommandException(
                    "out of range value ("
                            + number
                            + ") specified for parameter '"
                            + name
                            + "' ("
                            + required(name).position()
                            + ")");
        }
        return number;
    }

    /** A parameter that must be there and be an integer between two others. */
    public long integer(String name, long least, long most) throws CommandException {
        long number = integer(name);
        if (number < least || number > most) {
            throw new CommandException(
                    "The '"
                            + name
                            + "' value ("
                            + number
                            + ") is not within expected range: ("
                            + least
                            + " - "
                            + most
                            + ")");
        }
        return number;
    }

    /** A parameter that may be there and then must be 0 to 4294967295. */
    public long uint32(String name, long otherwise) throws CommandException {
        return contains(name) ? uint32(name) : otherwise;
    }

    /** A parameter that may be there and then must be a string. */
    public String string(String name, String otherwise) throws CommandException {
        return contains(name) ? string(name) : otherwise;
    }

    /** A parameter that may be there and then must be a boolean; false when it is not there. */
    public boolean flag(String name) throws CommandException {
        if (!contains(name)) {
            return false;
        }
        Argument argument = required(name);
        if (!argument.isBoolean()) {
            throw invalidType(name, argument);
        }
        return argument.boolValue();
    }
}
