// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.util.List;

/**
 * Codecs of the sub-options of the DHCPv4 relay agent information, for use with the {@link
 * SubOptions} that {@link Codecs4#DHCP_AGENT_OPTIONS} reads.
 */
public final class RelayCodecs4 {
    /** Agent Circuit ID Sub-option (1), RFC 3046. */
    public static final OptionCodec<Bytes> CIRCUIT_ID = at(RelayOptions4.CIRCUIT_ID, Formats.BYTES);

    /** Agent Remote ID Sub-option (2), RFC 3046. */
    public static final OptionCodec<Bytes> REMOTE_ID = at(RelayOptions4.REMOTE_ID, Formats.BYTES);

    /** DOCSIS Device Class Suboption (4), RFC 3256. */
    public static final OptionCodec<Long> DOCSIS_DEVICE_CLASS =
            at(RelayOptions4.DOCSIS_DEVICE_CLASS, Formats.U32);

    /** Link selection Sub-option (5), RFC 3527. */
    public static final OptionCodec<Inet4Address> LINK_SELECTION =
            at(RelayOptions4.LINK_SELECTION, Formats.IPV4);

    /** Subscriber-ID Suboption (6), RFC 3993. */
    public static final OptionCodec<Bytes> SUBSCRIBER_ID =
            at(RelayOptions4.SUBSCRIBER_ID, Formats.BYTES);

    /** RADIUS Attributes Sub-option (7), RFC 4014. */
    public static final OptionCodec<SubOptions> RADIUS =
            at(RelayOptions4.RADIUS, Formats.SUB_OPTIONS_8);

    /** Vendor-Specific Information Suboption (9), RFC 4243. */
    public static final OptionCodec<List<EnterpriseId>> VENDOR_SPECIFIC_INFO =
            at(RelayOptions4.VENDOR_SPECIFIC_INFO, Forms.ENTERPRISE_IDS);

    /** Relay Agent Flags (10), RFC 5010. */
    public static final OptionCodec<Integer> RELAY_FLAGS =
            at(RelayOptions4.RELAY_FLAGS, Formats.U8);

    /** Server Identifier Override Suboption (11), RFC 5107. */
    public static final OptionCodec<Inet4Address> SERVER_ID_OVERRIDE =
            at(RelayOptions4.SERVER_ID_OVERRIDE, Formats.IPV4);

    /** Relay Agent Identifier (12), RFC 6925. */
    public static final OptionCodec<Duid> RELAY_ID = at(RelayOptions4.RELAY_ID, Formats.DUID);

    /** Access-Network-Name Suboption (14), RFC 7839. */
    public static final OptionCodec<String> ACCESS_NETWORK_NAME =
            at(RelayOptions4.ACCESS_NETWORK_NAME, Formats.RAW_TEXT);

    /** Access-Point-Name Suboption (15), RFC 7839. */
    public static final OptionCodec<String> ACCESS_POINT_NAME =
            at(RelayOptions4.ACCESS_POINT_NAME, Formats.RAW_TEXT);

    /** Access-Point-BSSID Suboption (16), RFC 7839. */
    public static final OptionCodec<Bytes> ACCESS_POINT_BSSID =
            at(RelayOptions4.ACCESS_POINT_BSSID, Formats.BYTES);

    /** Operator-Identifier Suboption (17), RFC 7839. */
    public static final OptionCodec<Long> OPERATOR_ID = at(RelayOptions4.OPERATOR_ID, Formats.U32);

    /** Operator-Realm Suboption (18), RFC 7839. */
    public static final OptionCodec<String> OPERATOR_REALM =
            at(RelayOptions4.OPERATOR_REALM, Formats.RAW_TEXT);

    /** Relay Source Port (19), RFC 8357. */
    public static final OptionCodec<Presence> RELAY_PORT =
            at(RelayOptions4.RELAY_PORT, Formats.EMPTY);

    /** DHCPv4 Virtual Subnet Selection Control Sub-Option (152), RFC 6607. */
    public static final OptionCodec<Presence> VIRTUAL_SUBNET_SELECT_CTRL =
            at(RelayOptions4.VIRTUAL_SUBNET_SELECT_CTRL, Formats.EMPTY);

    private RelayCodecs4() {}

    private static <T> OptionCodec<T> at(int code, OptionFormat<T> format) {
        return new FormatCodec<>(code, RelayOptions4.nameOf(code), format);
    }
}
