// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.ArgumentSource;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseException;

/**
 * The commands of one daemon over fakes.
 *
 * @param <L> the family's leases
 */
final class Daemon<L extends Lease> {
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

    final FakeLeases<L> leases;
    final Map<String, LeaseCommand> commands;
    private CommandResponse last;

    private Daemon(FakeLeases<L> leases, Map<String, LeaseCommand> commands) {
        this.leases = leases;
        this.commands = commands;
    }

    static Daemon<Lease4> dhcp4(String version) {
        FakeLeases<Lease4> leases = new FakeLeases<>();
        return new Daemon<>(leases, table(version).dhcp4(leases));
    }

    static Daemon<Lease6> dhcp6(String version) {
        FakeLeases<Lease6> leases = new FakeLeases<>();
        return new Daemon<>(leases, table(version).dhcp6(leases));
    }

    private static CommandTable table(String version) {
        return new CommandTable(Release.of(version), FakeSubnets.subnets(), new FakeTexts());
    }

    /** Result and text of a command's answer. */
    String answer(String command, Object arguments) {
        return answer(command, CommandRequest.of(command, arguments, PATHS));
    }

    /** Result and text of the answer to a command without arguments. */
    String answer(String command) {
        return answer(command, CommandRequest.withoutArguments(command));
    }

    private String answer(String command, CommandRequest request) {
        try {
            last = commands.get(command).answer(Argument.of(request));
            return last.result() + " " + last.text();
        } catch (CommandException e) {
            return e.result() + " " + e.getMessage();
        } catch (LeaseException e) {
            return "kea " + e.getMessage();
        }
    }

    /** The arguments of the last answer. */
    Object lastArguments() {
        return last.arguments();
    }

    /** A map that may hold nulls, in order: name, value, name, value. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
