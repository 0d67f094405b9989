// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Map;

/**
 * Codes of the sub-options of the DHCPv4 relay agent information (option 82, RFC 3046); each with
 * the name that IANA registers and the RFC that defines it.
 */
public final class RelayOptions4 {
    /** Agent Circuit ID Sub-option, RFC 3046. */
    public static final int CIRCUIT_ID = 1;

    /** Agent Remote ID Sub-option, RFC 3046. */
    public static final int REMOTE_ID = 2;

    /** DOCSIS Device Class Suboption, RFC 3256. */
    public static final int DOCSIS_DEVICE_CLASS = 4;

    /** Link selection Sub-option, RFC 3527. */
    public static final int LINK_SELECTION = 5;

    /** Subscriber-ID Suboption, RFC 3993. */
    public static final int SUBSCRIBER_ID = 6;

    /** RADIUS Attributes Sub-option, RFC 4014. */
    public static final int RADIUS = 7;

    /** Authentication Suboption, RFC 4030. */
    public static final int AUTH = 8;

    /** Vendor-Specific Information Suboption, RFC 4243. */
    public static final int VENDOR_SPECIFIC_INFO = 9;

    /** Relay Agent Flags, RFC 5010. */
    public static final int RELAY_FLAGS = 10;

    /** Server Identifier Override Suboption, RFC 5107. */
    public static final int SERVER_ID_OVERRIDE = 11;

    /** Relay Agent Identifier, RFC 6925. */
    public static final int RELAY_ID = 12;

    /** Access-Technology-Type Suboption, RFC 7839. */
    public static final int ACCESS_TECHNO_TYPE = 13;

    /** Access-Network-Name Suboption, RFC 7839. */
    public static final int ACCESS_NETWORK_NAME = 14;

    /** Access-Point-Name Suboption, RFC 7839. */
    public static final int ACCESS_POINT_NAME = 15;

    /** Access-Point-BSSID Suboption, RFC 7839. */
    public static final int ACCESS_POINT_BSSID = 16;

    /** Operator-Identifier Suboption, RFC 7839. */
    public static final int OPERATOR_ID = 17;

    /** Operator-Realm Suboption, RFC 7839. */
    public static final int OPERATOR_REALM = 18;

    /** Relay Source Port, RFC 8357. */
    public static final int RELAY_PORT = 19;

    /** DHCPv4 Virtual Subnet Selection Sub-Option, RFC 6607. */
    public static final int VIRTUAL_SUBNET_SELECT = 151;

    /** DHCPv4 Virtual Subnet Selection Control Sub-Option, RFC 6607. */
    public static final int VIRTUAL_SUBNET_SELECT_CTRL = 152;

    private static final Map<Integer, String> NAMES = OptionNames.of(RelayOptions4.class);

    private RelayOptions4() {}

    /**
     * The name of a sub-option's code, as Kea writes it: this class's constant in lower case with
     * hyphens.
     *
     * @param code 0 to 255
     * @return for example {@code remote-id}; empty text when there is no constant for it
     */
    public static String nameOf(int code) {
        return NAMES.getOrDefault(code, "");
    }
}
