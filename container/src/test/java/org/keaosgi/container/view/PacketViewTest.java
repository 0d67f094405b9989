// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeEditBridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

@SuppressWarnings("ByteBufferBackingArray") // they come from allocate()
public class PacketViewTest {
    private final FakeBridge bridge = new FakeBridge();
    private final FakeEditBridge edits = new FakeEditBridge();
    private final Scope scope = new Scope(bridge, () -> edits, new Scratch(), new PacketContexts());
    private final Callouts4.Received callout4 =
            new Callouts4.Received(HookPoint.PKT4_RECEIVE, scope);
    private final Callouts6.Received callout6 =
            new Callouts6.Received(HookPoint.PKT6_RECEIVE, scope);

    private Packet4 query4() {
        byte[] name = "srv0".getBytes(UTF_8);
        ByteBuffer record = FakeBridge.record(Kb.Packet4.KB_P4_IFACE + name.length);
        record.putInt(Kb.Packet4.KB_P4_TYPE, 1)
                .putInt(Kb.Packet4.KB_P4_TRANSID, 0xF0000001)
                .putInt(Kb.Packet4.KB_P4_IFINDEX, 3)
                .putInt(Kb.Packet4.KB_P4_SECS, 7)
                .putInt(Kb.Packet4.KB_P4_FLAGS, 0x8000)
                .put(Kb.Packet4.KB_P4_OP, (byte) 1)
                .put(Kb.Packet4.KB_P4_HOPS, (byte) 200)
                .put(Kb.Packet4.KB_P4_RELAYED, (byte) 1)
                .put(Kb.Packet4.KB_P4_HWADDR_TYPE, (byte) 1)
                .put(Kb.Packet4.KB_P4_GIADDR, new byte[] {(byte) 198, 18, 0, 9})
                .put(Kb.Packet4.KB_P4_CIADDR, new byte[] {10, 0, 0, 1})
                .put(Kb.Packet4.KB_P4_YIADDR, new byte[] {10, 0, 0, 2})
                .put(Kb.Packet4.KB_P4_SIADDR, new byte[] {10, 0, 0, 3})
                .put(Kb.Packet4.KB_P4_LOCAL_ADDRESS, new byte[] {10, 0, 0, 4})
                .put(Kb.Packet4.KB_P4_REMOTE_ADDRESS, new byte[] {10, 0, 0, 5})
                .putInt(Kb.Packet4.KB_P4_LOCAL_PORT, 67)
                .putInt(Kb.Packet4.KB_P4_REMOTE_PORT, 68)
                .putInt(Kb.Packet4.KB_P4_HWADDR_SOURCE, 1)
                .putInt(Kb.Packet4.KB_P4_HWADDR_LENGTH, 6)
                .put(Kb.Packet4.KB_P4_HWADDR, new byte[] {2, 0, 0, 0, 0, (byte) 0xAB})
                .putInt(Kb.Packet4.KB_P4_IFACE_LENGTH, name.length)
                .put(Kb.Packet4.KB_P4_IFACE, name);
        bridge.records.put(Kb.Slot.KB_SLOT_QUERY, record.array());
        bridge.options.clear();
        bridge.addOption(61, new byte[] {1, 2, 3});
        bridge.addOption(82, new byte[] {1, 2, 'a', 'b', 2, 1, 'c', 9, 50});
        scope.open(FakeBridge.FRAME);
        callout4.begin(Outcome.CONTINUE, (from, frame) -> null);
        return callout4.query();
    }

