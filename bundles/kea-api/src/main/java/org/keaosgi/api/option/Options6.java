// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Map;

/**
 * Codes of the DHCPv6 options, in the order of their numbers; each with the name that IANA
 * registers and the RFC that defines it. The constants are called as Kea calls the options.
 */
public final class Options6 {
    /** OPTION_CLIENTID, RFC 8415. */
    public static final int CLIENTID = 1;

    /** OPTION_SERVERID, RFC 8415. */
    public static final int SERVERID = 2;

    /** OPTION_IA_NA, RFC 8415. */
    public static final int IA_NA = 3;

    /** OPTION_IA_TA, RFC 8415. */
    public static final int IA_TA = 4;

    /** OPTION_IAADDR, RFC 8415. */
    public static final int IAADDR = 5;

    /** OPTION_ORO, RFC 8415. */
    public static final int ORO = 6;

    /** OPTION_PREFERENCE, RFC 8415. */
    public static final int PREFERENCE = 7;

    /** OPTION_ELAPSED_TIME, RFC 8415. */
    public static final int ELAPSED_TIME = 8;

    /** OPTION_RELAY_MSG, RFC 8415. */
    public static final int RELAY_MSG = 9;

    /** OPTION_AUTH, RFC 8415. */
    public static final int AUTH = 11;

    /** OPTION_UNICAST, RFC 8415. */
    public static final int UNICAST = 12;

    /** OPTION_STATUS_CODE, RFC 8415. */
    public static final int STATUS_CODE = 13;

    /** OPTION_RAPID_COMMIT, RFC 8415. */
    public static final int RAPID_COMMIT = 14;

    /** OPTION_USER_CLASS, RFC 8415. */
    public static final int USER_CLASS = 15;

    /** OPTION_VENDOR_CLASS, RFC 8415. */
    public static final int VENDOR_CLASS = 16;

    /** OPTION_VENDOR_OPTS, RFC 8415. */
    public static final int VENDOR_OPTS = 17;

    /** OPTION_INTERFACE_ID, RFC 8415. */
    public static final int INTERFACE_ID = 18;

    /** OPTION_RECONF_MSG, RFC 8415. */
    public static final int RECONF_MSG = 19;

    /** OPTION_RECONF_ACCEPT, RFC 8415. */
    public static final int RECONF_ACCEPT = 20;

    /** OPTION_SIP_SERVER_D, RFC 3319. */
    public static final int SIP_SERVER_DNS = 21;

    /** OPTION_SIP_SERVER_A, RFC 3319. */
    public static final int SIP_SERVER_ADDR = 22;

    /** OPTION_DNS_SERVERS, RFC 3646. */
    public static final int DNS_SERVERS = 23;

    /** OPTION_DOMAIN_LIST, RFC 3646. */
    public static final int DOMAIN_SEARCH = 24;

    /** OPTION_IA_PD, RFC 8415. */
    public static final int IA_PD = 25;

    /** OPTION_IAPREFIX, RFC 8415. */
    public static final int IAPREFIX = 26;

    /** OPTION_NIS_SERVERS, RFC 3898. */
    public static final int NIS_SERVERS = 27;

    /** OPTION_NISP_SERVERS, RFC 3898. */
    public static final int NISP_SERVERS = 28;

    /** OPTION_NIS_DOMAIN_NAME, RFC 3898. */
    public static final int NIS_DOMAIN_NAME = 29;

    /** OPTION_NISP_DOMAIN_NAME, RFC 3898. */
    public static final int NISP_DOMAIN_NAME = 30;

    /** OPTION_SNTP_SERVERS, RFC 4075. */
    public static final int SNTP_SERVERS = 31;

    /** OPTION_INFORMATION_REFRESH_TIME, RFC 8415. */
    public static final int INFORMATION_REFRESH_TIME = 32;

    /** OPTION_BCMCS_SERVER_D, RFC 4280. */
    public static final int BCMCS_SERVER_DNS = 33;

    /** OPTION_BCMCS_SERVER_A, RFC 4280. */
    public static final int BCMCS_SERVER_ADDR = 34;

    /** OPTION_GEOCONF_CIVIC, RFC 4776. */
    public static final int GEOCONF_CIVIC = 36;

    /** OPTION_REMOTE_ID, RFC 4649. */
    public static final int REMOTE_ID = 37;

    /** OPTION_SUBSCRIBER_ID, RFC 4580. */
    public static final int SUBSCRIBER_ID = 38;

    /** OPTION_CLIENT_FQDN, RFC 4704. */
    public static final int CLIENT_FQDN = 39;

    /** OPTION_PANA_AGENT, RFC 5192. */
    public static final int PANA_AGENT = 40;

