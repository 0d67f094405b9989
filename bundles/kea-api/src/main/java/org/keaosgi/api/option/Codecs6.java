// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet6Address;
import java.util.List;
import org.keaosgi.api.packet.HardwareAddress;

/**
 * Codecs of the DHCPv6 options, in the order of their codes. {@link OptionCodec#of} makes one for
 * an option that is missing here.
 */
public final class Codecs6 {
    private static final OptionFormat<List<Inet6Address>> IPV6_LIST = Formats.listOf(Formats.IPV6);

    private static final OptionFormat<List<Integer>> U16_LIST = Formats.listOf(Formats.U16);

    /** OPTION_CLIENTID (1), RFC 8415. */
    public static final OptionCodec<Duid> CLIENTID = at(Options6.CLIENTID, Formats.DUID);

    /** OPTION_SERVERID (2), RFC 8415. */
    public static final OptionCodec<Duid> SERVERID = at(Options6.SERVERID, Formats.DUID);

    /** OPTION_IA_NA (3), RFC 8415. */
    public static final OptionCodec<IaNa> IA_NA = at(Options6.IA_NA, Forms6.IA_NA);

    /** OPTION_IA_TA (4), RFC 8415. */
    public static final OptionCodec<IaTa> IA_TA = at(Options6.IA_TA, Forms6.IA_TA);

    /** OPTION_IAADDR (5), RFC 8415. */
    public static final OptionCodec<IaAddress> IAADDR = at(Options6.IAADDR, Forms6.IAADDR);

    /** OPTION_ORO (6), RFC 8415. */
    public static final OptionCodec<List<Integer>> ORO = at(Options6.ORO, U16_LIST);

    /** OPTION_PREFERENCE (7), RFC 8415. */
    public static final OptionCodec<Integer> PREFERENCE = at(Options6.PREFERENCE, Formats.U8);

    /** OPTION_ELAPSED_TIME (8), RFC 8415. */
    public static final OptionCodec<Integer> ELAPSED_TIME = at(Options6.ELAPSED_TIME, Formats.U16);

    /** OPTION_RELAY_MSG (9), RFC 8415. */
    public static final OptionCodec<Bytes> RELAY_MSG = at(Options6.RELAY_MSG, Formats.BYTES);

    /** OPTION_AUTH (11), RFC 8415. */
    public static final OptionCodec<Authentication> AUTH = at(Options6.AUTH, Forms.AUTHENTICATION);

    /** OPTION_UNICAST (12), RFC 8415. */
    public static final OptionCodec<Inet6Address> UNICAST = at(Options6.UNICAST, Formats.IPV6);

    /** OPTION_STATUS_CODE (13), RFC 8415. */
    public static final OptionCodec<StatusCode> STATUS_CODE =
            at(Options6.STATUS_CODE, Forms.STATUS_6);

    /** OPTION_RAPID_COMMIT (14), RFC 8415. */
    public static final OptionCodec<Presence> RAPID_COMMIT =
            at(Options6.RAPID_COMMIT, Formats.EMPTY);

    /** OPTION_USER_CLASS (15), RFC 8415. */
    public static final OptionCodec<List<Bytes>> USER_CLASS =
            at(Options6.USER_CLASS, Formats.listOf(Formats.counted16(Formats.BYTES)));

    /** OPTION_VENDOR_CLASS (16), RFC 8415. */
    public static final OptionCodec<VendorClass> VENDOR_CLASS =
            at(Options6.VENDOR_CLASS, Forms.VENDOR_CLASS_6);

    /** OPTION_VENDOR_OPTS (17), RFC 8415. */
    public static final OptionCodec<VendorOptions> VENDOR_OPTS =
            at(Options6.VENDOR_OPTS, Forms.VENDOR_OPTIONS_6);

    /** OPTION_INTERFACE_ID (18), RFC 8415. */
    public static final OptionCodec<Bytes> INTERFACE_ID = at(Options6.INTERFACE_ID, Formats.BYTES);

