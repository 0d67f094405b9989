// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keaosgi.api.option.Vectors4.MAC;
import static org.keaosgi.api.option.Vectors4.ip;
import static org.keaosgi.api.option.Vectors4.ip6;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.keaosgi.api.packet.HardwareAddress;

/** What the value types do besides being read and written. */
public class ValuesTest {
    @Test
    public void bytesNeverChange() {
        byte[] array = {1, 2};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toByteArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.ofHex("0102")).hasToString("0102");
        assertThat(bytes.get(1)).isEqualTo(2);
        assertThat(Bytes.ofText("a\udcff")).isEqualTo(Bytes.ofHex("61ff"));
        assertThatThrownBy(() -> bytes.first(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.first(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    public void listsAreCopiedAndUnmodifiable() {
        List<Bytes> data = new ArrayList<>(List.of(MAC));
        VendorClass value = new VendorClass(9, data);
        data.clear();
        assertThat(value.data()).containsExactly(MAC);
        assertThatThrownBy(() -> value.data().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void subOptionsAreFoundAddedAndRemoved() {
        SubOptions options =
                SubOptions.NONE
                        .with(RelayCodecs4.CIRCUIT_ID, Bytes.ofText("a"))
                        .with(RelayCodecs4.LINK_SELECTION, ip("c0000201"))
                        .with(RelayCodecs4.CIRCUIT_ID, Bytes.ofText("b"));
        assertThat(options.find(RelayCodecs4.CIRCUIT_ID)).contains(Bytes.ofText("a"));
        assertThat(options.findAll(RelayCodecs4.CIRCUIT_ID))
                .containsExactly(Bytes.ofText("a"), Bytes.ofText("b"));
        assertThat(options.find(RelayCodecs4.LINK_SELECTION)).contains(ip("c0000201"));
        assertThat(options.find(RelayCodecs4.REMOTE_ID)).isEmpty();
        assertThat(options.without(1).list()).hasSize(1);
        assertThat(options.list()).hasSize(3);
        assertThatThrownBy(() -> options.with(5, MAC).findAll(RelayCodecs4.LINK_SELECTION))
                .isInstanceOf(OptionFormatException.class)
                .hasMessageStartingWith("option 5 (link-selection): at byte 4");
    }

    @Test
    public void subOptionsThatDoNotFitAreRefused() {
        SubOptions tooLong = SubOptions.NONE.with(1, Bytes.of(new byte[256]));
        assertThatThrownBy(() -> Codecs4.DHCP_AGENT_OPTIONS.encode(tooLong))
                .isInstanceOf(IllegalArgumentException.class);
        SubOptions wideCode = SubOptions.NONE.with(256, Bytes.EMPTY);
        assertThatThrownBy(() -> Codecs4.DHCP_AGENT_OPTIONS.encode(wideCode))
                .isInstanceOf(IllegalArgumentException.class);
        for (int code : new int[] {0, 255}) {
            SubOptions noOption = SubOptions.NONE.with(code, Bytes.EMPTY);
            assertThatThrownBy(() -> Codecs4.VENDOR_ENCAPSULATED_OPTIONS.encode(noOption))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void padsAndWhatFollowsTheEndOfOption43AreLeftOut() {
        byte[] payload = Bytes.ofHex("0001010a00ff0203").toByteArray();
        assertThat(Codecs4.VENDOR_ENCAPSULATED_OPTIONS.decode(payload).list())
                .containsExactly(new SubOption(1, Bytes.ofHex("0a")));
    }

    @Test
    public void nulAtTheEndOfATextIsLeftOff() {
        assertThat(Codecs4.HOST_NAME.decode(new byte[] {'a', 0, 'b', 0, 0})).isEqualTo("a\0b");
        assertThat(Codecs4.HOST_NAME.encode("a\0\0")).containsExactly('a');
        assertThatThrownBy(() -> Codecs4.HOST_NAME.decode(new byte[3]))
                .isInstanceOf(OptionFormatException.class);
        assertThatThrownBy(() -> Codecs4.HOST_NAME.encode("\0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void aBooleanIsZeroOrOne() {
        assertThatThrownBy(() -> Codecs4.IP_FORWARDING.decode(new byte[] {2}))
                .hasMessage("option 19 (ip-forwarding): at byte 0: a boolean is 0 or 1, not 2");
    }

    @Test
    public void aRoutesPrefixIsAtMost32BitsAndCleansItsDestination() {
        assertThatThrownBy(() -> Codecs4.CLASSLESS_STATIC_ROUTE.decode(new byte[] {33}))
                .hasMessage(
                        "option 121 (classless-static-route): at byte 0: a route's prefix length"
                                + " is 0 to 32, not 33");
        assertThat(new StaticRoute(ip("0a0102ff"), 17, ip("0a000001")).destination())
                .isEqualTo(ip("0a010000"));
    }

    @Test
    public void clientIdsOfBothKinds() {
        HardwareAddress address = new HardwareAddress(1, 0, MAC.toByteArray());
        assertThat(ClientId.of(address)).isEqualTo(new ClientId(1, MAC));
        assertThat(ClientId.of(address).duid()).isEmpty();
        Duid duid = new Duid.LinkLayer(1, MAC);
        ClientId rfc4361 = ClientId.of(0xfffffff0L, duid);
        assertThat(Codecs4.DHCP_CLIENT_IDENTIFIER.encode(rfc4361))
                .asHexString()
                .isEqualTo("FFFFFFFFF0000300010A0B0C0D0E0F");
        assertThat(rfc4361.iaid()).hasValue(0xfffffff0L);
        assertThat(rfc4361.duid()).contains(duid);
        assertThat(new ClientId(255, Bytes.ofHex("0000000100")).duid()).isEmpty();
        assertThat(new ClientId(255, Bytes.ofHex("000000")).iaid()).isEmpty();
    }

    @Test
    public void duids() {
        Duid.LinkLayerTime llt = new Duid.LinkLayerTime(1, 86_400, MAC);
        assertThat(llt.instant()).isEqualTo(Instant.parse("2000-01-02T00:00:00Z"));
        assertThat(Duid.of(llt.bytes().toByteArray())).isEqualTo(llt);
        assertThatThrownBy(() -> Duid.of(new byte[131]))
                .isInstanceOf(OptionFormatException.class)
                .hasMessageContaining("at most 130 bytes");
        assertThatThrownBy(() -> new Duid.Other(3, MAC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void anExcludedPrefixIsReadWithTheDelegatedOne() {
        // The example of RFC 6603: 2001:db8:dead:bee0::/59 without 2001:db8:dead:beef::/64.
        PrefixExclude value = PrefixExclude.of(59, ip6("20010db8deadbeef0000000000000000"), 64);
        assertThat(value).isEqualTo(new PrefixExclude(64, Bytes.ofHex("78")));
        assertThat(value.prefix(ip6("20010db8deadbee00000000000000000"), 59))
                .isEqualTo(ip6("20010db8deadbeef0000000000000000"));
        assertThatThrownBy(() -> value.prefix(ip6("20010db8deadbee00000000000000000"), 64))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> value.prefix(ip6("20010db8deadbee00000000000000000"), 48))
                .hasMessage("the subnet id has 1 bytes for 16 bits");
    }

    @Test
    public void associationsGiveTheirAddressesAndPrefixes() {
        IaAddress address =
                new IaAddress(ip6("20010db8000000000000000000000001"), 1, 2, SubOptions.NONE);
        SubOptions options =
                SubOptions.NONE
                        .with(Codecs6.IAADDR, address)
                        .with(Codecs6.STATUS_CODE, new StatusCode(StatusCode.SUCCESS, ""));
        assertThat(new IaNa(1, 0, 0, options).addresses()).containsExactly(address);
        assertThat(new IaTa(1, options).addresses()).containsExactly(address);
        assertThat(new IaPd(1, 0, 0, options).prefixes()).isEmpty();
    }

    @Test
    public void machineIdsHoldAUuid() {
        byte[] payload = Bytes.ofHex("0000112233445566778899aabbccddeeff").toByteArray();
        assertThat(Codecs4.UUID_GUID.decode(payload).uuid())
                .contains(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
        assertThat(new MachineId(1, MAC).uuid()).isEmpty();
    }

    @Test
    public void flagsAreTold() {
        ClientFqdn4 four = new ClientFqdn4(ClientFqdn4.FLAG_N, 0, 0, DomainName.NONE);
        assertThat(four.has(ClientFqdn4.FLAG_N)).isTrue();
        assertThat(four.has(ClientFqdn4.FLAG_S)).isFalse();
        ClientFqdn6 six = new ClientFqdn6(ClientFqdn6.FLAG_O, DomainName.NONE);
        assertThat(six.has(ClientFqdn6.FLAG_O)).isTrue();
        assertThat(six.has(ClientFqdn6.FLAG_N)).isFalse();
    }

    @Test
    public void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Codecs4.DHCP_LEASE_TIME.encode(-1L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IaTa(1L << 32, SubOptions.NONE))
                .hasMessage("an IAID is 0 to 4294967295, not 4294967296");
        assertThatThrownBy(() -> new SipServers(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
