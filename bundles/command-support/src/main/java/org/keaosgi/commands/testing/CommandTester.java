// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.ArgumentSource;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/** Asks commands without Kea, for unit tests. No bundle carries this class. */
public final class CommandTester {
    /** Positions name the path, as {@code @[leases, 0]}. */
    private static final ArgumentSource PATHS =
            new ArgumentSource() {
                @Override
                public String position(Object... path) {
                    return "@" + Arrays.toString(path);
                }

                @Override
                public String text(Object... path) {
                    return "json" + Arrays.toString(path);
                }
            };

    private final Map<String, Command> commands;
    private final Class<? extends RuntimeException> refusal;
    private CommandResponse last;

    /**
     * @param commands by their names
     * @param refusal the kind of exception whose text is Kea's own
     */
    public CommandTester(Map<String, Command> commands, Class<? extends RuntimeException> refusal) {
        this.commands = commands;
        this.refusal = refusal;
    }

    /** Result and text of a command's answer; {@code kea} stands for the result of a refusal. */
    public String answer(String command, Object arguments) {
        return answer(command, CommandRequest.of(command, arguments, PATHS));
    }

    /** Result and text of the answer to a command without arguments. */
    public String answer(String command) {
        return answer(command, CommandRequest.withoutArguments(command));
    }

    private String answer(String command, CommandRequest request) {
        try {
            last = commands.get(command).answer(Argument.of(request));
            return last.result() + " " + last.text();
        } catch (CommandException e) {
            return e.result() + " " + e.getMessage();
        } catch (RuntimeException e) {
            if (refusal.isInstance(e)) {
                return "kea " + e.getMessage();
            }
            throw e;
        }
    }

    /** The arguments of the last answer. */
    public Object lastArguments() {
        return last.arguments();
    }

    /** A map that may hold nulls, in order: name, value, name, value. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