    /** OPTION_RECONF_MSG (19), RFC 8415. */
    public static final OptionCodec<Integer> RECONF_MSG = at(Options6.RECONF_MSG, Formats.U8);

    /** OPTION_RECONF_ACCEPT (20), RFC 8415. */
    public static final OptionCodec<Presence> RECONF_ACCEPT =
            at(Options6.RECONF_ACCEPT, Formats.EMPTY);

    /** OPTION_SIP_SERVER_D (21), RFC 3319. */
    public static final OptionCodec<List<DomainName>> SIP_SERVER_DNS =
            at(Options6.SIP_SERVER_DNS, Formats.DOMAIN_NAMES);

    /** OPTION_SIP_SERVER_A (22), RFC 3319. */
    public static final OptionCodec<List<Inet6Address>> SIP_SERVER_ADDR =
            at(Options6.SIP_SERVER_ADDR, IPV6_LIST);

    /** OPTION_DNS_SERVERS (23), RFC 3646. */
    public static final OptionCodec<List<Inet6Address>> DNS_SERVERS =
            at(Options6.DNS_SERVERS, IPV6_LIST);

    /** OPTION_DOMAIN_LIST (24), RFC 3646. */
    public static final OptionCodec<List<DomainName>> DOMAIN_SEARCH =
            at(Options6.DOMAIN_SEARCH, Formats.DOMAIN_NAMES);

    /** OPTION_IA_PD (25), RFC 8415. */
    public static final OptionCodec<IaPd> IA_PD = at(Options6.IA_PD, Forms6.IA_PD);

    /** OPTION_IAPREFIX (26), RFC 8415. */
    public static final OptionCodec<IaPrefix> IAPREFIX = at(Options6.IAPREFIX, Forms6.IAPREFIX);

    /** OPTION_NIS_SERVERS (27), RFC 3898. */
    public static final OptionCodec<List<Inet6Address>> NIS_SERVERS =
            at(Options6.NIS_SERVERS, IPV6_LIST);

    /** OPTION_NISP_SERVERS (28), RFC 3898. */
    public static final OptionCodec<List<Inet6Address>> NISP_SERVERS =
            at(Options6.NISP_SERVERS, IPV6_LIST);

    /** OPTION_NIS_DOMAIN_NAME (29), RFC 3898. */
    public static final OptionCodec<List<DomainName>> NIS_DOMAIN_NAME =
            at(Options6.NIS_DOMAIN_NAME, Formats.DOMAIN_NAMES);

    /** OPTION_NISP_DOMAIN_NAME (30), RFC 3898. */
    public static final OptionCodec<List<DomainName>> NISP_DOMAIN_NAME =
            at(Options6.NISP_DOMAIN_NAME, Formats.DOMAIN_NAMES);

    /** OPTION_SNTP_SERVERS (31), RFC 4075. */
    public static final OptionCodec<List<Inet6Address>> SNTP_SERVERS =
            at(Options6.SNTP_SERVERS, IPV6_LIST);

    /** OPTION_INFORMATION_REFRESH_TIME (32), RFC 8415. */
    public static final OptionCodec<Long> INFORMATION_REFRESH_TIME =
            at(Options6.INFORMATION_REFRESH_TIME, Formats.U32);

    /** OPTION_BCMCS_SERVER_D (33), RFC 4280. */
    public static final OptionCodec<List<DomainName>> BCMCS_SERVER_DNS =
            at(Options6.BCMCS_SERVER_DNS, Formats.DOMAIN_NAMES);

    /** OPTION_BCMCS_SERVER_A (34), RFC 4280. */
    public static final OptionCodec<List<Inet6Address>> BCMCS_SERVER_ADDR =
            at(Options6.BCMCS_SERVER_ADDR, IPV6_LIST);

    /** OPTION_REMOTE_ID (37), RFC 4649. */
    public static final OptionCodec<EnterpriseId> REMOTE_ID =
            at(Options6.REMOTE_ID, Forms.ENTERPRISE_ID);

