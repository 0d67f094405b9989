// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.dhcp4.Lease4DeclineCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RecoverCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ReleaseCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RenewCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.runscript.internal.Fakes.Options;

/** The whole environment of a script at each hook point of DHCPv4. */
public class Hooks4Test {
    private static final String QUERY =
            """
            KEA_QUERY4_TYPE=DHCPREQUEST
            KEA_QUERY4_INTERFACE=srv0
            KEA_QUERY4_IFINDEX=7
            KEA_QUERY4_HWADDR=02:00:00:00:ab:0c
            KEA_QUERY4_HWADDR_TYPE=1
            KEA_QUERY4_HWADDR_SOURCE=2
            KEA_QUERY4_CIADDR=0.0.0.0
            KEA_QUERY4_SIADDR=198.18.0.1
            KEA_QUERY4_YIADDR=198.18.0.50
            KEA_QUERY4_GIADDR=198.18.0.9
            KEA_QUERY4_RELAYED=1
            KEA_QUERY4_RELAY_HOPS=3
            """;
    private static final String RESPONSE =
            QUERY.replace("QUERY4", "RESPONSE4").replace("DHCPREQUEST", "DHCPACK");
    private static final String SUBNET =
            """
            KEA_SUBNET4=198.18.0.0/16
            KEA_SUBNET4_PREFIX=198.18.0.0
            KEA_SUBNET4_PREFIXLEN=16
            """;
    private static final String LEASE =
            """
            KEA_LEASE4_TYPE=V4
            KEA_LEASE4_STATE=default
            KEA_LEASE4_IS_EXPIRED=0
            KEA_LEASE4_ADDRESS=198.18.0.50
            KEA_LEASE4_HWADDR=02:00:00:00:ab:0c
            KEA_LEASE4_HOSTNAME=host.example.org
            KEA_LEASE4_CLIENT_LAST_TRANSMISSION=1700000000
            KEA_LEASE4_VALID_LIFETIME=3600
            KEA_LEASE4_DEBUG=Address: x|State: default
            """;

    private final FakeRunner runner = new FakeRunner();
    private final ScriptCaller caller =
            new ScriptCaller(runner, new FakeLog().logger(), System::nanoTime);
    private final Hooks4 hooks = new Hooks4(caller);
    private final Map<String, Object> query = Fakes.packet4("DHCPREQUEST");

    public Hooks4Test() {
        caller.use(Configs.settings());
    }

    @Test
    public void pkt4Receive() {
        hooks.pkt4Receive(callout(Pkt4ReceiveCallout.class));
        assertEnvironment(HookPoint.PKT4_RECEIVE, QUERY);
    }

    @Test
    public void pkt4Send() {
        hooks.pkt4Send(callout(Pkt4SendCallout.class));
        assertEnvironment(HookPoint.PKT4_SEND, QUERY + RESPONSE);
    }

    @Test
    public void subnet4Select() {
        hooks.subnet4Select(callout(Subnet4SelectCallout.class));
        assertEnvironment(HookPoint.SUBNET4_SELECT, QUERY + SUBNET);
    }

    @Test
    public void lease4Select() {
        hooks.lease4Select(callout(Lease4SelectCallout.class));
        assertEnvironment(
                HookPoint.LEASE4_SELECT, QUERY + SUBNET + "KEA_FAKE_ALLOCATION=1\n" + LEASE);
    }

    @Test
    public void lease4Renew() {
        hooks.lease4Renew(callout(Lease4RenewCallout.class));
        assertEnvironment(HookPoint.LEASE4_RENEW, QUERY + SUBNET + LEASE);
    }

    @Test
    public void lease4Release() {
        hooks.lease4Release(callout(Lease4ReleaseCallout.class));
        assertEnvironment(HookPoint.LEASE4_RELEASE, QUERY + LEASE);
    }

    @Test
    public void lease4Decline() {
        hooks.lease4Decline(callout(Lease4DeclineCallout.class));
        assertEnvironment(HookPoint.LEASE4_DECLINE, QUERY + LEASE);
    }

