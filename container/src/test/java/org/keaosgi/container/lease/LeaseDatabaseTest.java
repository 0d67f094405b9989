// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.Test;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.lease.LeasesUnavailableException;
import org.keaosgi.api.lease.WipedLeases;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KbLease.Outcome;
import org.keaosgi.container.bridge.KbLease.Query;
import org.keaosgi.container.bridge.KbLease.QueryKind;
import org.keaosgi.container.view.StoredLeases;

public class LeaseDatabaseTest {
    private static final byte[] MAC = {2, 0, 0, 0, 0, 1};

    private final FakeBridge core = new FakeBridge();
    private final FakeLeaseBridge kea = new FakeLeaseBridge();
    private final LeaseCalls calls = new LeaseCalls(core, kea::bridge);
    private final Lease4Database leases4 = new Lease4Database(calls);
    private final Lease6Database leases6 = new Lease6Database(calls);

    private static Lease4 lease4(int last) {
        return new Lease4Draft(Addresses.v4(new byte[] {(byte) 192, 0, 2, (byte) last}))
                .subnetId(4_000_000_000L)
                .poolId(9)
                .validLifetime(0xffffffffL)
                .clientLastTransmission(Instant.ofEpochSecond(1_700_000_000))
                .hardwareAddress(new HardwareAddress(6, 2, MAC))
                .clientId(new byte[] {1, 2, (byte) last})
                .hostname("Z\udcff")
                .forwardDns(true)
                .state(1)
                .userContext("{\"a\":1}")
                .build();
    }

    private static Lease6 lease6() {
        byte[] prefix = new byte[16];
        prefix[0] = 0x20;
        return new Lease6Draft(LeaseType.IA_PD, Addresses.v6(prefix))
                .prefixLength(56)
                .duid(new byte[] {0, 3, 0, 1})
                .iaid(0xfffffffeL)
                .preferredLifetime(1800)
                .reverseDns(true)
                .build();
    }

    private ByteBuffer asked(String function) {
        return ByteBuffer.wrap(kea.asked.get(function)).order(ByteOrder.nativeOrder());
    }

