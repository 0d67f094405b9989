// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.util.Map;

/**
 * Names of the DHCP message types, as Kea prints them. The numbers are IANA's: DHCPv4 option 53
 * (RFC 2132 and others), DHCPv6 message types (RFC 8415 and others).
 */
public final class MessageTypes {
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
     * The name of a DHCPv4 message type.
     *
     * @param type option 53's value
     * @return {@code UNKNOWN} when there is none
     */
    public static String nameOf4(int type) {
        return V4.getOrDefault(type, UNKNOWN);
    }

    /**
     * The name of a DHCPv6 message type.
     *
     * @param type the message's first byte
     * @return {@code UNKNOWN} when there is none
     */
    public static String nameOf6(int type) {
        return V6.getOrDefault(type, UNKNOWN);
    }
}