    private Packet6 query6() {
        byte[] name = "srv0".getBytes(UTF_8);
        byte[] duid = {0, 1, 2};
        ByteBuffer record = FakeBridge.record(Kb.Packet6.KB_P6_IFACE + name.length + duid.length);
        record.putInt(Kb.Packet6.KB_P6_TYPE, 3)
                .putInt(Kb.Packet6.KB_P6_TRANSID, 0xABCDEF)
                .putInt(Kb.Packet6.KB_P6_RELAY_COUNT, 1)
                .put(Kb.Packet6.KB_P6_REMOTE_ADDRESS + 15, (byte) 1)
                .putInt(Kb.Packet6.KB_P6_REMOTE_PORT, 547)
                .putInt(Kb.Packet6.KB_P6_IFACE_LENGTH, name.length)
                .putInt(Kb.Packet6.KB_P6_DUID_LENGTH, duid.length)
                .put(Kb.Packet6.KB_P6_IFACE, name)
                .put(Kb.Packet6.KB_P6_IFACE + name.length, duid);
        bridge.records.put(Kb.Slot.KB_SLOT_QUERY, record.array());
        ByteBuffer relay = FakeBridge.record(Kb.Relay6.KB_R6_SIZE);
        relay.putInt(Kb.Relay6.KB_R6_HOPS, 2).put(Kb.Relay6.KB_R6_LINK_ADDRESS + 15, (byte) 7);
        bridge.relays.put(0, relay.array());
        bridge.options.clear();
        bridge.addOption(0, 18, new byte[] {'i', 'f'});
        bridge.addOption(3, new byte[] {1});
        bridge.addOption(3, new byte[] {2});
        scope.open(FakeBridge.FRAME);
        callout6.begin(Outcome.CONTINUE, (from, frame) -> null);
        return callout6.query();
    }

    private static void check4(Packet4 packet) {
        assertThat(packet.messageType()).isEqualTo(1);
        assertThat(packet.messageName()).isEqualTo("DHCPDISCOVER");
        assertThat(packet.transactionId()).isEqualTo(0xF0000001L);
        assertThat(packet.interfaceIndex()).isEqualTo(3);
        assertThat(packet.interfaceName()).isEqualTo("srv0");
        assertThat(packet.secs()).isEqualTo(7);
        assertThat(packet.flags()).isEqualTo(0x8000);
        assertThat(packet.op()).isEqualTo(1);
        assertThat(packet.hops()).isEqualTo(200);
        assertThat(packet.relayed()).isTrue();
        assertThat(Addresses.toText(packet.giaddr())).isEqualTo("198.18.0.9");
        assertThat(Addresses.toText(packet.ciaddr())).isEqualTo("10.0.0.1");
        assertThat(Addresses.toText(packet.yiaddr())).isEqualTo("10.0.0.2");
        assertThat(Addresses.toText(packet.siaddr())).isEqualTo("10.0.0.3");
        assertThat(Addresses.toText(packet.localAddress())).isEqualTo("10.0.0.4");
        assertThat(Addresses.toText(packet.remoteAddress())).isEqualTo("10.0.0.5");
        assertThat(packet.localPort()).isEqualTo(67);
        assertThat(packet.remotePort()).isEqualTo(68);
        assertThat(packet.hardwareAddress()).hasToString("Optional[02:00:00:00:00:ab]");
        assertThat(packet.clientId()).hasValue(new byte[] {1, 2, 3});
        assertThat(packet.relayAgentInformation(1)).hasValue(new byte[] {'a', 'b'});
        assertThat(packet.relayAgentInformation(2)).hasValue(new byte[] {'c'});
        assertThat(packet.relayAgentInformation(9)).isEmpty();
        assertThat(packet.option(12)).isEmpty();
        assertThat(packet.optionCodes()).containsExactly(61, 82);
        assertThat(packet.label()).isEqualTo("client of slot 0");
        assertThat(packet.toText()).isEqualTo("text of slot 0");
    }