    /** OPTION_NEW_POSIX_TIMEZONE, RFC 4833. */
    public static final int NEW_POSIX_TIMEZONE = 41;

    /** OPTION_NEW_TZDB_TIMEZONE, RFC 4833. */
    public static final int NEW_TZDB_TIMEZONE = 42;

    /** OPTION_ERO, RFC 4994. */
    public static final int ERO = 43;

    /** OPTION_LQ_QUERY, RFC 5007. */
    public static final int LQ_QUERY = 44;

    /** OPTION_CLIENT_DATA, RFC 5007. */
    public static final int CLIENT_DATA = 45;

    /** OPTION_CLT_TIME, RFC 5007. */
    public static final int CLT_TIME = 46;

    /** OPTION_LQ_RELAY_DATA, RFC 5007. */
    public static final int LQ_RELAY_DATA = 47;

    /** OPTION_LQ_CLIENT_LINK, RFC 5007. */
    public static final int LQ_CLIENT_LINK = 48;

    /** OPTION_MIP6_HNIDF, RFC 6610. */
    public static final int MIP6_HNIDF = 49;

    /** OPTION_MIP6_VDINF, RFC 6610. */
    public static final int MIP6_VDINF = 50;

    /** OPTION_V6_LOST, RFC 5223. */
    public static final int V6_LOST = 51;

    /** OPTION_CAPWAP_AC_V6, RFC 5417. */
    public static final int CAPWAP_AC_V6 = 52;

    /** OPTION_RELAY_ID, RFC 5460. */
    public static final int RELAY_ID = 53;

    /** OPTION-IPv6_Address-MoS, RFC 5678. */
    public static final int IPV6_ADDRESS_MOS = 54;

    /** OPTION-IPv6_FQDN-MoS, RFC 5678. */
    public static final int IPV6_FQDN_MOS = 55;

    /** OPTION_NTP_SERVER, RFC 5908. */
    public static final int NTP_SERVER = 56;

    /** OPTION_V6_ACCESS_DOMAIN, RFC 5986. */
    public static final int V6_ACCESS_DOMAIN = 57;

    /** OPTION_SIP_UA_CS_LIST, RFC 6011. */
    public static final int SIP_UA_CS_LIST = 58;

    /** OPT_BOOTFILE_URL, RFC 5970. */
    public static final int BOOTFILE_URL = 59;

    /** OPT_BOOTFILE_PARAM, RFC 5970. */
    public static final int BOOTFILE_PARAM = 60;

    /** OPTION_CLIENT_ARCH_TYPE, RFC 5970. */
    public static final int CLIENT_ARCH_TYPE = 61;

    /** OPTION_NII, RFC 5970. */
    public static final int NII = 62;

    /** OPTION_GEOLOCATION, RFC 6225. */
    public static final int GEOLOCATION = 63;

    /** OPTION_AFTR_NAME, RFC 6334. */
    public static final int AFTR_NAME = 64;

    /** OPTION_ERP_LOCAL_DOMAIN_NAME, RFC 6440. */
    public static final int ERP_LOCAL_DOMAIN_NAME = 65;

    /** OPTION_RSOO, RFC 6422. */
    public static final int RSOO = 66;

    /** OPTION_PD_EXCLUDE, RFC 6603. */
    public static final int PD_EXCLUDE = 67;

    /** OPTION_VSS, RFC 6607. */
    public static final int VSS = 68;

    /** OPTION_MIP6_IDINF, RFC 6610. */
    public static final int MIP6_IDINF = 69;

    /** OPTION_MIP6_UDINF, RFC 6610. */
    public static final int MIP6_UDINF = 70;

    /** OPTION_MIP6_HNP, RFC 6610. */
    public static final int MIP6_HNP = 71;

    /** OPTION_MIP6_HAA, RFC 6610. */
    public static final int MIP6_HAA = 72;

    /** OPTION_MIP6_HAF, RFC 6610. */
    public static final int MIP6_HAF = 73;

    /** OPTION_RDNSS_SELECTION, RFC 6731. */
    public static final int RDNSS_SELECTION = 74;

    /** OPTION_KRB_PRINCIPAL_NAME, RFC 6784. */
    public static final int KRB_PRINCIPAL_NAME = 75;

    /** OPTION_KRB_REALM_NAME, RFC 6784. */
    public static final int KRB_REALM_NAME = 76;

    /** OPTION_KRB_DEFAULT_REALM_NAME, RFC 6784. */
    public static final int KRB_DEFAULT_REALM_NAME = 77;

    /** OPTION_KRB_KDC, RFC 6784. */
    public static final int KRB_KDC = 78;

