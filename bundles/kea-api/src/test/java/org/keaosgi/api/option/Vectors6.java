// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.keaosgi.api.option.Vector.exact;
import static org.keaosgi.api.option.Vector.open;
import static org.keaosgi.api.option.Vectors4.MAC;
import static org.keaosgi.api.option.Vectors4.ip6;

import java.net.Inet6Address;
import java.util.List;
import java.util.UUID;
import org.keaosgi.api.packet.HardwareAddress;

/** Payloads of DHCPv6 options, written down from their RFCs. */
final class Vectors6 {
    private static final Inet6Address HOST = ip6("20010db8000000000000000000000001");
    private static final Inet6Address NET = ip6("20010db8000000000000000000000000");

    private Vectors6() {}

    static List<Vector<?>> duids() {
        return List.of(
                // The examples of RFC 8415, section 11, and RFC 6355.
                open(
                        Codecs6.CLIENTID,
                        "0001 0001 2a3b4c5d 0a0b0c0d0e0f",
                        new Duid.LinkLayerTime(1, 0x2a3b4c5dL, MAC),
                        8),
                open(
                        Codecs6.SERVERID,
                        "0002 00000009 0cc084d303000912",
                        new Duid.Enterprise(9, Bytes.ofHex("0cc084d303000912")),
                        6),
                open(Codecs6.CLIENTID, "0003 0001 0a0b0c0d0e0f", new Duid.LinkLayer(1, MAC), 4),
                exact(
                        Codecs6.RELAY_ID,
                        "0004 00112233445566778899aabbccddeeff",
                        new Duid.Uuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))),
                open(Codecs6.CLIENTID, "0005 ab", new Duid.Other(5, Bytes.ofHex("ab")), 2));
    }

    static List<Vector<?>> plain() {
        return List.of(
                exact(Codecs6.ORO, "00170018", List.of(23, 24), 0, 2),
                exact(Codecs6.PREFERENCE, "ff", 255),
                exact(Codecs6.ELAPSED_TIME, "ffff", 65535),
                exact(Codecs6.UNICAST, "20010db8000000000000000000000001", HOST),
                open(Codecs6.STATUS_CODE, "00026e6f", new StatusCode(2, "no"), 2),
                exact(Codecs6.RAPID_COMMIT, "", Presence.PRESENT),
                exact(
                        Codecs6.USER_CLASS,
                        "00026162 0000",
                        List.of(Bytes.ofText("ab"), Bytes.EMPTY),
                        0,
                        4),
                open(Codecs6.INTERFACE_ID, "00ff", Bytes.ofHex("00ff"), 0),
                exact(
                        Codecs6.DNS_SERVERS,
                        "20010db8000000000000000000000001" + "20010db8000000000000000000000000",
                        List.of(HOST, NET),
                        0,
                        16),
                exact(
                        Codecs6.DOMAIN_SEARCH,
                        "016103636f6d00 00",
                        List.of(DomainName.of("a.com"), DomainName.ROOT),
                        0,
                        7),
                exact(Codecs6.CLT_TIME, "00000e10", 3600L),
                open(Codecs6.V6_CAPTIVE_PORTAL, "68", "h", 1),
                exact(Codecs6.AFTR_NAME, "016100", DomainName.of("a")),
                exact(Codecs6.BOOTFILE_PARAM, "000161 0000", List.of("a", ""), 0, 3),
                exact(Codecs6.NII, "010203", new NetworkInterface(1, 2, 3)));
    }

    static List<Vector<?>> vendorsAndRelays() {
        return List.of(
                exact(
                        Codecs6.VENDOR_CLASS,
                        "0000118b 00026162 000163",
                        new VendorClass(4491, List.of(Bytes.ofText("ab"), Bytes.ofText("c"))),
                        4,
                        8),
                exact(
                        Codecs6.VENDOR_OPTS,
                        "0000118b 0020 0002abcd 0021 0000",
                        new VendorOptions(
                                4491,
                                SubOptions.NONE
                                        .with(32, Bytes.ofHex("abcd"))
                                        .with(33, Bytes.EMPTY)),
                        4,
                        10),
                open(
                        Codecs6.REMOTE_ID,
                        "00000009 abcd",
                        new EnterpriseId(9, Bytes.ofHex("abcd")),
                        4),
                open(Codecs6.SUBSCRIBER_ID, "6162", Bytes.ofText("ab"), 0),
                // A partial name may end after any label, and after the flags.
                exact(
                        Codecs6.CLIENT_FQDN,
                        "01 046d797063 0161 00",
                        new ClientFqdn6(1, DomainName.of("mypc.a")),
                        1,
                        6,
                        8),
                exact(
                        Codecs6.CLIENT_FQDN,
                        "00 046d797063",
                        new ClientFqdn6(0, DomainName.parse("mypc")),
                        1),
                exact(
                        Codecs6.LQ_QUERY,
                        "01 20010db8000000000000000000000000 00080002000a",
                        new LeaseQueryOption(
                                1, NET, SubOptions.NONE.with(Codecs6.ELAPSED_TIME, 10)),
                        17),
                exact(
                        Codecs6.NTP_SERVER,
                        "0001 0010 20010db8000000000000000000000001"
                                + "0002 0010 20010db8000000000000000000000000"
                                + "0003 0003 016100 0009 0001 ff",
                        List.of(
                                new NtpServer.Unicast(HOST),
                                new NtpServer.Multicast(NET),
                                new NtpServer.Named(DomainName.of("a")),
                                new NtpServer.Other(new SubOption(9, Bytes.ofHex("ff")))),
                        0,
                        20,
                        40,
                        47),
                open(
                        Codecs6.CLIENT_LINKLAYER_ADDR,
                        "0001 0a0b0c0d0e0f",
                        new HardwareAddress(1, 0, MAC.toByteArray()),
                        2),
                exact(
                        Codecs6.RADIUS,
                        "0103ab cd ef",
                        SubOptions.NONE.with(1, Bytes.ofHex("abcdef")),
                        0),
                open(
                        Codecs6.AUTH,
                        "030100 0000000000000001",
                        new Authentication(3, 1, 0, 1, Bytes.EMPTY),
                        11));
    }

    static List<Vector<?>> associations() {
        IaAddress address = new IaAddress(HOST, 3600, 0xffffffffL, SubOptions.NONE);
        IaPrefix prefix =
                new IaPrefix(
                        1,
                        2,
                        56,
                        NET,
                        SubOptions.NONE.with(
                                Codecs6.PD_EXCLUDE, new PrefixExclude(64, Bytes.ofHex("78"))));
        String iaaddr = "20010db8000000000000000000000001 00000e10 ffffffff";
        String iaprefix =
                "00000001 00000002 38 20010db8000000000000000000000000" + "0043 0002 40 78";
        return List.of(
                exact(Codecs6.IAADDR, iaaddr, address),
                exact(Codecs6.IAPREFIX, iaprefix, prefix, 25),
                exact(Codecs6.PD_EXCLUDE, "40 78", new PrefixExclude(64, Bytes.ofHex("78")), 3),
                exact(
                        Codecs6.IA_NA,
                        "fffffffe 000003e8 000007d0 0005 0018" + iaaddr,
                        new IaNa(
                                0xfffffffeL,
                                1000,
                                2000,
                                SubOptions.NONE.with(Codecs6.IAADDR, address)),
                        12),
                exact(
                        Codecs6.IA_TA,
                        "00000001 0005 0018" + iaaddr,
                        new IaTa(1, SubOptions.NONE.with(Codecs6.IAADDR, address)),
                        4),
                exact(
                        Codecs6.IA_PD,
                        "00000001 00000000 00000000 001a 001f" + iaprefix,
                        new IaPd(1, 0, 0, SubOptions.NONE.with(Codecs6.IAPREFIX, prefix)),
                        12),
                exact(
                        Codecs6.CLIENT_DATA,
                        "002e 0004 00000e10",
                        SubOptions.NONE.with(Codecs6.CLT_TIME, 3600L),
                        0));
    }
}
