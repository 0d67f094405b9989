// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeEditBridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.Scratch;

@SuppressWarnings("ByteBufferBackingArray") // they come from allocate()
public class CalloutTest {
    private static final ContextKey<String> KEY = ContextKey.of("key", String.class);

    private final FakeBridge bridge = new FakeBridge();
    private final FakeEditBridge edits = new FakeEditBridge();
    private final PacketContexts contexts = new PacketContexts();
    private final Scope scope = new Scope(bridge, () -> edits, new Scratch(), contexts);

    @Before
    public void open() {
        scope.open(FakeBridge.FRAME);
    }

    private <T extends CalloutBase> T begun(T callout) {
        callout.begin(Outcome.SKIP, (from, frame) -> null);
        return callout;
    }

    private static byte[] lease(int type, String hostname, byte[] id) {
        byte[] name = hostname.getBytes(UTF_8);
        byte[] userContext = "{}".getBytes(UTF_8);
        ByteBuffer record =
                FakeBridge.record(
                        Kb.Lease.KB_L_VARIABLE + 2 + id.length + name.length + userContext.length);
        record.putInt(Kb.Lease.KB_L_TYPE, type)
                .putInt(Kb.Lease.KB_L_STATE, 2)
                .putInt(Kb.Lease.KB_L_SUBNET_ID, 0xFFFFFFFE)
                .putInt(Kb.Lease.KB_L_VALID_LFT, -1)
                .putInt(Kb.Lease.KB_L_PREFERRED_LFT, 3000)
                .putInt(Kb.Lease.KB_L_IAID, 9)
                .putLong(Kb.Lease.KB_L_CLTT, 1_700_000_000L)
                .put(Kb.Lease.KB_L_ADDRESS, new byte[] {10, 1, 2, 3})
                .putInt(Kb.Lease.KB_L_PREFIX_LENGTH, 56)
                .put(Kb.Lease.KB_L_FQDN_FWD, (byte) 1)
                .put(Kb.Lease.KB_L_EXPIRED, (byte) 1)
                .put(Kb.Lease.KB_L_HWADDR_TYPE, (byte) 1)
                .putInt(Kb.Lease.KB_L_HWADDR_LENGTH, 2)
                .putInt(Kb.Lease.KB_L_ID_LENGTH, id.length)
                .putInt(Kb.Lease.KB_L_HOSTNAME_LENGTH, name.length)
                .putInt(Kb.Lease.KB_L_USER_CONTEXT_LENGTH, userContext.length)
                .position(Kb.Lease.KB_L_VARIABLE)
                .put(new byte[] {1, 2})
                .put(id)
                .put(name)
                .put(userContext);
        return record.array();
    }