    /** OPTION_SUBSCRIBER_ID (38), RFC 4580. */
    public static final OptionCodec<Bytes> SUBSCRIBER_ID =
            at(Options6.SUBSCRIBER_ID, Formats.BYTES);

    /** OPTION_CLIENT_FQDN (39), RFC 4704. */
    public static final OptionCodec<ClientFqdn6> CLIENT_FQDN =
            at(Options6.CLIENT_FQDN, Forms.CLIENT_FQDN_6);

    /** OPTION_PANA_AGENT (40), RFC 5192. */
    public static final OptionCodec<List<Inet6Address>> PANA_AGENT =
            at(Options6.PANA_AGENT, IPV6_LIST);

    /** OPTION_NEW_POSIX_TIMEZONE (41), RFC 4833. */
    public static final OptionCodec<String> NEW_POSIX_TIMEZONE =
            at(Options6.NEW_POSIX_TIMEZONE, Formats.TEXT);

    /** OPTION_NEW_TZDB_TIMEZONE (42), RFC 4833. */
    public static final OptionCodec<String> NEW_TZDB_TIMEZONE =
            at(Options6.NEW_TZDB_TIMEZONE, Formats.TEXT);

    /** OPTION_ERO (43), RFC 4994. */
    public static final OptionCodec<List<Integer>> ERO = at(Options6.ERO, U16_LIST);

    /** OPTION_LQ_QUERY (44), RFC 5007. */
    public static final OptionCodec<LeaseQueryOption> LQ_QUERY =
            at(Options6.LQ_QUERY, Forms6.LEASE_QUERY);

    /** OPTION_CLIENT_DATA (45), RFC 5007. */
    public static final OptionCodec<SubOptions> CLIENT_DATA =
            at(Options6.CLIENT_DATA, Formats.SUB_OPTIONS_16);

    /** OPTION_CLT_TIME (46), RFC 5007. */
    public static final OptionCodec<Long> CLT_TIME = at(Options6.CLT_TIME, Formats.U32);

    /** OPTION_LQ_CLIENT_LINK (48), RFC 5007. */
    public static final OptionCodec<List<Inet6Address>> LQ_CLIENT_LINK =
            at(Options6.LQ_CLIENT_LINK, IPV6_LIST);

    /** OPTION_V6_LOST (51), RFC 5223. */
    public static final OptionCodec<DomainName> V6_LOST = at(Options6.V6_LOST, Formats.DOMAIN_NAME);

    /** OPTION_CAPWAP_AC_V6 (52), RFC 5417. */
    public static final OptionCodec<List<Inet6Address>> CAPWAP_AC_V6 =
            at(Options6.CAPWAP_AC_V6, IPV6_LIST);

    /** OPTION_RELAY_ID (53), RFC 5460. */
    public static final OptionCodec<Duid> RELAY_ID = at(Options6.RELAY_ID, Formats.DUID);

    /** OPTION_NTP_SERVER (56), RFC 5908. */
    public static final OptionCodec<List<NtpServer>> NTP_SERVER =
            at(Options6.NTP_SERVER, Forms6.NTP_SERVERS);

    /** OPTION_V6_ACCESS_DOMAIN (57), RFC 5986. */
    public static final OptionCodec<DomainName> V6_ACCESS_DOMAIN =
            at(Options6.V6_ACCESS_DOMAIN, Formats.DOMAIN_NAME);

    /** OPTION_SIP_UA_CS_LIST (58), RFC 6011. */
    public static final OptionCodec<List<DomainName>> SIP_UA_CS_LIST =
            at(Options6.SIP_UA_CS_LIST, Formats.DOMAIN_NAMES);

    /** OPT_BOOTFILE_URL (59), RFC 5970. */
    public static final OptionCodec<String> BOOTFILE_URL = at(Options6.BOOTFILE_URL, Formats.TEXT);