    @Test
    public void anAddressOfTheOtherFamilysTypeIsRefused() {
        InetAddress four = lease4(1).address();
        InetAddress six = lease6().address();
        assertThatThrownBy(() -> leases4.find(new LeaseQuery.ByAddress(LeaseType.IA_NA, four)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leases6.find(new LeaseQuery.ByAddress(LeaseType.V4, six)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void leasesComeBackAsTheyWereDrafted() {
        kea.records.add(StoredLeases.record(lease4(7)));
        Lease4 lease = leases4.find(LeaseQuery.all()).get(0);
        assertThat(Addresses.toText(lease.address())).isEqualTo("192.0.2.7");
        assertThat(lease.type()).isEqualTo(LeaseType.V4);
        assertThat(lease.subnetId()).isEqualTo(4_000_000_000L);
        assertThat(lease.poolId()).isEqualTo(9);
        assertThat(lease.validLifetime()).isEqualTo(0xffffffffL);
        assertThat(lease.clientLastTransmission().getEpochSecond()).isEqualTo(1_700_000_000);
        assertThat(lease.hardwareAddress()).contains(new HardwareAddress(6, 2, MAC));
        assertThat(lease.hardwareAddress().get().source()).isEqualTo(2);
        assertThat(lease.clientId().get()).containsExactly(1, 2, 7);
        assertThat(lease.hostname()).isEqualTo("z\udcff");
        assertThat(lease.forwardDns()).isTrue();
        assertThat(lease.reverseDns()).isFalse();
        assertThat(lease.state()).isEqualTo(1);
        assertThat(lease.userContext()).contains("{\"a\":1}");
        assertThat(lease.expired()).isFalse();
        assertThat(kea.held).isZero();
    }

    @Test
    public void dhcp6LeasesComeBackToo() {
        kea.records.add(StoredLeases.record(lease6()));
        Lease6 lease = leases6.find(LeaseQuery.all()).get(0);
        assertThat(lease.type()).isEqualTo(LeaseType.IA_PD);
        assertThat(lease.prefixLength()).isEqualTo(56);
        assertThat(lease.duid()).containsExactly(0, 3, 0, 1);
        assertThat(lease.iaid()).isEqualTo(0xfffffffeL);
        assertThat(lease.preferredLifetime()).isEqualTo(1800);
        assertThat(lease.hardwareAddress()).isEmpty();
        assertThat(lease.userContext()).isEmpty();
        assertThat(lease.reverseDns()).isTrue();
    }

    @Test
    public void queriesCrossTheBorderAsRecords() {
        leases4.find(
                new LeaseQuery.ByHardwareAddress(
                        new HardwareAddress(6, 0, MAC), OptionalLong.of(0xfffffffdL)));
        ByteBuffer query = asked("leaseFind");
        assertThat(query.getInt(Query.KB_LQ_KIND)).isEqualTo(QueryKind.KB_FIND_BY_HWADDR);
        assertThat(query.getInt(Query.KB_LQ_FAMILY)).isEqualTo(4);
        assertThat(query.getInt(Query.KB_LQ_HWADDR_TYPE)).isEqualTo(6);
        assertThat(query.getInt(Query.KB_LQ_HAS_SUBNET)).isEqualTo(1);
        assertThat(query.getInt(Query.KB_LQ_SUBNET_ID)).isEqualTo(-3);
        assertThat(query.getInt(Query.KB_LQ_LENGTH)).isEqualTo(6);
        assertThat(query.get(Query.KB_LQ_VARIABLE)).isEqualTo((byte) 2);
        leases6.find(
                new LeaseQuery.ByIdentityAssociation(
                        LeaseType.IA_PD,
                        Identifier.of(new byte[] {5}),
                        0xffffffffL,
                        OptionalLong.empty()));
        query = asked("leaseFind");
        assertThat(query.getInt(Query.KB_LQ_KIND)).isEqualTo(QueryKind.KB_FIND_BY_IDENTITY);
        assertThat(query.getInt(Query.KB_LQ_TYPE)).isEqualTo(2);
        assertThat(query.getInt(Query.KB_LQ_IAID)).isEqualTo(-1);
        assertThat(query.getInt(Query.KB_LQ_HAS_SUBNET)).isZero();
        leases4.find(new LeaseQuery.InSubnets(List.of(1L, 4_294_967_340L)));
        query = asked("leaseFind");
        assertThat(query.getInt(Query.KB_LQ_VARIABLE + 4)).isEqualTo(44);
        leases4.find(LeaseQuery.page(Addresses.v4(new byte[] {1, 2, 3, 4}), -1));
        query = asked("leaseFind");
        assertThat(query.getLong(Query.KB_LQ_LIMIT)).isEqualTo(-1);
        assertThat(query.get(Query.KB_LQ_ADDRESS + 3)).isEqualTo((byte) 4);
    }

    @Test
    public void anAddressOfTheOtherFamilyIsRefused() {
        LeaseQuery page = LeaseQuery.page(Addresses.v6(new byte[16]), 1);
        assertThatThrownBy(() -> leases4.find(page)).isInstanceOf(IllegalArgumentException.class);
        assertThat(kea.calls).doesNotContain("leaseFind");
    }

    @Test
    public void aStreamReadsPageAfterPage() {
        kea.records.add(StoredLeases.record(lease4(1)));
        kea.records.add(StoredLeases.record(lease4(2)));
        kea.ends.add(new byte[] {(byte) 192, 0, 2, 9});
        kea.ends.add(new byte[0]);
        assertThat(leases4.stream(LeaseQuery.state(1)).map(l -> l.address().getAddress()[3]))
                .containsExactly((byte) 1, (byte) 2, (byte) 1, (byte) 2);
        assertThat(asked("leaseScan").get(Query.KB_LQ_ADDRESS + 3)).isEqualTo((byte) 9);
        assertThat(kea.calls.stream().filter("leaseScan"::equals)).hasSize(2);
        assertThat(kea.held).isZero();
    }

    @Test
    public void aStreamThatIsLeftHoldsNothing() {
        kea.records.add(StoredLeases.record(lease4(1)));
        kea.ends.add(new byte[] {(byte) 192, 0, 2, 9});
        assertThat(leases4.stream(LeaseQuery.all()).findFirst()).isPresent();
        assertThat(kea.held).isZero();
        assertThatThrownBy(() -> leases4.stream(LeaseQuery.hostname("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("find()");
    }

    @Test
    public void changesAnswerWithTheirOutcome() {
        kea.answers.put("leaseAdd", Outcome.KB_LEASE_EXISTS);
        kea.answers.put("leaseUpdate", Outcome.KB_LEASE_BUSY);
        kea.answers.put("leaseReplace", Outcome.KB_LEASE_CHANGED);
        kea.answers.put("leaseDelete", 1);
        assertThat(leases4.add(lease4(1))).isEqualTo(LeaseOutcome.EXISTS);
        assertThat(leases4.update(lease4(1), true)).isEqualTo(LeaseOutcome.BUSY);
        assertThat(leases4.replace(lease4(1), lease4(1))).isEqualTo(LeaseOutcome.CHANGED);
        assertThat(leases4.delete(lease4(1))).isTrue();
        kea.answers.put("leaseAdd", Outcome.KB_LEASE_ADDED);
        kea.answers.put("leaseUpdate", Outcome.KB_LEASE_UPDATED);
        kea.answers.put("leaseDelete", 0);
        assertThat(leases4.add(lease4(1))).isEqualTo(LeaseOutcome.ADDED);
        assertThat(leases4.update(lease4(1), false)).isEqualTo(LeaseOutcome.UPDATED);
        assertThat(leases4.delete(lease4(1))).isFalse();
    }

    @Test
    public void errorsAreInKeasWordsAndNothingElse() {
        core.lastError = "not implemented for PostgreSQL backend";
        assertThatThrownBy(() -> leases4.wipe(1))
                .isInstanceOf(LeaseException.class)
                .hasMessage("not implemented for PostgreSQL backend");
        kea.answers.put("leaseFind", ErrorCode.KB_E_UNAVAILABLE);
        assertThatThrownBy(() -> leases4.find(LeaseQuery.all()))
                .isInstanceOf(LeasesUnavailableException.class);
        kea.answers.put("leaseFind", ErrorCode.KB_E_INVALID);
        assertThatThrownBy(() -> leases4.find(LeaseQuery.all()))
                .isInstanceOf(IllegalArgumentException.class);
        kea.answers.put("leaseWrite", ErrorCode.KB_E_UNSUPPORTED);
        assertThatThrownBy(() -> leases4.write("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void wipingTellsCountAndSubnets() {
        ByteBuffer answer = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        kea.answers.put("leaseWipe", answer.putLong(12).putInt(3).putInt(-1).array());
        assertThat(leases6.wipe(0)).isEqualTo(new WipedLeases(12, List.of(3L, 0xffffffffL)));
    }

    @Test
    public void leasesAreDescribedOnlyWhileACommandIsHandled() {
        kea.answers.put("leaseDescribe", 5);
        assertThatThrownBy(() -> leases4.describe(LeaseQuery.all()))
                .isInstanceOf(IllegalStateException.class);
        core.command = 3;
        assertThat(leases4.describe(LeaseQuery.all()).count()).isEqualTo(5);
        assertThat(leases4.describe(LeaseQuery.all()).leases().toJson()).isEqualTo("[\"value\",5]");
        kea.answers.put("leaseDescribe", ErrorCode.KB_E_ABSENT);
        assertThat(leases4.describeFirst(LeaseQuery.all())).isEmpty();
        kea.answers.put("leaseDescribe", ErrorCode.KB_E_FAILED);
        assertThatThrownBy(() -> leases4.describeFirst(LeaseQuery.all()))
                .isInstanceOf(LeaseException.class);
    }

    @Test
    public void backendFilesTextsAndDns() {
        kea.answers.put("leaseBackend", "memfile".getBytes(StandardCharsets.US_ASCII));
        kea.answers.put("leaseFile", "/var/x".getBytes(StandardCharsets.US_ASCII));
        kea.answers.put("leaseText", "Address: …".getBytes(StandardCharsets.UTF_8));
        kea.answers.put("leaseDnsEnabled", 1);
        kea.answers.put("leaseDnsQueue", 0);
        assertThat(leases4.backend()).isEqualTo("memfile");
        assertThat(leases4.file("x")).isEqualTo("/var/x");
        assertThat(leases4.dnsUpdatesEnabled()).isTrue();
        leases4.queueDnsUpdate(DnsChange.REMOVE, lease4(1));
        assertThat(kea.calls).contains("leaseDnsQueue");
        kea.records.add(StoredLeases.record(lease4(1)));
        assertThat(leases4.find(LeaseQuery.all()).get(0).toText()).isEqualTo("Address: …");
    }

    @Test
    public void identifiersAreReadByKea() {
        KeaTexts texts = new KeaTexts(calls);
        kea.answers.put("identifierRead", new byte[] {1, 2, 3, 4});
        assertThat(Addresses.toText(texts.address("x"))).isEqualTo("1.2.3.4");
        assertThat(texts.duid("01020304")).containsExactly(1, 2, 3, 4);
        assertThat(kea.asked.get("identifierRead"))
                .isEqualTo("01020304".getBytes(StandardCharsets.US_ASCII));
        assertThat(texts.hardwareAddress("x").type()).isEqualTo(1);
        kea.answers.put("identifierRead", ErrorCode.KB_E_FAILED);
        core.lastError = "invalid format of the decoded string 'x'";
        assertThatThrownBy(() -> texts.clientId("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invalid format of the decoded string 'x'");
    }
}
