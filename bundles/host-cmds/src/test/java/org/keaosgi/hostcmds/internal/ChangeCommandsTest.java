// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keaosgi.commands.testing.CommandTester.map;

import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.ReservedPrefix;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.testing.CommandTester;
import org.keaosgi.commands.testing.FakeSubnets;
import org.keaosgi.commands.testing.FakeTexts;

/** The commands that change reservations: checks in Kea's order and in Kea's words. */
public class ChangeCommandsTest {
    private static final HostIdentifier CLIENT =
            HostIdentifier.of(HostIdentifierType.DUID, new byte[] {1, 2, 3});

    private final CommandTable table = new CommandTable(FakeSubnets.subnets(), new FakeTexts());
    private final FakeHosts<Host4> hosts4 = new FakeHosts<>();
    private final FakeHosts<Host6> hosts6 = new FakeHosts<>();
    private final CommandTester dhcp4 = new CommandTester(table.dhcp4(hosts4), HostException.class);
    private final CommandTester dhcp6 = new CommandTester(table.dhcp6(hosts6), HostException.class);

    @Before
    public void parse() {
        hosts4.parsed = host4(2);
        hosts6.parsed = Host6.builder(CLIENT, 2).build();
    }

    private static Host4 host4(int third) {
        return Host4.builder(CLIENT, 1)
                .address(Addresses.v4(new byte[] {(byte) 192, 0, (byte) third, 5}))
                .build();
    }

    private static Map<String, Object> reservation(Object... fields) {
        return Map.of("reservation", map(fields));
    }

    @Test
    public void addsToTheDatabasesUnlessToldOtherwise() {
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 1L)))
                .isEqualTo("0 Host added.");
        assertThat(hosts4.asked).containsExactly("parse 1 [reservation]", "add 1 DATABASES");
        Map<String, Object> memory = map("reservation", map("subnet-id", 1L));
        memory.put("operation-target", "memory");
        assertThat(dhcp4.answer("reservation-add", memory)).isEqualTo("0 Host added.");
        assertThat(hosts4.asked).endsWith("add 1 MEMORY");
    }

    @Test
    public void withoutADatabase() {
        hosts4.databases = List.of();
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 1L)))
                .isEqualTo("1 Host database not available, cannot add host.");
        assertThat(dhcp4.answer("reservation-update", reservation("subnet-id", 1L)))
                .isEqualTo("1 host database not available, cannot update host");
    }

    @Test
    public void theSubnetMustBeThereAndHaveTheAddress() {
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 9L)))
                .isEqualTo("1 IPv4 subnet with ID of '9' is not configured");
        hosts4.parsed = host4(9);
        assertThat(dhcp4.answer("reservation-update", reservation("subnet-id", 1L)))
                .isEqualTo(
                        "1 specified reservation '192.0.9.5' is not matching the IPv4 subnet prefix"
                                + " '192.0.2.0/24'");
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 0L)))
                .isEqualTo("0 Host added.");
    }

    @Test
    public void badSubnetIds() {
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", "1")))
                .isEqualTo("1 'subnet-id' parameter is not integer.");
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 4294967295L)))
                .isEqualTo(
                        "1 subnet-id: 4294967295 is invalid, must be between 0 and 4294967294"
                                + " (inclusive).");
    }

    @Test
    public void withoutASubnetAnAddressGetsAHint() {
        assertThat(dhcp4.answer("reservation-add", reservation()))
                .isEqualTo(
                        "1 Mandatory 'subnet-id' parameter missing. The address '192.0.2.5' belongs"
                                + " to subnet '192.0.2.0/24' id 1.");
        hosts4.parsed = host4(9);
        assertThat(dhcp4.answer("reservation-add", reservation()))
                .isEqualTo(
                        "1 Mandatory 'subnet-id' parameter missing. The address '192.0.9.5' belongs"
                                + " to no configured subnet.");
        hosts6.parsed =
                Host6.builder(CLIENT, 0).prefixes(List.of(ReservedPrefix.of("::/8"))).build();
        assertThat(dhcp6.answer("reservation-add", reservation()))
                .isEqualTo(
                        "1 Mandatory 'subnet-id' parameter missing. Prefixes are not attached to"
                                + " subnets so no hint is available.");
    }

    @Test
    public void withoutASubnetAndAddressItIsGlobal() {
        assertThat(dhcp6.answer("reservation-add", reservation()))
                .isEqualTo("0 Host added. subnet-id not specified, assumed global (subnet-id 0).");
        assertThat(hosts6.asked)
                .containsExactly("parse 4294967295 [reservation]", "add 0 DATABASES");
    }

    @Test
    public void badArguments() {
        assertThat(dhcp4.answer("reservation-add"))
                .isEqualTo("1 no parameters specified for the command");
        assertThat(dhcp4.answer("reservation-add", List.of()))
                .isEqualTo("1 get(string) called on a non-map Element in (@[])");
        assertThat(dhcp4.answer("reservation-add", Map.of()))
                .isEqualTo("1 reservation must be specified");
        assertThat(dhcp4.answer("reservation-add", Map.of("reservation", 5L)))
                .isEqualTo("1 mapValue() called on non-map Element in (@[reservation])");
        assertThat(dhcp4.answer("reservation-add", Map.of("operation-target", "Memory")))
                .isEqualTo(
                        "1 The 'operation-target' value (Memory) is not within expected set:"
                                + " (memory, database, all, default)");
        assertThat(dhcp4.answer("reservation-update"))
                .isEqualTo("1 invalid command: does not contain mandatory 'arguments'");
        assertThat(dhcp4.answer("reservation-update", 1.5))
                .isEqualTo("1 invalid command: expected 'arguments' to be a map, got real instead");
        assertThat(dhcp4.answer("reservation-update", map("reservation", null)))
                .isEqualTo(
                        "1 invalid command: expected 'reservation' to be a map, got null instead");
        assertThat(dhcp4.answer("reservation-update", Map.of()))
                .isEqualTo(
                        "1 invalid command: expected 'reservation' as the sole parameter inside the"
                                + " 'arguments' map, didn't get it instead");
        assertThat(dhcp4.answer("reservation-update", reservation()))
                .startsWith("1 Mandatory 'subnet-id' parameter missing. Use");
    }

    @Test
    public void deletes() {
        hosts4.count = 1;
        Map<String, Object> address = Map.of("subnet-id", 1L, "ip-address", "192.0.2.5");
        assertThat(dhcp4.answer("reservation-del", address)).isEqualTo("0 Host deleted.");
        assertThat(hosts4.asked)
                .containsExactly("delete OfAddress[subnetId=1, address=/192.0.2.5] DATABASES");
        hosts4.count = 0;
        assertThat(dhcp4.answer("reservation-del", address))
                .isEqualTo("3 Host not deleted (not found).");
    }

    @Test
    public void keasRefusalIsTheAnswer() {
        hosts4.refusal = "Kea's words";
        assertThat(dhcp4.answer("reservation-add", reservation("subnet-id", 1L)))
                .isEqualTo("kea Kea's words");
    }
}