    /** OPTION_CLIENT_LINKLAYER_ADDR, RFC 6939. */
    public static final int CLIENT_LINKLAYER_ADDR = 79;

    /** OPTION_LINK_ADDRESS, RFC 6977. */
    public static final int LINK_ADDRESS = 80;

    /** OPTION_RADIUS, RFC 7037. */
    public static final int RADIUS = 81;

    /** OPTION_SOL_MAX_RT, RFC 8415. */
    public static final int SOLMAX_RT = 82;

    /** OPTION_INF_MAX_RT, RFC 8415. */
    public static final int INF_MAX_RT = 83;

    /** OPTION_ADDRSEL, RFC 7078. */
    public static final int ADDRSEL = 84;

    /** OPTION_ADDRSEL_TABLE, RFC 7078. */
    public static final int ADDRSEL_TABLE = 85;

    /** OPTION_V6_PCP_SERVER, RFC 7291. */
    public static final int V6_PCP_SERVER = 86;

    /** OPTION_DHCPV4_MSG, RFC 7341. */
    public static final int DHCPV4_MESSAGE = 87;

    /** OPTION_DHCP4_O_DHCP6_SERVER, RFC 7341. */
    public static final int DHCP4O6_SERVER_ADDR = 88;

    /** OPTION_S46_RULE, RFC 7598. */
    public static final int S46_RULE = 89;

    /** OPTION_S46_BR, RFC 7598. */
    public static final int S46_BR = 90;

    /** OPTION_S46_DMR, RFC 7598. */
    public static final int S46_DMR = 91;

    /** OPTION_S46_V4V6BIND, RFC 7598. */
    public static final int S46_V4V6BIND = 92;

    /** OPTION_S46_PORTPARAMS, RFC 7598. */
    public static final int S46_PORTPARAMS = 93;

    /** OPTION_S46_CONT_MAPE, RFC 7598. */
    public static final int S46_CONT_MAPE = 94;

    /** OPTION_S46_CONT_MAPT, RFC 7598. */
    public static final int S46_CONT_MAPT = 95;

    /** OPTION_S46_CONT_LW, RFC 7598. */
    public static final int S46_CONT_LW = 96;

    /** OPTION_4RD, RFC 7600. */
    public static final int OPTION_4RD = 97;

    /** OPTION_4RD_MAP_RULE, RFC 7600. */
    public static final int OPTION_4RD_MAP_RULE = 98;

    /** OPTION_4RD_NON_MAP_RULE, RFC 7600. */
    public static final int OPTION_4RD_NON_MAP_RULE = 99;

    /** OPTION_LQ_BASE_TIME, RFC 7653. */
    public static final int LQ_BASE_TIME = 100;

    /** OPTION_LQ_START_TIME, RFC 7653. */
    public static final int LQ_START_TIME = 101;

    /** OPTION_LQ_END_TIME, RFC 7653. */
    public static final int LQ_END_TIME = 102;

    /** DHCP Captive-Portal, RFC 8910. */
    public static final int V6_CAPTIVE_PORTAL = 103;

    /** OPTION_MPL_PARAMETERS, RFC 7774. */
    public static final int MPL_PARAMETERS = 104;

    /** OPTION_ANI_ATT, RFC 7839. */
    public static final int ANI_ATT = 105;

    /** OPTION_ANI_NETWORK_NAME, RFC 7839. */
    public static final int ANI_NETWORK_NAME = 106;

    /** OPTION_ANI_AP_NAME, RFC 7839. */
    public static final int ANI_AP_NAME = 107;

    /** OPTION_ANI_AP_BSSID, RFC 7839. */
    public static final int ANI_AP_BSSID = 108;

    /** OPTION_ANI_OPERATOR_ID, RFC 7839. */
    public static final int ANI_OPERATOR_ID = 109;

    /** OPTION_ANI_OPERATOR_REALM, RFC 7839. */
    public static final int ANI_OPERATOR_REALM = 110;

    /** OPTION_S46_PRIORITY, RFC 8026. */
    public static final int S46_PRIORITY = 111;

    /** OPTION_MUD_URL_V6, RFC 8520. */
    public static final int MUD_URL_V6 = 112;

    /** OPTION_V6_PREFIX64, RFC 8115. */
    public static final int V6_PREFIX64 = 113;

    /** OPTION_F_BINDING_STATUS, RFC 8156. */
    public static final int F_BINDING_STATUS = 114;

    /** OPTION_F_CONNECT_FLAGS, RFC 8156. */
    public static final int F_CONNECT_FLAGS = 115;

    /** OPTION_F_DNS_REMOVAL_INFO, RFC 8156. */
    public static final int F_DNS_REMOVAL_INFO = 116;

