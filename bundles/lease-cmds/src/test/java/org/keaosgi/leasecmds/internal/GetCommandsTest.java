// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;

/** The commands that show leases: how they read their arguments, and their answers. */
public class GetCommandsTest {
    private final Daemon<Lease4> dhcp4 = Daemon.dhcp4("2.2.0");
    private final Daemon<Lease6> dhcp6 = Daemon.dhcp6("2.2.0");

    @Before
    public void addALease() {
        Lease4 lease = new Lease4Draft(Addresses.v4(new byte[] {(byte) 192, 0, 2, 5})).build();
        dhcp4.leases.leases.put(lease.address(), lease);
    }

    private Object lastQuery(Daemon<?> daemon) {
        return daemon.leases.asked.get(daemon.leases.asked.size() - 1);
    }

    @Test
    public void aLeaseByItsAddress() {
        assertThat(dhcp4.answer("lease4-get", Map.of("ip-address", "192.0.2.5")))
                .isEqualTo("0 IPv4 lease found.");
        assertThat(dhcp4.answer("lease4-get", Map.of("ip-address", "192.0.2.6")))
                .isEqualTo("3 Lease not found.");
    }

    @Test
    public void aLeaseByAnIdentifier() {
        Map<String, Object> query =
                Daemon.map(
                        "subnet-id",
                        4294967297L,
                        "identifier-type",
                        "duid",
                        "identifier",
                        "00:01:02",
                        "iaid",
                        -1L,
                        "type",
                        "IA_PD");
        assertThat(dhcp6.answer("lease6-get", query)).isEqualTo("3 Lease not found.");
        assertThat(lastQuery(dhcp6))
                .isEqualTo(
                        new LeaseQuery.ByIdentityAssociation(
                                LeaseType.IA_PD,
                                Identifier.of(new byte[] {0, 1, 2}),
                                4294967295L,
                                OptionalLong.of(1)));
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 Query by duid is not allowed in v4.");
        query.put("identifier-type", "hw-address");
        assertThat(dhcp6.answer("lease6-get", query))
                .isEqualTo("1 Query by hw-address is not allowed in v6.");
        query.put("identifier-type", "address");
        assertThat(dhcp4.answer("lease4-get", query)).isEqualTo("3 Lease not found.");
    }

    @Test
    public void theChecksOfAQueryInTheirOrder() {
        Map<String, Object> query = Daemon.map();
        assertThat(dhcp4.answer("lease4-get")).isEqualTo("1 Parameters missing or are not a map.");
        assertThat(dhcp4.answer("lease4-get", "x"))
                .isEqualTo("1 Parameters missing or are not a map.");
        query.put("update-ddns", 1L);
        assertThat(dhcp4.answer("lease4-get", query)).isEqualTo("1 'update-ddns' is not a boolean");
        query.put("update-ddns", true);
        query.put("type", 3L);
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 stringValue() called on non-string Element in (@[type])");
        query.put("type", "IA");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo(
                        "1 Invalid lease type specified: IA, only supported values are: IA_NA,"
                                + " IA_TA, IA_PD and V4");
        query.put("type", "0");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 Mandatory 'subnet-id' parameter missing.");
        query.put("subnet-id", "1");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 'subnet-id' parameter is not integer.");
        query.put("subnet-id", 1L);
        query.put("iaid", "1");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 intValue() called on non-integer Element in (@[iaid])");
        query.remove("iaid");
        query.put("identifier-type", "nonsense");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo(
                        "1 No 'ip-address' provided and 'identifier' is either missing or not a"
                                + " string.");
        query.put("identifier", "00");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo(
                        "1 Incorrect identifier type: nonsense, the only supported values are:"
                                + " address, hw-address, duid");
        query.put("ip-address", 1L);
        assertThat(dhcp4.answer("lease4-get", query)).isEqualTo("1 'ip-address' is not a string.");
        query.put("ip-address", "::1");
        assertThat(dhcp4.answer("lease4-get", query))
                .isEqualTo("1 Invalid IPv4 address specified: ::1");
    }

    @Test
    public void allLeasesOrThoseOfSomeSubnets() {
        assertThat(dhcp4.answer("lease4-get-all")).isEqualTo("0 1 IPv4 lease(s) found.");
        assertThat(lastQuery(dhcp4)).isEqualTo(LeaseQuery.all());
        assertThat(dhcp6.answer("lease6-get-all")).isEqualTo("3 0 IPv6 lease(s) found.");
        dhcp4.answer("lease4-get-all", Map.of("subnets", List.of(1L, 4294967340L)));
        assertThat(lastQuery(dhcp4)).isEqualTo(new LeaseQuery.InSubnets(List.of(1L, 44L)));
        assertThat(dhcp4.answer("lease4-get-all", Map.of()))
                .isEqualTo("1 'subnets' parameter not specified");
        assertThat(dhcp4.answer("lease4-get-all", Map.of("subnets", 1L)))
                .isEqualTo("1 'subnets' parameter must be a list");
        assertThat(dhcp4.answer("lease4-get-all", Map.of("subnets", List.of("1"))))
                .isEqualTo("1 listed subnet identifiers must be numbers");
        dhcp4.leases.failure = "unreadable";
        assertThat(dhcp4.answer("lease4-get-all", Map.of("subnets", List.of(1L, "1"))))
                .isEqualTo("kea unreadable");
        assertThat(dhcp4.answer("lease4-get-all", Map.of("subnets", List.of(1L, "1"))))
                .isEqualTo("1 listed subnet identifiers must be numbers");
        assertThat(lastQuery(dhcp4)).isEqualTo(new LeaseQuery.InSubnets(List.of(1L)));
    }

