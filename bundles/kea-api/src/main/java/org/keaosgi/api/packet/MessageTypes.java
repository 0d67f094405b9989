// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.util.Map;

/**
 * The DHCP message types, and their names as Kea prints them. The numbers are IANA's: DHCPv4 option
 * 53 (RFC 2132 and others), DHCPv6 message types (RFC 8415 and others).
 */
public final class MessageTypes {
    /** DHCPv4: client looks for servers (RFC 2132). */
    public static final int DHCPDISCOVER = 1;

    /** DHCPv4: server offers an address (RFC 2132). */
    public static final int DHCPOFFER = 2;

    /** DHCPv4: client asks for an address (RFC 2132). */
    public static final int DHCPREQUEST = 3;

    /** DHCPv4: client says the address is in use (RFC 2132). */
    public static final int DHCPDECLINE = 4;

    /** DHCPv4: server grants (RFC 2132). */
    public static final int DHCPACK = 5;

    /** DHCPv4: server refuses (RFC 2132). */
    public static final int DHCPNAK = 6;

    /** DHCPv4: client gives its address back (RFC 2132). */
    public static final int DHCPRELEASE = 7;

    /** DHCPv4: client has an address and asks for the rest (RFC 2132). */
    public static final int DHCPINFORM = 8;

    /** DHCPv4: server tells a client to renew (RFC 3203). */
    public static final int DHCPFORCERENEW = 9;

    /** DHCPv4: relay asks about a lease (RFC 4388). */
    public static final int DHCPLEASEQUERY = 10;

    /** DHCPv4: nobody has the address (RFC 4388). */
    public static final int DHCPLEASEUNASSIGNED = 11;

    /** DHCPv4: the server does not know (RFC 4388). */
    public static final int DHCPLEASEUNKNOWN = 12;

    /** DHCPv4: the lease asked about (RFC 4388). */
    public static final int DHCPLEASEACTIVE = 13;

    /** DHCPv4: many leases are asked for (RFC 6926). */
    public static final int DHCPBULKLEASEQUERY = 14;

    /** DHCPv4: no more leases follow (RFC 6926). */
    public static final int DHCPLEASEQUERYDONE = 15;

    /** DHCPv4: changes of leases are asked for (RFC 7724). */
    public static final int DHCPACTIVELEASEQUERY = 16;

    /** DHCPv4: how the query goes (RFC 7724). */
    public static final int DHCPLEASEQUERYSTATUS = 17;

    /** DHCPv4: TLS is asked for (RFC 7724). */
    public static final int DHCPTLS = 18;

    /** DHCPv6: client looks for servers (RFC 8415). */
    public static final int SOLICIT = 1;

    /** DHCPv6: server offers (RFC 8415). */
    public static final int ADVERTISE = 2;

    /** DHCPv6: client asks for addresses or prefixes (RFC 8415). */
    public static final int REQUEST = 3;

    /** DHCPv6: client asks whether its addresses still fit (RFC 8415). */
    public static final int CONFIRM = 4;

    /** DHCPv6: client extends with its server (RFC 8415). */
    public static final int RENEW = 5;

    /** DHCPv6: client extends with any server (RFC 8415). */
    public static final int REBIND = 6;

    /** DHCPv6: server answers (RFC 8415). */
    public static final int REPLY = 7;

    /** DHCPv6: client gives back (RFC 8415). */
    public static final int RELEASE = 8;

    /** DHCPv6: client says an address is in use (RFC 8415). */
    public static final int DECLINE = 9;

    /** DHCPv6: server tells a client to ask anew (RFC 8415). */
    public static final int RECONFIGURE = 10;

    /** DHCPv6: client asks for options only (RFC 8415). */
    public static final int INFORMATION_REQUEST = 11;

    /** DHCPv6: relay to server (RFC 8415). */
    public static final int RELAY_FORWARD = 12;

    /** DHCPv6: server to relay (RFC 8415). */
    public static final int RELAY_REPLY = 13;

    /** DHCPv6: relay asks about a lease (RFC 5007). */
    public static final int LEASEQUERY = 14;

    /** DHCPv6: the lease asked about (RFC 5007). */
    public static final int LEASEQUERY_REPLY = 15;

    /** DHCPv6: no more leases follow (RFC 5460). */
    public static final int LEASEQUERY_DONE = 16;

    /** DHCPv6: one of many leases (RFC 5460). */
    public static final int LEASEQUERY_DATA = 17;

    /** DHCPv6: relay asks for a RECONFIGURE (RFC 6977). */
    public static final int RECONFIGURE_REQUEST = 18;

    /** DHCPv6: answer to that (RFC 6977). */
    public static final int RECONFIGURE_REPLY = 19;

    /** DHCPv6: a DHCPv4 message inside (RFC 7341). */
    public static final int DHCPV4_QUERY = 20;

