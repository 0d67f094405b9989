// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseOutcome;

/** The other commands that change leases. */
public class ChangeCommandsTest {
    private final Daemon<Lease4> dhcp4 = Daemon.dhcp4("2.6.3");
    private final Daemon<Lease6> dhcp6 = Daemon.dhcp6("2.2.0");

    private static Map<String, Object> lease4(Object... more) {
        Map<String, Object> lease = Daemon.map("ip-address", "192.0.2.5", "hw-address", "00:01");
        lease.putAll(Daemon.map(more));
        return lease;
    }

    private static Map<String, Object> lease6(String address) {
        return Daemon.map("ip-address", address, "duid", "00:01:02:03", "iaid", 7L);
    }

    @Test
    public void anUpdateReplacesAndMayCreate() {
        assertThat(dhcp4.answer("lease4-update"))
                .isEqualTo("1 no parameters specified for lease4-update command");
        assertThat(dhcp4.answer("lease4-update", lease4()))
                .isEqualTo(
                        "4 failed to update the lease with address 192.0.2.5 either because the"
                                + " lease has been deleted or it has changed in the database, in"
                                + " both cases a retry might succeed");
        assertThat(dhcp4.answer("lease4-update", lease4("force-create", true)))
                .isEqualTo("0 IPv4 lease added.");
        assertThat(dhcp4.answer("lease4-update", lease4())).isEqualTo("0 IPv4 lease updated.");
        dhcp4.leases.next = LeaseOutcome.BUSY;
        assertThat(dhcp4.answer("lease4-update", lease4()))
                .isEqualTo("4 ResourceBusy: IP address:192.0.2.5 could not be updated.");
        dhcp4.leases.next = LeaseOutcome.EXISTS;
        assertThat(dhcp4.answer("lease4-update", lease4()))
                .isEqualTo("4 lost race between calls to get and add");
        dhcp4.leases.failure = "Kea's own words";
        assertThat(dhcp4.answer("lease4-update", lease4())).isEqualTo("kea Kea's own words");
    }

    @Test
    public void aDeletionTakesTheNamesAlongWhenTold() {
        dhcp4.answer("lease4-add", lease4());
        Map<String, Object> query = Daemon.map("ip-address", "192.0.2.5", "update-ddns", true);
        assertThat(dhcp4.answer("lease4-del", query)).isEqualTo("0 IPv4 lease deleted.");
        assertThat(dhcp4.leases.asked).contains("REMOVE 192.0.2.5");
        assertThat(dhcp4.answer("lease4-del", query)).isEqualTo("3 IPv4 lease not found.");
    }

    @Test
    public void whatALeaseIsNotDeletedBy() {
        Map<String, Object> query =
                Daemon.map("subnet-id", 1L, "identifier-type", "duid", "identifier", "00:01:02");
        assertThat(dhcp4.answer("lease4-del", query))
                .isEqualTo("1 Delete by duid is not allowed in v4.");
        query.put("identifier-type", "hw-address");
        assertThat(dhcp6.answer("lease6-del", query))
                .isEqualTo("1 Delete by hw-address is not allowed in v6.");
        query.put("identifier-type", "client-id");
        assertThat(dhcp6.answer("lease6-del", query)).isEqualTo("1 Unknown query type: 3");
    }

    @Test
    public void wiping() {
        assertThat(dhcp4.answer("lease4-wipe"))
                .isEqualTo(
                        "3 Deleted 0 IPv4 lease(s) from subnet(s) 1 2 WARNING: lease4-wipe is"
                                + " deprecated!");
        dhcp6.answer("lease6-add", lease6("2001:db8:1::5"));
        assertThat(dhcp6.answer("lease6-wipe", Map.of("subnet-id", 2L)))
                .isEqualTo("0 Deleted 1 IPv6 lease(s) from subnet(s) 2");
        assertThat(dhcp6.answer("lease6-wipe", Map.of("subnet-id", -1L)))
                .isEqualTo(
                        "1 out of range value (-1) specified for parameter 'subnet-id'"
                                + " (@[subnet-id])");
        assertThat(Daemon.dhcp6("3.0.4").answer("lease6-wipe")).endsWith("subnet(s) 1 2");
    }

    @Test
    public void namesSentAgain() {
        Map<String, Object> address = Map.of("ip-address", "192.0.2.5");
        assertThat(dhcp4.answer("lease4-resend-ddns"))
                .isEqualTo("1 'ip-address' parameter is missing.");
        assertThat(dhcp4.answer("lease4-resend-ddns", Map.of("ip-address", "x")))
                .isEqualTo("1 'x' is not a valid IP address.");
        assertThat(dhcp4.answer("lease4-resend-ddns", Map.of("ip-address", "::1")))
                .isEqualTo("1 Invalid IPv4 address specified: ::1");
        assertThat(dhcp4.answer("lease4-resend-ddns", address))
                .isEqualTo("3 No lease found for: 192.0.2.5");
        dhcp4.answer("lease4-add", lease4());
        assertThat(dhcp4.answer("lease4-resend-ddns", address))
                .isEqualTo("4 Lease for: 192.0.2.5, has no hostname, nothing to update");
        dhcp4.answer("lease4-update", lease4("hostname", "a.b"));
        assertThat(dhcp4.answer("lease4-resend-ddns", address))
                .isEqualTo(
                        "4 Neither forward nor reverse updates enabled for lease for: 192.0.2.5");
        dhcp4.answer("lease4-update", lease4("hostname", "a.b", "fqdn-rev", true));
        assertThat(dhcp4.answer("lease4-resend-ddns", address))
                .isEqualTo("0 NCR generated for: 192.0.2.5, hostname: a.b");
        assertThat(dhcp4.leases.asked).contains("ADD 192.0.2.5");
        dhcp6.leases.dnsEnabled = false;
        assertThat(dhcp6.answer("lease6-resend-ddns", Map.of("ip-address", "::1")))
                .isEqualTo("1 DDNS updating is not enabled");
    }