    /** OPT_BOOTFILE_PARAM (60), RFC 5970. */
    public static final OptionCodec<List<String>> BOOTFILE_PARAM =
            at(Options6.BOOTFILE_PARAM, Formats.listOf(Formats.counted16(Formats.RAW_TEXT)));

    /** OPTION_CLIENT_ARCH_TYPE (61), RFC 5970. */
    public static final OptionCodec<List<Integer>> CLIENT_ARCH_TYPE =
            at(Options6.CLIENT_ARCH_TYPE, U16_LIST);

    /** OPTION_NII (62), RFC 5970. */
    public static final OptionCodec<NetworkInterface> NII =
            at(Options6.NII, Forms.NETWORK_INTERFACE);

    /** OPTION_AFTR_NAME (64), RFC 6334. */
    public static final OptionCodec<DomainName> AFTR_NAME =
            at(Options6.AFTR_NAME, Formats.DOMAIN_NAME);

    /** OPTION_ERP_LOCAL_DOMAIN_NAME (65), RFC 6440. */
    public static final OptionCodec<DomainName> ERP_LOCAL_DOMAIN_NAME =
            at(Options6.ERP_LOCAL_DOMAIN_NAME, Formats.DOMAIN_NAME);

    /** OPTION_RSOO (66), RFC 6422. */
    public static final OptionCodec<SubOptions> RSOO = at(Options6.RSOO, Formats.SUB_OPTIONS_16);

    /** OPTION_PD_EXCLUDE (67), RFC 6603. */
    public static final OptionCodec<PrefixExclude> PD_EXCLUDE =
            at(Options6.PD_EXCLUDE, Forms6.PREFIX_EXCLUDE);

    /** OPTION_CLIENT_LINKLAYER_ADDR (79), RFC 6939. */
    public static final OptionCodec<HardwareAddress> CLIENT_LINKLAYER_ADDR =
            at(Options6.CLIENT_LINKLAYER_ADDR, Formats.HARDWARE_ADDRESS);

    /** OPTION_LINK_ADDRESS (80), RFC 6977. */
    public static final OptionCodec<Inet6Address> LINK_ADDRESS =
            at(Options6.LINK_ADDRESS, Formats.IPV6);

    /** OPTION_RADIUS (81), RFC 7037. */
    public static final OptionCodec<SubOptions> RADIUS = at(Options6.RADIUS, Formats.SUB_OPTIONS_8);

    /** OPTION_SOL_MAX_RT (82), RFC 8415. */
    public static final OptionCodec<Long> SOLMAX_RT = at(Options6.SOLMAX_RT, Formats.U32);

    /** OPTION_INF_MAX_RT (83), RFC 8415. */
    public static final OptionCodec<Long> INF_MAX_RT = at(Options6.INF_MAX_RT, Formats.U32);

    /** OPTION_V6_PCP_SERVER (86), RFC 7291. */
    public static final OptionCodec<List<Inet6Address>> V6_PCP_SERVER =
            at(Options6.V6_PCP_SERVER, IPV6_LIST);

    /** OPTION_DHCPV4_MSG (87), RFC 7341. */
    public static final OptionCodec<Bytes> DHCPV4_MESSAGE =
            at(Options6.DHCPV4_MESSAGE, Formats.BYTES);

    /** OPTION_DHCP4_O_DHCP6_SERVER (88), RFC 7341. */
    public static final OptionCodec<List<Inet6Address>> DHCP4O6_SERVER_ADDR =
            at(Options6.DHCP4O6_SERVER_ADDR, IPV6_LIST);

    /** OPTION_S46_BR (90), RFC 7598. */
    public static final OptionCodec<Inet6Address> S46_BR = at(Options6.S46_BR, Formats.IPV6);

    /** OPTION_S46_CONT_MAPE (94), RFC 7598. */
    public static final OptionCodec<SubOptions> S46_CONT_MAPE =
            at(Options6.S46_CONT_MAPE, Formats.SUB_OPTIONS_16);