    private static void checkLease4(Lease4 lease) {
        assertThat(lease.type()).isEqualTo(LeaseType.V4);
        assertThat(Addresses.toText(lease.address())).isEqualTo("10.1.2.3");
        assertThat(lease.stateName()).isEqualTo("expired-reclaimed");
        assertThat(lease.subnetId()).isEqualTo(0xFFFFFFFEL);
        assertThat(lease.validLifetime()).isEqualTo(Lease4.INFINITE);
        assertThat(lease.clientLastTransmission()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(lease.hostname()).isEqualTo("host");
        assertThat(lease.clientId()).hasValue(new byte[] {7, 8, 9});
        assertThat(lease.hardwareAddress()).hasValue(new HardwareAddress(1, 0, new byte[] {1, 2}));
        assertThat(lease.userContext()).hasValue("{}");
        assertThat(lease.forwardDns()).isTrue();
        assertThat(lease.reverseDns()).isFalse();
        assertThat(lease.expired()).isTrue();
        assertThat(lease.toText()).startsWith("text of slot ");
    }

    @Test
    public void leasesOfACollectionAreReadOneByOne() {
        int slot = Kb.Slot.KB_SLOT_LEASES;
        bridge.counts.put(slot, 2);
        bridge.records.put(Kb.Slot.element(slot, 0), lease(3, "host", new byte[] {7, 8, 9}));
        bridge.records.put(Kb.Slot.element(slot, 1), lease(3, "", new byte[0]));
        Callouts4.Committed callout =
                begun(new Callouts4.Committed(HookPoint.LEASES4_COMMITTED, scope));
        assertThat(callout.response()).isEmpty();
        assertThat(callout.deletedLeases()).isEmpty();
        assertThat(callout.leases()).hasSize(2);
        checkLease4(callout.leases().get(0));
        Lease4 copy = callout.leases().get(0).copy();
        Lease4 kept = callout.leases().get(1);
        assertThat(kept.hostname()).isEmpty();
        scope.close();
        checkLease4(copy);
        assertThatThrownBy(kept::hostname).hasMessageContaining("the lease was used after");
    }

    @Test
    public void prefixesAreLeasesToo() {
        bridge.records.put(Kb.Slot.KB_SLOT_LEASE, lease(2, "", new byte[] {0}));
        bridge.numbers.put(Kb.Value.KB_VALUE_IA_KIND, 25L);
        Callouts6.Renew callout = begun(new Callouts6.Renew(HookPoint.LEASE6_RENEW, scope));
        Lease6 lease = callout.lease();
        assertThat(lease.type()).isEqualTo(LeaseType.IA_PD);
        assertThat(Addresses.toText(lease.address())).isEqualTo("a01:203::");
        assertThat(lease.prefixLength()).isEqualTo(56);
        assertThat(lease.duid()).containsExactly(0);
        assertThat(lease.iaid()).isEqualTo(9);
        assertThat(lease.preferredLifetime()).isEqualTo(3000);
        assertThat(callout.iaOption()).isEqualTo(25);
        assertThat(callout.outcome()).isEqualTo(Outcome.SKIP);
        assertThat(callout.hookPoint()).isEqualTo(HookPoint.LEASE6_RENEW);
    }

    @Test
    public void aSubnetMayBeMissing() {
        Callouts4.LeaseSelect callout =
                begun(new Callouts4.LeaseSelect(HookPoint.LEASE4_SELECT, scope));
        assertThat(callout.subnet()).isEmpty();
        byte[] network = "floor".getBytes(UTF_8);
        ByteBuffer record = FakeBridge.record(Kb.Subnet.KB_S_NETWORK + network.length);
        record.putInt(Kb.Subnet.KB_S_ID, 5)
                .putInt(Kb.Subnet.KB_S_FAMILY, 4)
                .putInt(Kb.Subnet.KB_S_PREFIX_LENGTH, 24)
                .put(Kb.Subnet.KB_S_PREFIX, new byte[] {10, 1, 2, 0})
                .putInt(Kb.Subnet.KB_S_NETWORK_LENGTH, network.length)
                .put(Kb.Subnet.KB_S_NETWORK, network);
        bridge.records.put(Kb.Slot.KB_SLOT_SUBNET, record.array());
        bridge.lifetimes =
                FakeBridge.record(Kb.Lifetimes.KB_LT_SIZE)
                        .putLong(Kb.Lifetimes.KB_LT_VALID, 1)
                        .putLong(Kb.Lifetimes.KB_LT_VALID + 8, 2)
                        .putLong(Kb.Lifetimes.KB_LT_VALID + 16, 4294967295L)
                        .putLong(Kb.Lifetimes.KB_LT_PREFERRED, -1)
                        .putLong(Kb.Lifetimes.KB_LT_RENEW, 900)
                        .putLong(Kb.Lifetimes.KB_LT_REBIND, -1)
                        .array();
        Subnet subnet = callout.subnet().orElseThrow();
        assertThat(subnet.id()).isEqualTo(5);
        assertThat(Addresses.toText(subnet.prefix())).isEqualTo("10.1.2.0");
        assertThat(subnet.prefixLength()).isEqualTo(24);
        assertThat(subnet.contains(Addresses.v4(new byte[] {10, 1, 2, 77}))).isTrue();
        assertThat(subnet.contains(Addresses.v4(new byte[] {10, 1, 3, 77}))).isFalse();
        assertThat(subnet.contains(Addresses.v6(new byte[16]))).isFalse();
        Subnet copy = subnet.copy();
        scope.close();
        assertThat(copy.sharedNetwork()).hasValue("floor");
        assertThat(copy.toText()).isEqualTo("text of slot 2");
        assertThat(copy.validLifetime()).hasValue(2L);
        assertThat(copy.valid()).hasValue(new Lifetime(1, 2, 4294967295L));
        assertThat(copy.preferred()).isEmpty();
        assertThat(copy.renewTimer()).hasValue(900L);
        assertThat(copy.rebindTimer()).isEmpty();
        assertThatThrownBy(subnet::id).hasMessageContaining("the subnet was used after");
    }

    @Test
    public void valuesOfTheCallout() {
        bridge.numbers.put(Kb.Value.KB_VALUE_FAKE_ALLOCATION, 1L);
        bridge.bytes.put(Kb.Value.KB_VALUE_HWADDR, new byte[] {1, 2, 3});
        bridge.bytes.put(Kb.Value.KB_VALUE_CONFIG, "{ \"Dhcp4\": {} }".getBytes(UTF_8));
        assertThat(
                        begun(new Callouts4.LeaseSelect(HookPoint.LEASE4_SELECT, scope))
                                .fakeAllocation())
                .isTrue();
        Callouts4.Renew renew = begun(new Callouts4.Renew(HookPoint.LEASE4_RENEW, scope));
        assertThat(renew.clientId()).isEmpty();
        assertThat(renew.hardwareAddress()).hasValue(new HardwareAddress(1, 0, new byte[] {2, 3}));
        assertThat(
                        begun(new CommonCallouts.Configured(HookPoint.DHCP4_SRV_CONFIGURED, scope))
                                .configuration())
                .isEqualTo("{ \"Dhcp4\": {} }");
    }

    @Test
    public void dataRidesWithThePacket() {
        Callouts4.Received callout = begun(new Callouts4.Received(HookPoint.PKT4_RECEIVE, scope));
        PacketContext context = callout.context();
        context.put(KEY, "value");
        scope.close();
        scope.open(FakeBridge.FRAME);
        Callouts4.Send later = begun(new Callouts4.Send(HookPoint.PKT4_SEND, scope));
        assertThat(later.context()).isSameAs(context);
        assertThat(later.context().get(KEY)).hasValue("value");
        assertThat(contexts.size()).isEqualTo(1);
        contexts.released(bridge.context);
        assertThat(contexts.size()).isZero();
        assertThat(context.remove(KEY)).hasValue("value");
        assertThat(context.get(KEY)).isEmpty();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void dataHasTheTypeOfItsKey() {
        PacketContext context =
                begun(new Callouts4.Received(HookPoint.PKT4_RECEIVE, scope)).context();
        assertThatThrownBy(() -> context.put((ContextKey) KEY, 1))
                .isInstanceOf(ClassCastException.class);
    }
}