    @Test
    public void lease4Expire() {
        hooks.lease4Expire(callout(Lease4ExpireCallout.class));
        assertEnvironment(HookPoint.LEASE4_EXPIRE, LEASE + "KEA_REMOVE_LEASE=0\n");
    }

    @Test
    public void lease4Recover() {
        hooks.lease4Recover(callout(Lease4RecoverCallout.class));
        assertEnvironment(HookPoint.LEASE4_RECOVER, LEASE);
    }

    @Test
    public void absentSubnetAndHardwareAddressAreEmpty() {
        query.put("hardwareAddress", Optional.empty());
        Map<String, Object> values =
                Fakes.map("query", Fakes.asPacket4(query), "subnet", Optional.empty());
        hooks.subnet4Select(Fakes.of(Subnet4SelectCallout.class, values));
        assertThat(runner.last().environment())
                .containsEntry("KEA_SUBNET4", "")
                .containsEntry("KEA_SUBNET4_PREFIX", "")
                .containsEntry("KEA_SUBNET4_PREFIXLEN", "")
                .containsEntry("KEA_QUERY4_HWADDR", "")
                .containsEntry("KEA_QUERY4_HWADDR_TYPE", "")
                .containsEntry("KEA_QUERY4_HWADDR_SOURCE", "");
    }

    @Test
    public void optionsThatArePresent() {
        byte[] circuit = Fakes.bytes("65746830aaff");
        byte[] remote = Fakes.bytes("0a");
        query.put(
                "option",
                Options.of(
                        60,
                        "MSFT 5.0\0\0".getBytes(StandardCharsets.UTF_8),
                        82,
                        Fakes.bytes("010665746830aaff02010a")));
        query.put("relayAgentInformation", Options.of(1, circuit, 2, remote));
        hooks.pkt4Receive(callout(Pkt4ReceiveCallout.class));
        assertEnvironment(
                HookPoint.PKT4_RECEIVE,
                QUERY
                        + """
                        KEA_QUERY4_OPTION60=MSFT 5.0
                        KEA_QUERY4_RAI=0x010665746830AAFF02010A
                        KEA_QUERY4_RAI_CIRCUIT_ID=0x65746830AAFF
                        KEA_QUERY4_RAI_REMOTE_ID=0x0A
                        """);
    }

    @Test
    public void emptyOptionGivesEmptyValue() {
        query.put("option", Options.of(82, new byte[0]));
        hooks.pkt4Receive(callout(Pkt4ReceiveCallout.class));
        assertThat(runner.last().environment())
                .containsEntry("KEA_QUERY4_RAI", "")
                .doesNotContainKeys("KEA_QUERY4_RAI_CIRCUIT_ID", "KEA_QUERY4_RAI_REMOTE_ID");
    }

    @Test
    public void argumentsAreFileNameAndHookPoint() {
        hooks.lease4Recover(callout(Lease4RecoverCallout.class));
        assertThat(runner.last().program()).hasToString("/scripts/one.sh");
        assertThat(runner.last().arguments()).isEqualTo(List.of("one.sh", "lease4_recover"));
    }

    private <T> T callout(Class<T> type) {
        return Fakes.of(
                type,
                Fakes.map(
                        "query", Fakes.asPacket4(query),
                        "response", Fakes.asPacket4(Fakes.packet4("DHCPACK")),
                        "subnet", Fakes.subnet4(),
                        "lease", Fakes.asLease4(Fakes.lease4()),
                        "fakeAllocation", true,
                        "removeLease", false));
    }

    private void assertEnvironment(HookPoint point, String expected) {
        assertThat(runner.last().arguments().get(1)).isEqualTo(point.keaName());
        assertThat(lines(runner.last().environment()))
                .isEqualTo(expected.lines().sorted().collect(Collectors.joining("\n")));
    }

    /** One line for each variable; a line end inside a value is shown as a bar. */
    static String lines(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().replace('\n', '|'))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }
}
