// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.Map;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.testing.CommandTester;
import org.keaosgi.commands.testing.FakeSubnets;
import org.keaosgi.commands.testing.FakeTexts;

/**
 * The commands of one daemon over fakes.
 *
 * @param <L> the family's leases
 */
final class Daemon<L extends Lease> {
    final FakeLeases<L> leases;
    final Map<String, Command> commands;
    private final CommandTester tester;

    private Daemon(FakeLeases<L> leases, Map<String, Command> commands) {
        this.leases = leases;
        this.commands = commands;
        this.tester = new CommandTester(commands, LeaseException.class);
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
        return tester.answer(command, arguments);
    }

    /** Result and text of the answer to a command without arguments. */
    String answer(String command) {
        return tester.answer(command);
    }

    /** The arguments of the last answer. */
    Object lastArguments() {
        return tester.lastArguments();
    }

    /** See {@link CommandTester#map}. */
    static Map<String, Object> map(Object... namesAndValues) {
        return CommandTester.map(namesAndValues);
    }
}
