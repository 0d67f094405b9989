// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.keaosgi.api.option.Vector.exact;
import static org.keaosgi.api.option.Vector.open;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;
import org.keaosgi.api.packet.Addresses;

/** Payloads of DHCPv4 options, written down from their RFCs. */
final class Vectors4 {
    static final Bytes MAC = Bytes.ofHex("0a0b0c0d0e0f");

    private Vectors4() {}

    static Inet4Address ip(String hex) {
        return Addresses.v4(Bytes.ofHex(hex).toByteArray());
    }

    static Inet6Address ip6(String hex) {
        return Addresses.v6(Bytes.ofHex(hex).toByteArray());
    }

    static List<Vector<?>> plain() {
        return List.of(
                exact(Codecs4.SUBNET_MASK, "ffffff00", ip("ffffff00")),
                exact(Codecs4.ROUTERS, "c0000201 c0000202", two(), 0, 4),
                exact(Codecs4.TIME_OFFSET, "ffffffff", -1),
                exact(Codecs4.DHCP_LEASE_TIME, "ffffffff", 0xffffffffL),
                exact(Codecs4.INTERFACE_MTU, "fffe", 65534),
                exact(Codecs4.DEFAULT_IP_TTL, "ff", 255),
                exact(
                        Codecs4.DHCP_PARAMETER_REQUEST_LIST,
                        "0106ff",
                        List.of(1, 6, 255),
                        0,
                        1,
                        2,
                        4),
                exact(Codecs4.PATH_MTU_PLATEAU_TABLE, "0044ffff", List.of(68, 65535), 0, 2),
                exact(Codecs4.IP_FORWARDING, "01", true),
                exact(Codecs4.MASK_SUPPLIER, "00", false),
                exact(Codecs4.RAPID_COMMIT, "", Presence.PRESENT),
                open(Codecs4.HOST_NAME, "61ff62", "a\udcffb", 1),
                exact(Codecs4.POLICY_FILTER, "0a000000ff000000", pair(), 0),
                exact(Codecs4.DHCP4O6_S46_SADDR, "20010db8000000000000000000000001", db8()));
    }

    static List<Vector<?>> composed() {
        return List.of(
                exact(
                        Codecs4.VENDOR_ENCAPSULATED_OPTIONS,
                        "0102abcd",
                        SubOptions.NONE.with(1, Bytes.ofHex("abcd")),
                        0),
                exact(
                        Codecs4.DHCP_AGENT_OPTIONS,
                        "01026364 0504c0000200",
                        SubOptions.NONE
                                .with(RelayCodecs4.CIRCUIT_ID, Bytes.ofText("cd"))
                                .with(RelayCodecs4.LINK_SELECTION, ip("c0000200")),
                        0,
                        4),
                open(Codecs4.DHCP_CLIENT_IDENTIFIER, "010a0b0c0d0e0f", new ClientId(1, MAC), 2),
                exact(
                        Codecs4.USER_CLASS,
                        "026162 0163",
                        List.of(Bytes.ofText("ab"), Bytes.ofText("c")),
                        0,
                        3),
                exact(
                        Codecs4.SLP_DIRECTORY_AGENT,
                        "01c0000201c0000202",
                        new DirectoryAgents(true, two()),
                        1,
                        5),
                open(Codecs4.SLP_SERVICE_SCOPE, "00612c62", new ServiceScope(false, "a,b"), 1),
                // The name of RFC 4702 in DNS form, and in the deprecated one.
                exact(
                        Codecs4.FQDN,
                        "0500ff 046d797063 00",
                        new ClientFqdn4(5, 0, 255, DomainName.of("mypc")),
                        3,
                        8),
                open(
                        Codecs4.FQDN,
                        "000000 6d7970632e612e",
                        new ClientFqdn4(0, 0, 0, DomainName.parse("mypc.a.")),
                        3),
                exact(
                        Codecs4.BCMS_CONTROLLER_NAMES,
                        "016100 016200",
                        List.of(DomainName.of("a"), DomainName.of("b")),
                        0,
                        3),
                exact(Codecs4.V4_LOST, "016100", DomainName.of("a")),
                open(
                        Codecs4.AUTHENTICATE,
                        "010100 ffffffff00000001 ab",
                        new Authentication(1, 1, 0, 0xffffffff00000001L, Bytes.ofHex("ab")),
                        11),
                exact(Codecs4.CLIENT_NDI, "01030a", new NetworkInterface(1, 3, 10)),
                open(Codecs4.UUID_GUID, "00abcd", new MachineId(0, Bytes.ofHex("abcd")), 1),
                open(Codecs4.STATUS_CODE, "036e6f", new StatusCode(3, "no"), 1));
    }

