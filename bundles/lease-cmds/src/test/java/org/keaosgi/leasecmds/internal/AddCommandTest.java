// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseType;

/** lease4-add and lease6-add: what is checked, in which order, and what Kea gets. */
public class AddCommandTest {
    private final Daemon<Lease4> dhcp4 = Daemon.dhcp4("2.2.0");
    private final Daemon<Lease6> dhcp6 = Daemon.dhcp6("2.2.0");

    private static Map<String, Object> lease4(Object... more) {
        Map<String, Object> lease =
                Daemon.map("ip-address", "192.0.2.5", "hw-address", "00:01:02:03:04:05");
        lease.putAll(Daemon.map(more));
        return lease;
    }

    private static Map<String, Object> lease6(Object... more) {
        Map<String, Object> lease =
                Daemon.map("ip-address", "2001:db8:1::5", "duid", "00:01:02:03", "iaid", 7L);
        lease.putAll(Daemon.map(more));
        return lease;
    }

    private String add4(Object... more) {
        return dhcp4.answer("lease4-add", lease4(more));
    }

    private String add6(Object... more) {
        return dhcp6.answer("lease6-add", lease6(more));
    }

    @Test
    public void whatIsLeftOutIsFilledIn() {
        assertThat(add4()).isEqualTo("0 Lease for address 192.0.2.5, subnet-id 1 added.");
        Lease4 lease = dhcp4.leases.leases.values().iterator().next();
        assertThat(lease.validLifetime()).isEqualTo(4000);
        assertThat(lease.state()).isZero();
        assertThat(lease.clientId()).isEmpty();
        assertThat(lease.userContext()).isEmpty();
        assertThat(add4()).isEqualTo("1 IPv4 lease already exists.");
    }

    @Test
    public void everythingCanBeGiven() {
        String answer =
                add4(
                        "subnet-id",
                        1L,
                        "client-id",
                        "01:02",
                        "valid-lft",
                        100L,
                        "expire",
                        1100L,
                        "fqdn-fwd",
                        true,
                        "fqdn-rev",
                        true,
                        "hostname",
                        "A.Example",
                        "state",
                        1L,
                        "user-context",
                        Map.of("a", List.of(1L, "x\"\n\u017e", 1.5, true)),
                        "comment",
                        "c",
                        "pool-id",
                        "ignored before 2.6");
        assertThat(answer).startsWith("0 ");
        Lease4 lease = dhcp4.leases.leases.values().iterator().next();
        assertThat(lease.clientLastTransmission().getEpochSecond()).isEqualTo(1000);
        assertThat(lease.hostname()).isEqualTo("a.example");
        assertThat(lease.forwardDns() && lease.reverseDns()).isTrue();
        assertThat(lease.state()).isEqualTo(1);
        assertThat(lease.clientId()).contains(new byte[] {1, 2});
        assertThat(lease.userContext())
                .contains("{\"a\":[1,\"x\\\"\\u000a\u017e\",1.5,true],\"comment\":\"c\"}");
    }

    @Test
    public void wrongArguments() {
        assertThat(dhcp4.answer("lease4-add"))
                .isEqualTo("1 no parameters specified for the command");
        assertThat(dhcp4.answer("lease4-add", List.of()))
                .isEqualTo("1 get(string) called on a non-map Element in (@[])");
        assertThat(dhcp4.answer("lease4-add", Map.of()))
                .isEqualTo("1 missing parameter 'ip-address' (@[])");
        assertThat(add4("ip-address", null))
                .isEqualTo("1 invalid type specified for parameter 'ip-address' (@[ip-address])");
        assertThat(add4("ip-address", "x"))
                .isEqualTo("1 Failed to convert 'x' to address: no address: x(@[ip-address])");
        assertThat(add4("ip-address", "2001:db8:1::5"))
                .isEqualTo("1 Non-IPv4 address specified: 2001:db8:1::5");
        assertThat(add4("hw-address", "x")).isEqualTo("1 no identifier: x");
        assertThat(add4("valid-lft", 4294967296L))
                .isEqualTo(
                        "1 out of range value (4294967296) specified for parameter 'valid-lft'"
                                + " (@[valid-lft])");
        assertThat(add4("state", 256L)).contains("out of range value (256)");
        assertThat(add4("state", 3L))
                .isEqualTo(
                        "1 Invalid state value: 3, supported values are: 0 (default), 1"
                                + " (declined) and 2 (expired-reclaimed)");
        assertThat(add4("fqdn-fwd", true))
                .isEqualTo(
                        "1 No hostname specified and either forward or reverse fqdn was set to"
                                + " true.");
        assertThat(add4("user-context", List.of()))
                .isEqualTo("1 Invalid user context 'json[user-context]' is not a JSON map.");
        assertThat(add4("user-context", Map.of("comment", 1L), "comment", "x"))
                .isEqualTo(
                        "1 Duplicated comment entry 'json[comment]' in user context"
                                + " 'json[user-context]'");
        assertThat(add4("force-create", 1L))
                .isEqualTo(
                        "1 invalid type specified for parameter 'force-create'"
                                + " (@[force-create])");
        assertThat(dhcp4.leases.leases).isEmpty();
    }

