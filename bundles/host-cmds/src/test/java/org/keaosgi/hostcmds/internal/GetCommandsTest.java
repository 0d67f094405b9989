// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keaosgi.commands.testing.CommandTester.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.HostException;
import org.keaosgi.commands.testing.CommandTester;
import org.keaosgi.commands.testing.FakeSubnets;
import org.keaosgi.commands.testing.FakeTexts;

/** The commands that show reservations: how they read their arguments, and their answers. */
public class GetCommandsTest {
    private final FakeHosts<Host4> hosts = new FakeHosts<>();
    private final CommandTester dhcp4 =
            new CommandTester(
                    new CommandTable(FakeSubnets.subnets(), new FakeTexts()).dhcp4(hosts),
                    HostException.class);

    private String answer(String command, Object... arguments) {
        return dhcp4.answer("reservation-" + command, map(arguments));
    }

    private Map<?, ?> told() {
        return (Map<?, ?>) dhcp4.lastArguments();
    }

    @Test
    public void oneReservation() {
        hosts.count = 1;
        assertThat(answer("get", "subnet-id", 1L, "ip-address", "192.0.2.5"))
                .isEqualTo("0 Host found.");
        hosts.count = 0;
        assertThat(
                        answer(
                                "get",
                                "subnet-id",
                                1L,
                                "identifier-type",
                                "flex-id",
                                "identifier",
                                "01:02",
                                "operation-target",
                                "memory"))
                .isEqualTo("3 Host not found.");
        assertThat(hosts.asked)
                .containsExactly(
                        "describe OfAddress[subnetId=1, address=/192.0.2.5] ALL",
                        "describe OfClient[subnetId=1, identifier=flex-id=01:02] MEMORY");
    }

    @Test
    public void badReferences() {
        assertThat(dhcp4.answer("reservation-get"))
                .isEqualTo("1 Parameters missing or are not a map.");
        assertThat(answer("get")).isEqualTo("1 missing parameter 'subnet-id' (@[])");
        assertThat(answer("get", "subnet-id", -1L))
                .isEqualTo(
                        "1 The 'subnet-id' value (-1) is not within expected range: (0 -"
                                + " 4294967294)");
        assertThat(answer("get", "subnet-id", 1L, "ip-address", 5L))
                .isEqualTo("1 'ip-address' is not a string.");
        assertThat(answer("get", "ip-address", "192.0.2.5"))
                .isEqualTo(
                        "1 missing parameter 'subnet-id', use 'reservation-get-by-address' with"
                                + " 'ip-address' set to \"192.0.2.5\" to get the list of"
                                + " reservations with this address");
        assertThat(answer("get", "identifier-type", "duid", "identifier", "01"))
                .startsWith("1 missing parameter 'subnet-id', use 'reservation-get-by-id' with");
        assertThat(answer("get", "subnet-id", 1L))
                .isEqualTo(
                        "1 No 'ip-address' provided and 'identifier-type' is either missing or not"
                                + " a string.");
        assertThat(answer("get", "subnet-id", 1L, "identifier-type", "duid", "identifier", "zz"))
                .isEqualTo("1 Unable to parse 'identifier' value.");
        assertThat(answer("get", "subnet-id", 1L, "identifier-type", "duid", "identifier", ""))
                .isEqualTo("1 Unable to query for empty 'identifier'.");
        assertThat(answer("get", "subnet-id", 1L, "identifier-type", "name", "identifier", "01"))
                .isEqualTo("1 Value of 'identifier-type' was not recognized.");
    }

    @Test
    public void listings() {
        hosts.count = 2;
        assertThat(answer("get-all", "subnet-id", 1L)).isEqualTo("0 2 IPv4 host(s) found.");
        assertThat(answer("get-by-hostname", "hostname", "Host", "operation-target", "database"))
                .isEqualTo("0 2 IPv4 host(s) found.");
        assertThat(answer("get-by-id", "identifier-type", "duid", "identifier", "01"))
                .isEqualTo("0 2 IPv4 host(s) found.");
        hosts.count = 0;
        assertThat(answer("get-by-address", "ip-address", "192.0.2.5", "subnet-id", 1L))
                .isEqualTo("3 0 IPv4 host(s) found.");
        assertThat(told().keySet()).isEqualTo(Set.of("hosts"));
        assertThat(hosts.asked)
                .containsExactly(
                        "describe InSubnet[subnetId=1] ALL",
                        "describe ByHostname[hostname=host, subnetId=OptionalLong.empty] DATABASES",
                        "describe ByIdentifier[identifier=duid=01, subnetId=OptionalLong.empty] ALL",
                        "describe ByAddress[address=/192.0.2.5, subnetId=OptionalLong[1]] ALL");
    }

    @Test
    public void badListings() {
        assertThat(answer("get-all", "subnet-id", 9L))
                .isEqualTo("1 IPv4 subnet with ID of '9' is not configured");
        assertThat(answer("get-by-hostname", "hostname", "")).isEqualTo("1 Empty hostname");
        assertThat(
                        answer(
                                "get-by-id",
                                "identifier-type",
                                "duid",
                                "identifier",
                                "01",
                                "subnet-id",
                                1L))
                .isEqualTo("1 'subnet-id' is forbidden in reservation-get-by-id");
        assertThat(answer("get-by-id", "identifier", "01"))
                .isEqualTo("1 'identifier-type' is either missing or not a string.");
        assertThat(answer("get-by-address", "ip-address", "x"))
                .isEqualTo("1 Failed to convert 'x' to address: no address: x(@[ip-address])");
        assertThat(hosts.asked).isEmpty();
    }

    @Test
    public void pages() {
        hosts.count = 3;
        assertThat(answer("get-page", "limit", 3L, "source-index", 1L, "from", -5L))
                .isEqualTo("0 3 IPv4 host(s) found.");
        assertThat(hosts.asked)
                .containsExactly(
                        "page OptionalLong.empty HostPosition[sourceIndex=1, hostId=-5] 3");
        assertThat(told().get("count")).isEqualTo(3L);
        assertThat(told().get("next")).isEqualTo(Map.of("source-index", 1, "from", 42L));
        hosts.count = 0;
        assertThat(answer("get-page", "limit", 3L, "subnet-id", 1L))
                .isEqualTo("3 0 IPv4 host(s) found.");
        assertThat(told().containsKey("next")).isFalse();
        assertThat(answer("get-page", "limit", 0L, "subnet-id", 9L))
                .isEqualTo("1 page size of retrieved hosts must not be 0");
        assertThat(answer("get-page", "limit", 1L, "source-index", 11L))
                .isEqualTo(
                        "1 The 'source-index' value (11) is not within expected range: (0 - 10)");
        assertThat(answer("get-page", "limit", List.of()))
                .isEqualTo("1 invalid type specified for parameter 'limit' (@[limit])");
    }
}