    static List<Vector<?>> routesAndNames() {
        return List.of(
                // RFC 3397, section 2: both names of its example, the second one compressed.
                exact(
                        Codecs4.DOMAIN_SEARCH,
                        "03656e67056170706c6503636f6d00 096d61726b6574696e67c004",
                        List.of(
                                DomainName.of("eng.apple.com"),
                                DomainName.of("marketing.apple.com")),
                        0,
                        15),
                exact(
                        Codecs4.SIP_SERVERS,
                        "00076578616d706c6503636f6d00",
                        SipServers.ofNames(List.of(DomainName.of("example.com")))),
                exact(Codecs4.SIP_SERVERS, "01c0000201c0000202", SipServers.ofAddresses(two()), 5),
                // RFC 3442: the default route and the examples of its table.
                exact(
                        Codecs4.CLASSLESS_STATIC_ROUTE,
                        "00 0a000001 08 0a 0a000001 18 0a0000 0a000001 19 0a000080 0a000001",
                        List.of(
                                route("00000000", 0),
                                route("0a000000", 8),
                                route("0a000000", 24),
                                route("0a000080", 25)),
                        0,
                        5,
                        11,
                        19),
                exact(
                        Codecs4.V4_SZTP_REDIRECT,
                        "000968747470733a2f2f61 0000",
                        List.of("https://a", ""),
                        0,
                        11));
    }

    static List<Vector<?>> vendors() {
        return List.of(
                exact(
                        Codecs4.VIVCO_SUBOPTIONS,
                        "0000118b 05 026162 0163 00000009 00",
                        List.of(
                                new VendorClass(
                                        4491, List.of(Bytes.ofText("ab"), Bytes.ofText("c"))),
                                new VendorClass(9, List.of())),
                        0,
                        10),
                exact(
                        Codecs4.VIVSO_SUBOPTIONS,
                        "0000118b 06 0204c0000201 ffffffff 00",
                        List.of(
                                new VendorOptions(
                                        4491, SubOptions.NONE.with(2, Bytes.ofHex("c0000201"))),
                                new VendorOptions(0xffffffffL, SubOptions.NONE)),
                        0,
                        11),
                exact(
                        Codecs4.OPTION_6RD,
                        "08 20 20010db8000000000000000000000000 c0000201 c0000202",
                        new SixRd(8, 32, ip6("20010db8000000000000000000000000"), two()),
                        22),
                open(RelayCodecs4.CIRCUIT_ID, "00ff", Bytes.ofHex("00ff"), 0),
                open(RelayCodecs4.ACCESS_POINT_NAME, "6170", "ap", 0),
                exact(
                        RelayCodecs4.VENDOR_SPECIFIC_INFO,
                        "00000009 02 abcd 0000000a 00",
                        List.of(
                                new EnterpriseId(9, Bytes.ofHex("abcd")),
                                new EnterpriseId(10, Bytes.EMPTY)),
                        0,
                        7),
                exact(RelayCodecs4.LINK_SELECTION, "c0000200", ip("c0000200")),
                exact(RelayCodecs4.SERVER_ID_OVERRIDE, "c0000201", ip("c0000201")),
                exact(RelayCodecs4.RELAY_FLAGS, "80", 128),
                open(
                        RelayCodecs4.RELAY_ID,
                        "0003 0001 0a0b0c0d0e0f",
                        new Duid.LinkLayer(1, MAC),
                        4),
                exact(RelayCodecs4.RELAY_PORT, "", Presence.PRESENT));
    }

    private static List<Inet4Address> two() {
        return List.of(ip("c0000201"), ip("c0000202"));
    }

    private static List<AddressPair> pair() {
        return List.of(new AddressPair(ip("0a000000"), ip("ff000000")));
    }

    private static Inet6Address db8() {
        return ip6("20010db8000000000000000000000001");
    }

    private static StaticRoute route(String destination, int length) {
        return new StaticRoute(ip(destination), length, ip("0a000001"));
    }
}
