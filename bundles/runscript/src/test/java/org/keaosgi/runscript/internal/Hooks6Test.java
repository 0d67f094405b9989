// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RebindCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RecoverCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RenewCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.lease.LeaseType;

/** The whole environment of a script at each hook point of DHCPv6. */
public class Hooks6Test {
    private static final String QUERY =
            """
            KEA_QUERY6_TYPE=REQUEST
            KEA_QUERY6_INTERFACE=srv0
            KEA_QUERY6_IFINDEX=7
            KEA_QUERY6_HWADDR=02:00:00:00:ab:0c
            KEA_QUERY6_HWADDR_TYPE=1
            KEA_QUERY6_HWADDR_SOURCE=2
            KEA_QUERY6_LOCAL_ADDRESS=ff02::1:2
            KEA_QUERY6_LOCAL_PORT=547
            KEA_QUERY6_REMOTE_ADDRESS=fe80::a
            KEA_QUERY6_REMOTE_PORT=546
            KEA_QUERY6_LABEL=duid=[00:03:00:01], tid=0x1234
            KEA_QUERY6_TRANSACTION_ID=4660
            KEA_QUERY6_DUID=00:03:00:01:02:00:00:00:ab:0c
            KEA_QUERY6_DEBUG=msgtype=1|transid=0x1234
            """;
    private static final String RESPONSE =
            QUERY.replace("QUERY6", "RESPONSE6").replace("TYPE=REQUEST", "TYPE=REPLY")
                    + """
                    KEA_RESPONSE6_ADDRESS=2001:db8:1::50
                    KEA_RESPONSE6_PREFERRED_LIFETIME=2400
                    KEA_RESPONSE6_VALID_LIFETIME=3600
                    """;
    private static final String SUBNET =
            """
            KEA_SUBNET6=2001:db8:1::/64
            KEA_SUBNET6_PREFIX=2001:db8:1::
            KEA_SUBNET6_PREFIXLEN=64
            """;
    private static final String LEASE =
            """
            KEA_LEASE6_TYPE=IA_NA
            KEA_LEASE6_STATE=default
            KEA_LEASE6_IS_EXPIRED=0
            KEA_LEASE6_ADDRESS=2001:db8:1::50
            KEA_LEASE6_HWADDR=02:00:00:00:ab:0c
            KEA_LEASE6_HOSTNAME=host.example.org
            KEA_LEASE6_CLIENT_DUID=00:03:00:01:02:00:00:00:ab:0c
            KEA_LEASE6_CLIENT_LAST_TRANSMISSION=1700000000
            KEA_LEASE6_VALID_LIFETIME=3600
            KEA_LEASE6_PREFERRED_LIFETIME=2400
            KEA_LEASE6_IAID=4000000000
            KEA_LEASE6_DEBUG=Address: x|State: default
            """;

    private final FakeRunner runner = new FakeRunner();
    private final ScriptCaller caller =
            new ScriptCaller(runner, new FakeLog().logger(), System::nanoTime);
    private final Hooks6 hooks = new Hooks6(caller);
    private final Map<String, Object> query = Fakes.packet6("REQUEST");
    private Map<String, Object> lease = Fakes.lease6(LeaseType.IA_NA);

    public Hooks6Test() {
        caller.use(Configs.settings());
    }

    @Test
    public void pkt6Receive() {
        hooks.pkt6Receive(callout(Pkt6ReceiveCallout.class));
        assertEnvironment(HookPoint.PKT6_RECEIVE, QUERY);
    }

    @Test
    public void pkt6Send() {
        hooks.pkt6Send(callout(Pkt6SendCallout.class));
        assertEnvironment(HookPoint.PKT6_SEND, QUERY + RESPONSE);
    }

    @Test
    public void subnet6Select() {
        hooks.subnet6Select(callout(Subnet6SelectCallout.class));
        assertEnvironment(HookPoint.SUBNET6_SELECT, QUERY + SUBNET);
    }