    @Test
    public void theEndOfALease() {
        assertThat(add4("expire", 0L))
                .isEqualTo("1 expiration time must be positive for address 192.0.2.5");
        assertThat(add4("expire", 99L, "valid-lft", 100L))
                .isEqualTo(
                        "1 expiration time must be greater than valid lifetime for address"
                                + " 192.0.2.5");
        assertThat(add4("expire", 100L, "valid-lft", 100L)).startsWith("0 ");
        assertThat(add4("ip-address", "192.0.2.6", "expire", Long.MAX_VALUE, "valid-lft", 7L))
                .startsWith("0 ");
        Lease4 eternal = List.copyOf(dhcp4.leases.leases.values()).get(1);
        assertThat(eternal.clientLastTransmissionSeconds()).isEqualTo(Long.MAX_VALUE - 7);
        assertThat(eternal.clientLastTransmission()).isAfter("9999-12-31T23:59:59Z");
    }

    @Test
    public void subnetsThatDoNotFitAreConflictsFromKea26On() {
        assertThat(add4("subnet-id", 9L))
                .isEqualTo(
                        "1 Invalid subnet-id: No IPv4 subnet with subnet-id=9 currently"
                                + " configured.");
        Daemon<Lease4> newer = Daemon.dhcp4("2.6.3");
        assertThat(newer.answer("lease4-add", lease4("subnet-id", 9L))).startsWith("4 Invalid");
        assertThat(newer.answer("lease4-add", lease4("ip-address", "192.0.3.1", "subnet-id", 1L)))
                .isEqualTo(
                        "4 The address 192.0.3.1 does not belong to subnet 192.0.2.0/24,"
                                + " subnet-id=1");
        assertThat(newer.answer("lease4-add", lease4("ip-address", "192.0.3.1")))
                .isEqualTo(
                        "4 subnet-id not specified and failed to find a subnet for address"
                                + " 192.0.3.1");
    }

    @Test
    public void poolsAndStatesOfNewerReleases() {
        assertThat(Daemon.dhcp4("2.6.3").answer("lease4-add", lease4("pool-id", "x")))
                .isEqualTo("1 invalid type specified for parameter 'pool-id' (@[pool-id])");
        Daemon<Lease4> newest = Daemon.dhcp4("3.0.4");
        assertThat(newest.answer("lease4-add", lease4("state", 5L)))
                .isEqualTo(
                        "1 Invalid state value: 5, supported values are: 0 (default), 1"
                                + " (declined), 2 (expired-reclaimed), 3 (released) and 4"
                                + " (registered)");
        assertThat(newest.answer("lease4-add", lease4("state", 4L, "pool-id", 8L)))
                .startsWith("0 ");
        assertThat(newest.leases.leases.values().iterator().next().poolId()).isEqualTo(8);
    }

    @Test
    public void anAddressThatSomebodyHoldsIsBusy() {
        dhcp4.leases.next = LeaseOutcome.BUSY;
        assertThat(add4()).isEqualTo("1 ResourceBusy: IP address:192.0.2.5 could not be added.");
    }

    @Test
    public void addressesAndPrefixes() {
        assertThat(add6()).isEqualTo("0 Lease for address 2001:db8:1::5, subnet-id 2 added.");
        assertThat(dhcp6.leases.leases.values().iterator().next().preferredLifetime())
                .isEqualTo(4000);
        assertThat(
                        add6(
                                "ip-address",
                                "2001:db8:8::",
                                "type",
                                "IA_PD",
                                "prefix-len",
                                48L,
                                "subnet-id",
                                2L))
                .isEqualTo("0 Lease for prefix 2001:db8:8::/48, subnet-id 2 added.");
        Lease6 prefix = List.copyOf(dhcp6.leases.leases.values()).get(1);
        assertThat(prefix.type()).isEqualTo(LeaseType.IA_PD);
        assertThat(prefix.prefixLength()).isEqualTo(48);
    }

    @Test
    public void wrongPrefixes() {
        assertThat(add6("type", "IA_XX"))
                .isEqualTo(
                        "1 Incorrect lease type: IA_XX, the only supported values are: na, ta and"
                                + " pd");
        assertThat(add6("type", "IA_PD")).isEqualTo("1 missing parameter 'prefix-len' (@[])");
        assertThat(add6("type", "IA_PD", "prefix-len", 64L))
                .isEqualTo(
                        "1 Subnet-id is 0 or not specified. This is allowed for address leases"
                                + " only, not prefix leases.");
        Map<String, Object> uneven =
                lease6(
                        "ip-address",
                        "2001:db8:8::1",
                        "type",
                        "IA_PD",
                        "prefix-len",
                        48L,
                        "subnet-id",
                        2L);
        Daemon<Lease6> newer = Daemon.dhcp6("2.6.3");
        assertThat(newer.answer("lease6-add", uneven))
                .isEqualTo(
                        "1 Prefix address: 2001:db8:8::1 exceeds prefix/prefix-len pair:"
                                + " 2001:db8:8::/48");
        uneven.put("prefix-len", 0L);
        assertThat(newer.answer("lease6-add", uneven)).isEqualTo("1 Invalid prefix length: 0");
        uneven.put("state", 1L);
        assertThat(newer.answer("lease6-add", uneven))
                .isEqualTo("1 Invalid declined state for PD prefix.");
        assertThat(dhcp6.answer("lease6-add", lease6("ip-address", "192.0.2.1")))
                .isEqualTo("1 Non-IPv6 address specified: 192.0.2.1");
    }
}