    @Test
    public void writing() {
        assertThat(dhcp4.answer("lease4-write"))
                .isEqualTo("1 no parameters specified for the command");
        assertThat(dhcp4.answer("lease4-write", Map.of()))
                .isEqualTo("1 'filename' parameter not specified");
        assertThat(dhcp4.answer("lease4-write", Map.of("filename", 1L)))
                .isEqualTo("1 'filename' parameter must be a string");
        assertThat(dhcp4.answer("lease4-write", Map.of("filename", "l.csv")))
                .isEqualTo("0 IPv4 lease database into '/var/lib/kea/l.csv'.");
        assertThat(dhcp4.leases.asked).contains("/var/lib/kea/l.csv");
        dhcp4.leases.failure = "not there";
        assertThat(dhcp4.answer("lease4-write", Map.of("filename", "/etc/l.csv")))
                .isEqualTo("1 'filename' parameter is invalid: not there");
        assertThat(dhcp6.commands).doesNotContainKey("lease6-write");
    }

    @Test
    public void aBulkIsReadAsAWholeBeforeAnythingIsChanged() {
        assertThat(dhcp6.answer("lease6-bulk-apply", Map.of()))
                .isEqualTo("1 neither 'deleted-leases' nor 'leases' parameter specified");
        assertThat(dhcp6.answer("lease6-bulk-apply", Map.of("leases", 1L)))
                .isEqualTo("1 the 'leases' parameter must be a list");
        assertThat(
                        dhcp6.answer(
                                "lease6-bulk-apply",
                                Map.of("leases", List.of(lease6("2001:db8:1::1"), Map.of()))))
                .isEqualTo("1 missing parameter 'ip-address' (@[leases, 1])");
        assertThat(dhcp6.leases.leases).isEmpty();
        // A code of its own is for what clashes with stored leases.
        assertThat(
                        Daemon.dhcp6("3.0.4")
                                .answer(
                                        "lease6-bulk-apply",
                                        Map.of("leases", List.of(lease6("2001:db8:9::1")))))
                .isEqualTo(
                        "1 subnet-id not specified and failed to find a subnet for address"
                                + " 2001:db8:9::1");
    }

    @Test
    public void aBulkTellsWhatFailedLeaseByLease() {
        dhcp6.answer("lease6-add", lease6("2001:db8:1::1"));
        dhcp6.leases.next = LeaseOutcome.BUSY;
        Map<String, Object> bulk =
                Map.of(
                        "deleted-leases",
                        List.of(
                                Map.of("ip-address", "2001:db8:1::1"),
                                Map.of("ip-address", "2001:db8:1::2", "type", "IA_PD")),
                        "leases",
                        List.of(lease6("2001:db8:1::3"), lease6("2001:db8:1::4")));
        assertThat(dhcp6.answer("lease6-bulk-apply", bulk))
                .isEqualTo("0 Bulk apply of 2 IPv6 leases completed.");
        assertThat(dhcp6.lastArguments())
                .hasToString(
                        "{failed-deleted-leases=[{type=IA_PD, ip-address=2001:db8:1::2,"
                                + " result=3, error-message=lease not found}],"
                                + " failed-leases=[{type=IA_NA, ip-address=2001:db8:1::3,"
                                + " result=1, error-message=ResourceBusy: IP"
                                + " address:2001:db8:1::3 could not be updated.}]}");
    }

    @Test
    public void aBulkThatDoesNothing() {
        Map<String, Object> duid =
                Daemon.map("subnet-id", 2L, "identifier-type", "duid", "identifier", "00:01:02");
        assertThat(dhcp6.answer("lease6-bulk-apply", Map.of("deleted-leases", List.of(duid))))
                .isEqualTo("3 Bulk apply of 0 IPv6 leases completed.");
        assertThat(dhcp6.lastArguments()).isNull();
    }

    @Test
    public void theCommandsOfEachDaemonAndRelease() {
        assertThat(Daemon.dhcp4("2.2.0").commands.keySet())
                .containsExactly(
                        "lease4-add",
                        "lease4-del",
                        "lease4-get",
                        "lease4-get-all",
                        "lease4-get-by-client-id",
                        "lease4-get-by-hostname",
                        "lease4-get-by-hw-address",
                        "lease4-get-by-state",
                        "lease4-get-page",
                        "lease4-resend-ddns",
                        "lease4-update",
                        "lease4-wipe");
        assertThat(dhcp6.commands.keySet())
                .allMatch(name -> name.startsWith("lease6-"))
                .contains("lease6-bulk-apply", "lease6-get-by-duid");
    }
}