    /** OPTION_S46_CONT_MAPT (95), RFC 7598. */
    public static final OptionCodec<SubOptions> S46_CONT_MAPT =
            at(Options6.S46_CONT_MAPT, Formats.SUB_OPTIONS_16);

    /** OPTION_S46_CONT_LW (96), RFC 7598. */
    public static final OptionCodec<SubOptions> S46_CONT_LW =
            at(Options6.S46_CONT_LW, Formats.SUB_OPTIONS_16);

    /** OPTION_4RD (97), RFC 7600. */
    public static final OptionCodec<SubOptions> OPTION_4RD =
            at(Options6.OPTION_4RD, Formats.SUB_OPTIONS_16);

    /** OPTION_LQ_BASE_TIME (100), RFC 7653. */
    public static final OptionCodec<Long> LQ_BASE_TIME = at(Options6.LQ_BASE_TIME, Formats.U32);

    /** OPTION_LQ_START_TIME (101), RFC 7653. */
    public static final OptionCodec<Long> LQ_START_TIME = at(Options6.LQ_START_TIME, Formats.U32);

    /** OPTION_LQ_END_TIME (102), RFC 7653. */
    public static final OptionCodec<Long> LQ_END_TIME = at(Options6.LQ_END_TIME, Formats.U32);

    /** DHCP Captive-Portal (103), RFC 8910. */
    public static final OptionCodec<String> V6_CAPTIVE_PORTAL =
            at(Options6.V6_CAPTIVE_PORTAL, Formats.TEXT);

    /** OPTION_S46_PRIORITY (111), RFC 8026. */
    public static final OptionCodec<List<Integer>> S46_PRIORITY =
            at(Options6.S46_PRIORITY, U16_LIST);

    /** OPTION_MUD_URL_V6 (112), RFC 8520. */
    public static final OptionCodec<String> MUD_URL_V6 = at(Options6.MUD_URL_V6, Formats.TEXT);

    /** OPTION_RELAY_PORT (135), RFC 8357. */
    public static final OptionCodec<Integer> RELAY_SOURCE_PORT =
            at(Options6.RELAY_SOURCE_PORT, Formats.U16);

    /** OPTION_V6_SZTP_REDIRECT (136), RFC 8572. */
    public static final OptionCodec<List<String>> V6_SZTP_REDIRECT =
            at(Options6.V6_SZTP_REDIRECT, Formats.listOf(Formats.counted16(Formats.RAW_TEXT)));

    /** OPTION_V6_DOTS_RI (141), RFC 8973. */
    public static final OptionCodec<DomainName> V6_DOTS_RI =
            at(Options6.V6_DOTS_RI, Formats.DOMAIN_NAME);

    /** OPTION_V6_DOTS_ADDRESS (142), RFC 8973. */
    public static final OptionCodec<List<Inet6Address>> V6_DOTS_ADDRESS =
            at(Options6.V6_DOTS_ADDRESS, IPV6_LIST);

    /** OPTION-IPv6_Address-ANDSF (143), RFC 6153. */
    public static final OptionCodec<List<Inet6Address>> IPV6_ADDRESS_ANDSF =
            at(Options6.IPV6_ADDRESS_ANDSF, IPV6_LIST);

    /** OPTION_REGISTERED_DOMAIN (145), RFC 9527. */
    public static final OptionCodec<DomainName> REGISTERED_DOMAIN =
            at(Options6.REGISTERED_DOMAIN, Formats.DOMAIN_NAME);

    /** OPTION_ADDR_REG_ENABLE (148), RFC 9686. */
    public static final OptionCodec<Presence> ADDR_REG_ENABLE =
            at(Options6.ADDR_REG_ENABLE, Formats.EMPTY);

    private Codecs6() {}

    private static <T> OptionCodec<T> at(int code, OptionFormat<T> format) {
        return new FormatCodec<>(code, Options6.nameOf(code), format);
    }
}