    @Test
    public void lease6Select() {
        hooks.lease6Select(callout(Lease6SelectCallout.class));
        assertEnvironment(
                HookPoint.LEASE6_SELECT, QUERY + SUBNET + "KEA_FAKE_ALLOCATION=0\n" + LEASE);
    }

    @Test
    public void lease6Renew() {
        hooks.lease6Renew(callout(Lease6RenewCallout.class));
        assertEnvironment(HookPoint.LEASE6_RENEW, QUERY + LEASE);
    }

    @Test
    public void lease6Rebind() {
        hooks.lease6Rebind(callout(Lease6RebindCallout.class));
        assertEnvironment(HookPoint.LEASE6_REBIND, QUERY + LEASE);
    }

    @Test
    public void lease6Release() {
        hooks.lease6Release(callout(Lease6ReleaseCallout.class));
        assertEnvironment(HookPoint.LEASE6_RELEASE, QUERY + LEASE);
    }

    @Test
    public void lease6Decline() {
        hooks.lease6Decline(callout(Lease6DeclineCallout.class));
        assertEnvironment(HookPoint.LEASE6_DECLINE, QUERY + LEASE);
    }

    @Test
    public void lease6Expire() {
        hooks.lease6Expire(callout(Lease6ExpireCallout.class));
        assertEnvironment(HookPoint.LEASE6_EXPIRE, LEASE + "KEA_REMOVE_LEASE=1\n");
    }

    @Test
    public void lease6Recover() {
        hooks.lease6Recover(callout(Lease6RecoverCallout.class));
        assertEnvironment(HookPoint.LEASE6_RECOVER, LEASE);
    }

    @Test
    public void delegatedPrefix() {
        lease = Fakes.lease6(LeaseType.IA_PD);
        lease.put("address", Fakes.v6("20010db8abcd00000000000000000000"));
        hooks.lease6Recover(callout(Lease6RecoverCallout.class));
        assertEnvironment(
                HookPoint.LEASE6_RECOVER,
                LEASE.replace("IA_NA", "IA_PD").replace("2001:db8:1::50", "2001:db8:abcd::")
                        + """
                        KEA_LEASE6_DELEGATED_PREFIX=2001:db8:abcd::/56
                        KEA_LEASE6_DELEGATED_PREFIXLEN=56
                        """);
    }

    @Test
    public void absentThingsAreEmpty() {
        query.put("hardwareAddress", Optional.empty());
        query.put("duid", Optional.empty());
        hooks.pkt6Send(
                Fakes.of(
                        Pkt6SendCallout.class,
                        Fakes.map(
                                "query", Fakes.asPacket6(query),
                                "response", Fakes.asPacket6(Fakes.packet6("REPLY")))));
        assertThat(runner.last().environment())
                .containsEntry("KEA_QUERY6_HWADDR", "")
                .containsEntry("KEA_QUERY6_HWADDR_TYPE", "")
                .containsEntry("KEA_QUERY6_HWADDR_SOURCE", "")
                .containsEntry("KEA_QUERY6_DUID", "")
                .containsEntry("KEA_RESPONSE6_ADDRESS", "")
                .containsEntry("KEA_RESPONSE6_PREFERRED_LIFETIME", "")
                .containsEntry("KEA_RESPONSE6_VALID_LIFETIME", "");
    }

    private <T> T callout(Class<T> type) {
        Map<String, Object> response = Fakes.packet6("REPLY");
        response.put("options", Fakes.Options.of(3, IaAddressTest.ONE_ADDRESS));
        return Fakes.of(
                type,
                Fakes.map(
                        "query", Fakes.asPacket6(query),
                        "response", Fakes.asPacket6(response),
                        "subnet", Fakes.subnet6(),
                        "lease", Fakes.asLease6(lease),
                        "fakeAllocation", false,
                        "removeLease", true));
    }

    private void assertEnvironment(HookPoint point, String expected) {
        assertThat(runner.last().arguments().get(1)).isEqualTo(point.keaName());
        assertThat(Hooks4Test.lines(runner.last().environment()))
                .isEqualTo(expected.lines().sorted().collect(Collectors.joining("\n")));
    }
}
