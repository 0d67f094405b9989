// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditableRelay6;
import org.keaosgi.api.packet.MessageTypes;

public class MemoryPacketTest {
    private static final String MAC = "02:00:00:00:00:01";
    private static final String DUID = "00:03:00:01:02:00:00:00:00:01";

    @Test
    public void dhcp4GoesOverTheWire() {
        MemoryPacket4 packet = MemoryPacket4.query(MessageTypes.DHCPREQUEST, MAC);
        packet.setOption(Codecs4.HOST_NAME, "printer");
        packet.setOption(224, new byte[300]);
        packet.setGiaddr(Addresses.v4(new byte[] {10, 0, 0, 1}));
        packet.setFile(new byte[] {'f', 0, 0});
        MemoryPacket4 read = MemoryPacket4.of(packet.wire());
        assertThat(read.wire()).isEqualTo(packet.wire());
        assertThat(read.messageName()).isEqualTo("DHCPREQUEST");
        assertThat(read.option(Codecs4.HOST_NAME)).hasValue("printer");
        assertThat(read.option(224).orElseThrow()).hasSize(300);
        assertThat(read.hardwareAddress()).isEqualTo(packet.hardwareAddress());
        assertThat(read.relayed()).isTrue();
        assertThat(read.file()).containsExactly('f');
    }

    @Test
    public void dhcp4AnswersBelongToTheirQueries() {
        MemoryPacket4 query = MemoryPacket4.query(MessageTypes.DHCPDISCOVER, MAC);
        query.setTransactionId(77);
        MemoryPacket4 offer = MemoryPacket4.response(MessageTypes.DHCPOFFER, query);
        assertThat(offer.op()).isEqualTo(2);
        assertThat(offer.transactionId()).isEqualTo(77);
        assertThat(offer.hardwareAddress()).isEqualTo(query.hardwareAddress());
    }

    @Test
    public void whatIsCutShortIsRefused() {
        byte[] wire = MemoryPacket4.query(MessageTypes.DHCPREQUEST, MAC).wire();
        for (int length : List.of(0, 10, 239, wire.length - 2)) {
            assertThatThrownBy(() -> MemoryPacket4.of(Arrays.copyOf(wire, length)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> MemoryPacket6.of(new byte[] {1, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void dhcp6GoesOverTheWireByWayOfRelays() {
        MemoryPacket6 packet = MemoryPacket6.query(MessageTypes.SOLICIT, DUID);
        packet.addOption(16, new byte[] {1});
        packet.addOption(16, new byte[] {2});
        EditableRelay6 near = packet.addRelay(address(1), address(2));
        near.setOption(18, new byte[] {7});
        packet.addRelay(address(3), address(4));
        MemoryPacket6 read = MemoryPacket6.of(packet.wire());
        assertThat(read.wire()).isEqualTo(packet.wire());
        assertThat(read.options(16)).hasSize(2);
        assertThat(read.relays()).hasSize(2);
        assertThat(read.relay(0).linkAddress()).isEqualTo(address(3));
        assertThat(read.relay(0).hops()).isEqualTo(1);
        assertThat(read.relay(1).option(18)).hasValue(new byte[] {7});
        assertThat(read.hardwareAddress().orElseThrow().toString()).isEqualTo(MAC);
    }

    private static Inet6Address address(int last) {
        byte[] bytes = new byte[16];
        bytes[15] = (byte) last;
        return Addresses.v6(bytes);
    }
}