    @Test
    public void pages() {
        assertThat(dhcp4.answer("lease4-get-page", Map.of("from", "start", "limit", -1L)))
                .isEqualTo("0 1 IPv4 lease(s) found.");
        assertThat(lastQuery(dhcp4)).isEqualTo(LeaseQuery.page(Addresses.v4(new byte[4]), -1));
        assertThat(((Map<?, ?>) dhcp4.lastArguments()).get("leases")).isNotNull();
        assertThat(((Map<?, ?>) dhcp4.lastArguments()).get("count")).isEqualTo(1L);
        assertThat(dhcp6.answer("lease6-get-page"))
                .isEqualTo("1 no parameters specified for the lease6-get-page command");
        assertThat(dhcp6.answer("lease6-get-page", Map.of("from", "x", "limit", "1")))
                .isEqualTo(
                        "1 'from' parameter value is neither 'start' keyword nor a valid IPv6"
                                + " address");
        assertThat(dhcp6.answer("lease6-get-page", Map.of("from", "192.0.2.1")))
                .isEqualTo("1 'from' parameter value 192.0.2.1 is not an IPv6 address");
        assertThat(dhcp6.answer("lease6-get-page", Map.of("from", "::1")))
                .isEqualTo("1 'limit' parameter not specified");
        assertThat(dhcp6.answer("lease6-get-page", Map.of("from", "::1", "limit", "1")))
                .isEqualTo("1 'limit' parameter must be a number");
    }

    @Test
    public void leasesOfAClient() {
        assertThat(dhcp4.answer("lease4-get-by-client-id", Map.of("client-id", "01:02")))
                .isEqualTo("0 1 IPv4 lease(s) found.");
        assertThat(dhcp4.answer("lease4-get-by-hw-address", Map.of("hw-address", "")))
                .isEqualTo("0 1 IPv4 lease(s) found.");
        assertThat(dhcp6.answer("lease6-get-by-hw-address", Map.of("hw-address", "")))
                .isEqualTo("1 'hw-address' parameter must not be empty");
        assertThat(dhcp6.answer("lease6-get-by-duid", Map.of("duid", 1L)))
                .isEqualTo("1 'duid' parameter must be a string");
        assertThat(dhcp6.answer("lease6-get-by-duid", Map.of("duid", "x")))
                .isEqualTo("1 no identifier: x");
        assertThat(dhcp6.answer("lease6-get-by-duid"))
                .isEqualTo("1 Command arguments missing or a not a map.");
    }

    @Test
    public void leasesOfAName() {
        dhcp4.answer("lease4-get-by-hostname", Map.of("hostname", "A\u00c9"));
        assertThat(lastQuery(dhcp4)).isEqualTo(LeaseQuery.hostname("a\u00c9"));
        assertThat(dhcp4.answer("lease4-get-by-hostname", Map.of("hostname", "")))
                .isEqualTo("1 'hostname' parameter is empty");
    }

    @Test
    public void leasesInAState() {
        assertThat(dhcp4.answer("lease4-get-by-state", Map.of("state", "assigned")))
                .isEqualTo("0 1 IPv4 lease(s) found with state default (0).");
        assertThat(dhcp4.answer("lease4-get-by-state", Map.of("state", 7L, "subnet-id", 3L)))
                .isEqualTo("0 1 IPv4 lease(s) found with state 7 in subnet 3.");
        assertThat(lastQuery(dhcp4)).isEqualTo(new LeaseQuery.ByState(7, OptionalLong.of(3)));
        assertThat(dhcp6.answer("lease6-get-by-state", Map.of("state", "registered")))
                .isEqualTo("3 0 IPv6 lease(s) found with state registered (4).");
        assertThat(dhcp6.answer("lease6-get-by-state", Map.of("state", "x")))
                .isEqualTo("1 'state' parameter value (x) is not recognized");
        assertThat(dhcp6.answer("lease6-get-by-state", Map.of("state", true)))
                .isEqualTo("1 'state' parameter must be a number or a string");
        assertThat(dhcp6.answer("lease6-get-by-state", Map.of("state", 1L, "subnet-id", "x")))
                .isEqualTo("1 'subnet-id' parameter must be a number");
    }
}