    /** OPTION_F_DNS_HOST_NAME, RFC 8156. */
    public static final int F_DNS_HOST_NAME = 117;

    /** OPTION_F_DNS_ZONE_NAME, RFC 8156. */
    public static final int F_DNS_ZONE_NAME = 118;

    /** OPTION_F_DNS_FLAGS, RFC 8156. */
    public static final int F_DNS_FLAGS = 119;

    /** OPTION_F_EXPIRATION_TIME, RFC 8156. */
    public static final int F_EXPIRATION_TIME = 120;

    /** OPTION_F_MAX_UNACKED_BNDUPD, RFC 8156. */
    public static final int F_MAX_UNACKED_BNDUPD = 121;

    /** OPTION_F_MCLT, RFC 8156. */
    public static final int F_MCLT = 122;

    /** OPTION_F_PARTNER_LIFETIME, RFC 8156. */
    public static final int F_PARTNER_LIFETIME = 123;

    /** OPTION_F_PARTNER_LIFETIME_SENT, RFC 8156. */
    public static final int F_PARTNER_LIFETIME_SENT = 124;

    /** OPTION_F_PARTNER_DOWN_TIME, RFC 8156. */
    public static final int F_PARTNER_DOWN_TIME = 125;

    /** OPTION_F_PARTNER_RAW_CLT_TIME, RFC 8156. */
    public static final int F_PARTNER_RAW_CLT_TIME = 126;

    /** OPTION_F_PROTOCOL_VERSION, RFC 8156. */
    public static final int F_PROTOCOL_VERSION = 127;

    /** OPTION_F_KEEPALIVE_TIME, RFC 8156. */
    public static final int F_KEEPALIVE_TIME = 128;

    /** OPTION_F_RECONFIGURE_DATA, RFC 8156. */
    public static final int F_RECONFIGURE_DATA = 129;

    /** OPTION_F_RELATIONSHIP_NAME, RFC 8156. */
    public static final int F_RELATIONSHIP_NAME = 130;

    /** OPTION_F_SERVER_FLAGS, RFC 8156. */
    public static final int F_SERVER_FLAGS = 131;

    /** OPTION_F_SERVER_STATE, RFC 8156. */
    public static final int F_SERVER_STATE = 132;

    /** OPTION_F_START_TIME_OF_STATE, RFC 8156. */
    public static final int F_START_TIME_OF_STATE = 133;

    /** OPTION_F_STATE_EXPIRATION_TIME, RFC 8156. */
    public static final int F_STATE_EXPIRATION_TIME = 134;

    /** OPTION_RELAY_PORT, RFC 8357. */
    public static final int RELAY_SOURCE_PORT = 135;

    /** OPTION_V6_SZTP_REDIRECT, RFC 8572. */
    public static final int V6_SZTP_REDIRECT = 136;

    /** OPTION_S46_BIND_IPV6_PREFIX, RFC 8539. */
    public static final int S46_BIND_IPV6_PREFIX = 137;

    /** OPTION_IA_LL, RFC 8947. */
    public static final int IA_LL = 138;

    /** OPTION_LLADDR, RFC 8947. */
    public static final int LLADDR = 139;

    /** OPTION_SLAP_QUAD, RFC 8948. */
    public static final int SLAP_QUAD = 140;

    /** OPTION_V6_DOTS_RI, RFC 8973. */
    public static final int V6_DOTS_RI = 141;

    /** OPTION_V6_DOTS_ADDRESS, RFC 8973. */
    public static final int V6_DOTS_ADDRESS = 142;

    /** OPTION-IPv6_Address-ANDSF, RFC 6153. */
    public static final int IPV6_ADDRESS_ANDSF = 143;

    /** OPTION_V6_DNR, RFC 9463. */
    public static final int V6_DNR = 144;

    /** OPTION_REGISTERED_DOMAIN, RFC 9527. */
    public static final int REGISTERED_DOMAIN = 145;

    /** OPTION_FORWARD_DIST_MANAGER, RFC 9527. */
    public static final int FORWARD_DIST_MANAGER = 146;

    /** OPTION_REVERSE_DIST_MANAGER, RFC 9527. */
    public static final int REVERSE_DIST_MANAGER = 147;

    /** OPTION_ADDR_REG_ENABLE, RFC 9686. */
    public static final int ADDR_REG_ENABLE = 148;

    private static final Map<Integer, String> NAMES = OptionNames.of(Options6.class);

    private Options6() {}

    /**
     * The name of an option's code, as Kea writes it: this class's constant in lower case with
     * hyphens.
     *
     * @param code 0 to 65535
     * @return for example {@code serverid}; empty text when there is no constant for it
     */
    public static String nameOf(int code) {
        return NAMES.getOrDefault(code, "");
    }
}