    private static void check6(Packet6 packet) {
        assertThat(packet.messageName()).isEqualTo("REQUEST");
        assertThat(packet.transactionId()).isEqualTo(0xABCDEF);
        assertThat(packet.duid()).hasValue(new byte[] {0, 1, 2});
        assertThat(packet.interfaceName()).isEqualTo("srv0");
        assertThat(Addresses.toText(packet.remoteAddress())).isEqualTo("::1");
        assertThat(packet.hardwareAddress()).isEmpty();
        assertThat(packet.optionCodes()).containsExactly(3, 3);
        assertThat(packet.options(3)).containsExactly(new byte[] {1}, new byte[] {2});
        assertThat(packet.relays()).hasSize(1);
        assertThat(packet.relays().get(0).hops()).isEqualTo(2);
        assertThat(Addresses.toText(packet.relays().get(0).linkAddress())).isEqualTo("::7");
        assertThat(packet.relays().get(0).option(18)).hasValue(new byte[] {'i', 'f'});
        assertThat(packet.relays().get(0).option(37)).isEmpty();
    }

    @Test
    public void packet4IsReadFromTheFrame() {
        check4(query4());
    }

    @Test
    public void packet6IsReadFromTheFrame() {
        check6(query6());
    }

    @Test
    public void nothingIsAskedThatNobodyReads() {
        query4();
        assertThat(bridge.calls).isEmpty();
    }

    @Test
    public void theRecordIsReadOnce() {
        Packet4 packet = query4();
        assertThat(packet.op() + packet.hops()).isEqualTo(201);
        assertThat(callout4.query()).isSameAs(packet);
        assertThat(callout4.query().secs()).isEqualTo(7);
        assertThat(bridge.calls).containsExactly("packet4");
    }

    @Test
    public void copiesLiveOn() {
        Packet4 copy4 = query4().copy();
        callout4.end();
        scope.close();
        Packet6 copy6 = query6().copy();
        callout6.end();
        scope.close();
        check4(copy4);
        check6(copy6);
        assertThat(copy4.copy()).isSameAs(copy4);
        assertThat(copy6.copy()).isSameAs(copy6);
    }

    @Test
    public void copiesDoNotShareTheirBytes() {
        Packet4 copy = query4().copy();
        copy.clientId().orElseThrow()[0] = 99;
        assertThat(copy.clientId()).hasValue(new byte[] {1, 2, 3});
    }

    @Test
    public void aKeptViewSaysWhatToDo() {
        Packet4 kept = query4();
        check4(kept);
        scope.close();
        List<Runnable> uses =
                List.of(kept::secs, kept::toText, kept::label, kept::copy, kept::optionCodes);
        for (Runnable use : uses) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the query was used after its callout had returned")
                    .hasMessageContaining("copy()");
        }
    }

    @Test
    public void aKeptViewDoesNotShowTheNextPacket() {
        Packet4 kept = query4();
        callout4.end();
        scope.close();
        Packet4 next = query4();
        assertThat(next).isNotSameAs(kept);
        assertThatThrownBy(kept::secs).isInstanceOf(IllegalStateException.class);
        check4(next);
    }

    @Test
    public void aKeptCalloutSaysWhatToDo() {
        query4();
        scope.close();
        assertThatThrownBy(callout4::query)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the callout of pkt4_receive was used after");
        assertThatThrownBy(callout4::outcome).isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void anotherThreadIsTurnedAway() throws InterruptedException {
        Packet4 packet = query4();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread other = new Thread(packet::secs, "other");
        other.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        other.start();
        other.join();
        assertThat(thrown.get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the query was used on thread other")
                .hasMessageContaining("copy()");
    }

    @Test
    public void answersMayBeLong() {
        byte[] payload = new byte[50_000];
        payload[49_999] = 1;
        query4();
        bridge.addOption(43, payload);
        assertThat(callout4.query().option(43)).hasValue(payload);
    }

    @Test
    public void aMissingObjectIsNamed() {
        scope.open(FakeBridge.FRAME);
        callout4.begin(Outcome.CONTINUE, (from, frame) -> null);
        assertThatThrownBy(() -> callout4.query().secs())
                .isInstanceOf(KeaException.class)
                .hasMessageContaining("the query");
    }
}