    /** DHCPv6: a DHCPv4 answer inside (RFC 7341). */
    public static final int DHCPV4_RESPONSE = 21;

    /** DHCPv6: changes of leases are asked for (RFC 7653). */
    public static final int ACTIVELEASEQUERY = 22;

    /** DHCPv6: TLS is asked for (RFC 7653). */
    public static final int STARTTLS = 23;

    /** DHCPv6: failover: binding update (RFC 8156). */
    public static final int BNDUPD = 24;

    /** DHCPv6: failover: answer to a binding update (RFC 8156). */
    public static final int BNDREPLY = 25;

    /** DHCPv6: failover: pool request (RFC 8156). */
    public static final int POOLREQ = 26;

    /** DHCPv6: failover: pool response (RFC 8156). */
    public static final int POOLRESP = 27;

    /** DHCPv6: failover: update request (RFC 8156). */
    public static final int UPDREQ = 28;

    /** DHCPv6: failover: request of all updates (RFC 8156). */
    public static final int UPDREQALL = 29;

    /** DHCPv6: failover: updates are done (RFC 8156). */
    public static final int UPDDONE = 30;

    /** DHCPv6: failover: connect (RFC 8156). */
    public static final int CONNECT = 31;

    /** DHCPv6: failover: answer to a connect (RFC 8156). */
    public static final int CONNECTREPLY = 32;

    /** DHCPv6: failover: disconnect (RFC 8156). */
    public static final int DISCONNECT = 33;

    /** DHCPv6: failover: state (RFC 8156). */
    public static final int STATE = 34;

    /** DHCPv6: failover: sign of life (RFC 8156). */
    public static final int CONTACT = 35;

    /** DHCPv6: client registers an address of its own making (RFC 9686). */
    public static final int ADDR_REG_INFORM = 36;

    /** DHCPv6: answer to that (RFC 9686). */
    public static final int ADDR_REG_REPLY = 37;

    private static final String UNKNOWN = "UNKNOWN";

    private static final Map<Integer, String> V4 =
            Map.ofEntries(
                    Map.entry(1, "DHCPDISCOVER"),
                    Map.entry(2, "DHCPOFFER"),
                    Map.entry(3, "DHCPREQUEST"),
                    Map.entry(4, "DHCPDECLINE"),
                    Map.entry(5, "DHCPACK"),
                    Map.entry(6, "DHCPNAK"),
                    Map.entry(7, "DHCPRELEASE"),
                    Map.entry(8, "DHCPINFORM"),
                    Map.entry(10, "DHCPLEASEQUERY"),
                    Map.entry(11, "DHCPLEASEUNASSIGNED"),
                    Map.entry(12, "DHCPLEASEUNKNOWN"),
                    Map.entry(13, "DHCPLEASEACTIVE"),
                    Map.entry(14, "DHCPBULKLEASEQUERY"),
                    Map.entry(15, "DHCPLEASEQUERYDONE"),
                    Map.entry(17, "DHCPLEASEQUERYSTATUS"),
                    Map.entry(18, "DHCPTLS"));

    private static final Map<Integer, String> V6 =
            Map.ofEntries(
                    Map.entry(1, "SOLICIT"),
                    Map.entry(2, "ADVERTISE"),
                    Map.entry(3, "REQUEST"),
                    Map.entry(4, "CONFIRM"),
                    Map.entry(5, "RENEW"),
                    Map.entry(6, "REBIND"),
                    Map.entry(7, "REPLY"),
                    Map.entry(8, "RELEASE"),
                    Map.entry(9, "DECLINE"),
                    Map.entry(10, "RECONFIGURE"),
                    Map.entry(11, "INFORMATION_REQUEST"),
                    Map.entry(12, "RELAY_FORWARD"),
                    Map.entry(13, "RELAY_REPLY"),
                    Map.entry(14, "LEASEQUERY"),
                    Map.entry(15, "LEASEQUERY_REPLY"),
                    Map.entry(16, "LEASEQUERY_DONE"),
                    Map.entry(17, "LEASEQUERY_DATA"),
                    Map.entry(20, "DHCPV4_QUERY"),
                    Map.entry(21, "DHCPV4_RESPONSE"),
                    Map.entry(36, "ADDR_REG_INFORM"),
                    Map.entry(37, "ADDR_REG_REPLY"));

    private MessageTypes() {}

    /**
     * The name of a DHCPv4 message type; not every type that has a number here is known to Kea.
     *
     * @param type option 53's value
     * @return {@code UNKNOWN} when there is none
     */
    public static String nameOf4(int type) {
        return V4.getOrDefault(type, UNKNOWN);
    }

    /**
     * The name of a DHCPv6 message type; not every type that has a number here is known to Kea.
     *
     * @param type the message's first byte
     * @return {@code UNKNOWN} when there is none
     */
    public static String nameOf6(int type) {
        return V6.getOrDefault(type, UNKNOWN);
    }
}
