// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;

/**
 * Codecs of the DHCPv4 options, in the order of their codes. {@link OptionCodec#of} makes one for
 * an option that is missing here.
 */
public final class Codecs4 {
    private static final OptionFormat<List<Inet4Address>> IPV4_LIST = Formats.listOf(Formats.IPV4);

    private static final OptionFormat<List<Integer>> U16_LIST = Formats.listOf(Formats.U16);

    /** Subnet Mask (1), RFC 2132. */
    public static final OptionCodec<Inet4Address> SUBNET_MASK =
            at(Options4.SUBNET_MASK, Formats.IPV4);

    /** Time Offset (2), RFC 2132. */
    public static final OptionCodec<Integer> TIME_OFFSET = at(Options4.TIME_OFFSET, Formats.S32);

    /** Router (3), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> ROUTERS = at(Options4.ROUTERS, IPV4_LIST);

    /** Time Server (4), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> TIME_SERVERS =
            at(Options4.TIME_SERVERS, IPV4_LIST);

    /** Name Server (5), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NAME_SERVERS =
            at(Options4.NAME_SERVERS, IPV4_LIST);

    /** Domain Server (6), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> DOMAIN_NAME_SERVERS =
            at(Options4.DOMAIN_NAME_SERVERS, IPV4_LIST);

    /** Log Server (7), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> LOG_SERVERS =
            at(Options4.LOG_SERVERS, IPV4_LIST);

    /** LPR Server (9), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> LPR_SERVERS =
            at(Options4.LPR_SERVERS, IPV4_LIST);

    /** Hostname (12), RFC 2132. */
    public static final OptionCodec<String> HOST_NAME = at(Options4.HOST_NAME, Formats.TEXT);

    /** Boot File Size (13), RFC 2132. */
    public static final OptionCodec<Integer> BOOT_SIZE = at(Options4.BOOT_SIZE, Formats.U16);

    /** Domain Name (15), RFC 2132. */
    public static final OptionCodec<String> DOMAIN_NAME = at(Options4.DOMAIN_NAME, Formats.TEXT);

    /** Root Path (17), RFC 2132. */
    public static final OptionCodec<String> ROOT_PATH = at(Options4.ROOT_PATH, Formats.TEXT);

    /** Extension File (18), RFC 2132. */
    public static final OptionCodec<String> EXTENSIONS_PATH =
            at(Options4.EXTENSIONS_PATH, Formats.TEXT);

    /** Forward On/Off (19), RFC 2132. */
    public static final OptionCodec<Boolean> IP_FORWARDING =
            at(Options4.IP_FORWARDING, Formats.BOOLEAN);

    /** SrcRte On/Off (20), RFC 2132. */
    public static final OptionCodec<Boolean> NON_LOCAL_SOURCE_ROUTING =
            at(Options4.NON_LOCAL_SOURCE_ROUTING, Formats.BOOLEAN);

    /** Policy Filter (21), RFC 2132. */
    public static final OptionCodec<List<AddressPair>> POLICY_FILTER =
            at(Options4.POLICY_FILTER, Forms.ADDRESS_PAIRS);

    /** Max DG Assembly (22), RFC 2132. */
    public static final OptionCodec<Integer> MAX_DGRAM_REASSEMBLY =
            at(Options4.MAX_DGRAM_REASSEMBLY, Formats.U16);

    /** Default IP TTL (23), RFC 2132. */
    public static final OptionCodec<Integer> DEFAULT_IP_TTL =
            at(Options4.DEFAULT_IP_TTL, Formats.U8);

    /** MTU Timeout (24), RFC 2132. */
    public static final OptionCodec<Long> PATH_MTU_AGING_TIMEOUT =
            at(Options4.PATH_MTU_AGING_TIMEOUT, Formats.U32);

    /** MTU Plateau (25), RFC 2132. */
    public static final OptionCodec<List<Integer>> PATH_MTU_PLATEAU_TABLE =
            at(Options4.PATH_MTU_PLATEAU_TABLE, U16_LIST);

    /** MTU Interface (26), RFC 2132. */
    public static final OptionCodec<Integer> INTERFACE_MTU =
            at(Options4.INTERFACE_MTU, Formats.U16);

    /** MTU Subnet (27), RFC 2132. */
    public static final OptionCodec<Boolean> ALL_SUBNETS_LOCAL =
            at(Options4.ALL_SUBNETS_LOCAL, Formats.BOOLEAN);

    /** Broadcast Address (28), RFC 2132. */
    public static final OptionCodec<Inet4Address> BROADCAST_ADDRESS =
            at(Options4.BROADCAST_ADDRESS, Formats.IPV4);

    /** Mask Discovery (29), RFC 2132. */
    public static final OptionCodec<Boolean> PERFORM_MASK_DISCOVERY =
            at(Options4.PERFORM_MASK_DISCOVERY, Formats.BOOLEAN);

    /** Mask Supplier (30), RFC 2132. */
    public static final OptionCodec<Boolean> MASK_SUPPLIER =
            at(Options4.MASK_SUPPLIER, Formats.BOOLEAN);

    /** Router Discovery (31), RFC 2132. */
    public static final OptionCodec<Boolean> ROUTER_DISCOVERY =
            at(Options4.ROUTER_DISCOVERY, Formats.BOOLEAN);

    /** Router Request (32), RFC 2132. */
    public static final OptionCodec<Inet4Address> ROUTER_SOLICITATION_ADDRESS =
            at(Options4.ROUTER_SOLICITATION_ADDRESS, Formats.IPV4);

    /** Static Route (33), RFC 2132. */
    public static final OptionCodec<List<AddressPair>> STATIC_ROUTES =
            at(Options4.STATIC_ROUTES, Forms.ADDRESS_PAIRS);

    /** ARP Timeout (35), RFC 2132. */
    public static final OptionCodec<Long> ARP_CACHE_TIMEOUT =
            at(Options4.ARP_CACHE_TIMEOUT, Formats.U32);

    /** Ethernet (36), RFC 2132. */
    public static final OptionCodec<Boolean> IEEE802_3_ENCAPSULATION =
            at(Options4.IEEE802_3_ENCAPSULATION, Formats.BOOLEAN);

    /** Default TCP TTL (37), RFC 2132. */
    public static final OptionCodec<Integer> DEFAULT_TCP_TTL =
            at(Options4.DEFAULT_TCP_TTL, Formats.U8);

    /** Keepalive Time (38), RFC 2132. */
    public static final OptionCodec<Long> TCP_KEEPALIVE_INTERVAL =
            at(Options4.TCP_KEEPALIVE_INTERVAL, Formats.U32);

    /** Keepalive Data (39), RFC 2132. */
    public static final OptionCodec<Boolean> TCP_KEEPALIVE_GARBAGE =
            at(Options4.TCP_KEEPALIVE_GARBAGE, Formats.BOOLEAN);

    /** NIS Domain (40), RFC 2132. */
    public static final OptionCodec<String> NIS_DOMAIN = at(Options4.NIS_DOMAIN, Formats.TEXT);

    /** NIS Servers (41), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NIS_SERVERS =
            at(Options4.NIS_SERVERS, IPV4_LIST);

    /** NTP Servers (42), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NTP_SERVERS =
            at(Options4.NTP_SERVERS, IPV4_LIST);

    /** Vendor Specific (43), RFC 2132. */
    public static final OptionCodec<SubOptions> VENDOR_ENCAPSULATED_OPTIONS =
            at(Options4.VENDOR_ENCAPSULATED_OPTIONS, Formats.PADDED_SUB_OPTIONS_8);

    /** NETBIOS Name Srv (44), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NETBIOS_NAME_SERVERS =
            at(Options4.NETBIOS_NAME_SERVERS, IPV4_LIST);

    /** NETBIOS Dist Srv (45), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NETBIOS_DD_SERVER =
            at(Options4.NETBIOS_DD_SERVER, IPV4_LIST);

    /** NETBIOS Node Type (46), RFC 2132. */
    public static final OptionCodec<Integer> NETBIOS_NODE_TYPE =
            at(Options4.NETBIOS_NODE_TYPE, Formats.U8);

    /** NETBIOS Scope (47), RFC 2132. */
    public static final OptionCodec<String> NETBIOS_SCOPE =
            at(Options4.NETBIOS_SCOPE, Formats.TEXT);

    /** X Window Font (48), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> FONT_SERVERS =
            at(Options4.FONT_SERVERS, IPV4_LIST);

    /** X Window Manager (49), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> X_DISPLAY_MANAGER =
            at(Options4.X_DISPLAY_MANAGER, IPV4_LIST);

    /** Address Request (50), RFC 2132. */
    public static final OptionCodec<Inet4Address> DHCP_REQUESTED_ADDRESS =
            at(Options4.DHCP_REQUESTED_ADDRESS, Formats.IPV4);

    /** Address Time (51), RFC 2132. */
    public static final OptionCodec<Long> DHCP_LEASE_TIME =
            at(Options4.DHCP_LEASE_TIME, Formats.U32);

    /** Overload (52), RFC 2132. */
    public static final OptionCodec<Integer> DHCP_OPTION_OVERLOAD =
            at(Options4.DHCP_OPTION_OVERLOAD, Formats.U8);

    /** DHCP Msg Type (53), RFC 2132. */
    public static final OptionCodec<Integer> DHCP_MESSAGE_TYPE =
            at(Options4.DHCP_MESSAGE_TYPE, Formats.U8);

    /** DHCP Server Id (54), RFC 2132. */
    public static final OptionCodec<Inet4Address> DHCP_SERVER_IDENTIFIER =
            at(Options4.DHCP_SERVER_IDENTIFIER, Formats.IPV4);

    /** Parameter List (55), RFC 2132. */
    public static final OptionCodec<List<Integer>> DHCP_PARAMETER_REQUEST_LIST =
            at(Options4.DHCP_PARAMETER_REQUEST_LIST, Formats.listOf(Formats.U8));

    /** DHCP Message (56), RFC 2132. */
    public static final OptionCodec<String> DHCP_MESSAGE = at(Options4.DHCP_MESSAGE, Formats.TEXT);

    /** DHCP Max Msg Size (57), RFC 2132. */
    public static final OptionCodec<Integer> DHCP_MAX_MESSAGE_SIZE =
            at(Options4.DHCP_MAX_MESSAGE_SIZE, Formats.U16);

    /** Renewal Time (58), RFC 2132. */
    public static final OptionCodec<Long> DHCP_RENEWAL_TIME =
            at(Options4.DHCP_RENEWAL_TIME, Formats.U32);

    /** Rebinding Time (59), RFC 2132. */
    public static final OptionCodec<Long> DHCP_REBINDING_TIME =
            at(Options4.DHCP_REBINDING_TIME, Formats.U32);

    /** Class Id (60), RFC 2132. */
    public static final OptionCodec<String> VENDOR_CLASS_IDENTIFIER =
            at(Options4.VENDOR_CLASS_IDENTIFIER, Formats.TEXT);

    /** Client Id (61), RFC 2132. */
    public static final OptionCodec<ClientId> DHCP_CLIENT_IDENTIFIER =
            at(Options4.DHCP_CLIENT_IDENTIFIER, Forms.CLIENT_ID);

    /** NIS-Domain-Name (64), RFC 2132. */
    public static final OptionCodec<String> NISPLUS_DOMAIN_NAME =
            at(Options4.NISPLUS_DOMAIN_NAME, Formats.TEXT);

    /** NIS-Server-Addr (65), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NISPLUS_SERVERS =
            at(Options4.NISPLUS_SERVERS, IPV4_LIST);

    /** Server-Name (66), RFC 2132. */
    public static final OptionCodec<String> TFTP_SERVER_NAME =
            at(Options4.TFTP_SERVER_NAME, Formats.TEXT);

    /** Bootfile-Name (67), RFC 2132. */
    public static final OptionCodec<String> BOOT_FILE_NAME =
            at(Options4.BOOT_FILE_NAME, Formats.TEXT);

    /** Home-Agent-Addrs (68), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> MOBILE_IP_HOME_AGENT =
            at(Options4.MOBILE_IP_HOME_AGENT, IPV4_LIST);

    /** SMTP-Server (69), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> SMTP_SERVER =
            at(Options4.SMTP_SERVER, IPV4_LIST);

    /** POP3-Server (70), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> POP_SERVER =
            at(Options4.POP_SERVER, IPV4_LIST);

    /** NNTP-Server (71), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> NNTP_SERVER =
            at(Options4.NNTP_SERVER, IPV4_LIST);

    /** WWW-Server (72), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> WWW_SERVER =
            at(Options4.WWW_SERVER, IPV4_LIST);

    /** Finger-Server (73), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> FINGER_SERVER =
            at(Options4.FINGER_SERVER, IPV4_LIST);

    /** IRC-Server (74), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> IRC_SERVER =
            at(Options4.IRC_SERVER, IPV4_LIST);

    /** StreetTalk-Server (75), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> STREETTALK_SERVER =
            at(Options4.STREETTALK_SERVER, IPV4_LIST);

    /** STDA-Server (76), RFC 2132. */
    public static final OptionCodec<List<Inet4Address>> STREETTALK_DIRECTORY_ASSISTANCE_SERVER =
            at(Options4.STREETTALK_DIRECTORY_ASSISTANCE_SERVER, IPV4_LIST);

    /** User-Class (77), RFC 3004. */
    public static final OptionCodec<List<Bytes>> USER_CLASS =
            at(Options4.USER_CLASS, Formats.listOf(Formats.counted8(Formats.BYTES)));

    /** Directory Agent (78), RFC 2610. */
    public static final OptionCodec<DirectoryAgents> SLP_DIRECTORY_AGENT =
            at(Options4.SLP_DIRECTORY_AGENT, Forms.DIRECTORY_AGENTS);

    /** Service Scope (79), RFC 2610. */
    public static final OptionCodec<ServiceScope> SLP_SERVICE_SCOPE =
            at(Options4.SLP_SERVICE_SCOPE, Forms.SERVICE_SCOPE);

    /** Rapid Commit (80), RFC 4039. */
    public static final OptionCodec<Presence> RAPID_COMMIT =
            at(Options4.RAPID_COMMIT, Formats.EMPTY);

    /** Client FQDN (81), RFC 4702. */
    public static final OptionCodec<ClientFqdn4> FQDN = at(Options4.FQDN, Forms.CLIENT_FQDN_4);

    /** Relay Agent Information (82), RFC 3046. */
    public static final OptionCodec<SubOptions> DHCP_AGENT_OPTIONS =
            at(Options4.DHCP_AGENT_OPTIONS, Formats.SUB_OPTIONS_8);

    /** BCMCS Controller Domain Name list (88), RFC 4280. */
    public static final OptionCodec<List<DomainName>> BCMS_CONTROLLER_NAMES =
            at(Options4.BCMS_CONTROLLER_NAMES, Formats.DOMAIN_NAMES);

    /** BCMCS Controller IPv4 address option (89), RFC 4280. */
    public static final OptionCodec<List<Inet4Address>> BCMS_CONTROLLER_ADDRESS =
            at(Options4.BCMS_CONTROLLER_ADDRESS, IPV4_LIST);

    /** Authentication (90), RFC 3118. */
    public static final OptionCodec<Authentication> AUTHENTICATE =
            at(Options4.AUTHENTICATE, Forms.AUTHENTICATION);

    /** client-last-transaction-time option (91), RFC 4388. */
    public static final OptionCodec<Long> CLIENT_LAST_TRANSACTION_TIME =
            at(Options4.CLIENT_LAST_TRANSACTION_TIME, Formats.U32);

    /** associated-ip option (92), RFC 4388. */
    public static final OptionCodec<List<Inet4Address>> ASSOCIATED_IP =
            at(Options4.ASSOCIATED_IP, IPV4_LIST);

    /** Client System (93), RFC 4578. */
    public static final OptionCodec<List<Integer>> CLIENT_SYSTEM =
            at(Options4.CLIENT_SYSTEM, U16_LIST);

    /** Client NDI (94), RFC 4578. */
    public static final OptionCodec<NetworkInterface> CLIENT_NDI =
            at(Options4.CLIENT_NDI, Forms.NETWORK_INTERFACE);

    /** UUID/GUID (97), RFC 4578. */
    public static final OptionCodec<MachineId> UUID_GUID = at(Options4.UUID_GUID, Forms.MACHINE_ID);

    /** PCode (100), RFC 4833. */
    public static final OptionCodec<String> PCODE = at(Options4.PCODE, Formats.TEXT);

    /** TCode (101), RFC 4833. */
    public static final OptionCodec<String> TCODE = at(Options4.TCODE, Formats.TEXT);

    /** IPv6-Only Preferred (108), RFC 8925. */
    public static final OptionCodec<Long> V6_ONLY_PREFERRED =
            at(Options4.V6_ONLY_PREFERRED, Formats.U32);

    /** OPTION_DHCP4O6_S46_SADDR (109), RFC 8539. */
    public static final OptionCodec<Inet6Address> DHCP4O6_S46_SADDR =
            at(Options4.DHCP4O6_S46_SADDR, Formats.IPV6);

    /** Netinfo Address (112), RFC 3679. */
    public static final OptionCodec<List<Inet4Address>> NETINFO_SERVER_ADDRESS =
            at(Options4.NETINFO_SERVER_ADDRESS, IPV4_LIST);

    /** Netinfo Tag (113), RFC 3679. */
    public static final OptionCodec<String> NETINFO_SERVER_TAG =
            at(Options4.NETINFO_SERVER_TAG, Formats.TEXT);

    /** DHCP Captive-Portal (114), RFC 8910. */
    public static final OptionCodec<String> V4_CAPTIVE_PORTAL =
            at(Options4.V4_CAPTIVE_PORTAL, Formats.TEXT);

    /** Auto-Config (116), RFC 2563. */
    public static final OptionCodec<Integer> AUTO_CONFIG = at(Options4.AUTO_CONFIG, Formats.U8);

    /** Name Service Search (117), RFC 2937. */
    public static final OptionCodec<List<Integer>> NAME_SERVICE_SEARCH =
            at(Options4.NAME_SERVICE_SEARCH, U16_LIST);

    /** Subnet Selection Option (118), RFC 3011. */
    public static final OptionCodec<Inet4Address> SUBNET_SELECTION =
            at(Options4.SUBNET_SELECTION, Formats.IPV4);

    /** Domain Search (119), RFC 3397. */
    public static final OptionCodec<List<DomainName>> DOMAIN_SEARCH =
            at(Options4.DOMAIN_SEARCH, Formats.COMPRESSED_DOMAIN_NAMES);

    /** SIP Servers DHCP Option (120), RFC 3361. */
    public static final OptionCodec<SipServers> SIP_SERVERS =
            at(Options4.SIP_SERVERS, Forms.SIP_SERVERS);

    /** Classless Static Route Option (121), RFC 3442. */
    public static final OptionCodec<List<StaticRoute>> CLASSLESS_STATIC_ROUTE =
            at(Options4.CLASSLESS_STATIC_ROUTE, Forms.STATIC_ROUTES);

    /** CCC (122), RFC 3495. */
    public static final OptionCodec<SubOptions> CABLELABS_CLIENT_CONF =
            at(Options4.CABLELABS_CLIENT_CONF, Formats.SUB_OPTIONS_8);

    /** V-I Vendor Class (124), RFC 3925. */
    public static final OptionCodec<List<VendorClass>> VIVCO_SUBOPTIONS =
            at(Options4.VIVCO_SUBOPTIONS, Forms.VENDOR_CLASSES_4);

    /** V-I Vendor-Specific Information (125), RFC 3925. */
    public static final OptionCodec<List<VendorOptions>> VIVSO_SUBOPTIONS =
            at(Options4.VIVSO_SUBOPTIONS, Forms.VENDOR_OPTIONS_4);

    /** OPTION_PANA_AGENT (136), RFC 5192. */
    public static final OptionCodec<List<Inet4Address>> PANA_AGENT =
            at(Options4.PANA_AGENT, IPV4_LIST);

    /** OPTION_V4_LOST (137), RFC 5223. */
    public static final OptionCodec<DomainName> V4_LOST = at(Options4.V4_LOST, Formats.DOMAIN_NAME);

    /** OPTION_CAPWAP_AC_V4 (138), RFC 5417. */
    public static final OptionCodec<List<Inet4Address>> CAPWAP_AC_V4 =
            at(Options4.CAPWAP_AC_V4, IPV4_LIST);

    /** SIP UA Configuration Service Domains (141), RFC 6011. */
    public static final OptionCodec<List<DomainName>> SIP_UA_CS_DOMAINS =
            at(Options4.SIP_UA_CS_DOMAINS, Formats.DOMAIN_NAMES);

    /** OPTION-IPv4_Address-ANDSF (142), RFC 6153. */
    public static final OptionCodec<List<Inet4Address>> IPV4_ADDRESS_ANDSF =
            at(Options4.IPV4_ADDRESS_ANDSF, IPV4_LIST);

    /** OPTION_V4_SZTP_REDIRECT (143), RFC 8572. */
    public static final OptionCodec<List<String>> V4_SZTP_REDIRECT =
            at(Options4.V4_SZTP_REDIRECT, Formats.listOf(Formats.counted16(Formats.RAW_TEXT)));

    /** FORCERENEW_NONCE_CAPABLE (145), RFC 6704. */
    public static final OptionCodec<List<Integer>> FORCERENEW_NONCE_CAPABLE =
            at(Options4.FORCERENEW_NONCE_CAPABLE, Formats.listOf(Formats.U8));

    /** OPTION_V4_DOTS_RI (147), RFC 8973. */
    public static final OptionCodec<DomainName> V4_DOTS_RI =
            at(Options4.V4_DOTS_RI, Formats.DOMAIN_NAME);

    /** OPTION_V4_DOTS_ADDRESS (148), RFC 8973. */
    public static final OptionCodec<List<Inet4Address>> V4_DOTS_ADDRESS =
            at(Options4.V4_DOTS_ADDRESS, IPV4_LIST);

    /** TFTP server address (150), RFC 5859. */
    public static final OptionCodec<List<Inet4Address>> TFTP_SERVER_ADDRESS =
            at(Options4.TFTP_SERVER_ADDRESS, IPV4_LIST);

    /** status-code (151), RFC 6926. */
    public static final OptionCodec<StatusCode> STATUS_CODE =
            at(Options4.STATUS_CODE, Forms.STATUS_4);

    /** base-time (152), RFC 6926. */
    public static final OptionCodec<Long> BASE_TIME = at(Options4.BASE_TIME, Formats.U32);

    /** start-time-of-state (153), RFC 6926. */
    public static final OptionCodec<Long> START_TIME_OF_STATE =
            at(Options4.START_TIME_OF_STATE, Formats.U32);

    /** query-start-time (154), RFC 6926. */
    public static final OptionCodec<Long> QUERY_START_TIME =
            at(Options4.QUERY_START_TIME, Formats.U32);

    /** query-end-time (155), RFC 6926. */
    public static final OptionCodec<Long> QUERY_END_TIME = at(Options4.QUERY_END_TIME, Formats.U32);

    /** dhcp-state (156), RFC 6926. */
    public static final OptionCodec<Integer> DHCP_STATE = at(Options4.DHCP_STATE, Formats.U8);

    /** data-source (157), RFC 6926. */
    public static final OptionCodec<Integer> DATA_SOURCE = at(Options4.DATA_SOURCE, Formats.U8);

    /** OPTION_MUD_URL_V4 (161), RFC 8520. */
    public static final OptionCodec<String> MUD_URL_V4 = at(Options4.MUD_URL_V4, Formats.TEXT);

    /** Configuration File (209), RFC 5071. */
    public static final OptionCodec<String> CONFIG_FILE = at(Options4.CONFIG_FILE, Formats.TEXT);

    /** Path Prefix (210), RFC 5071. */
    public static final OptionCodec<String> PATH_PREFIX = at(Options4.PATH_PREFIX, Formats.TEXT);

    /** Reboot Time (211), RFC 5071. */
    public static final OptionCodec<Long> REBOOT_TIME = at(Options4.REBOOT_TIME, Formats.U32);

    /** OPTION_6RD (212), RFC 5969. */
    public static final OptionCodec<SixRd> OPTION_6RD = at(Options4.OPTION_6RD, Forms.SIX_RD);

    /** OPTION_V4_ACCESS_DOMAIN (213), RFC 5986. */
    public static final OptionCodec<DomainName> V4_ACCESS_DOMAIN =
            at(Options4.V4_ACCESS_DOMAIN, Formats.DOMAIN_NAME);

    private Codecs4() {}

    private static <T> OptionCodec<T> at(int code, OptionFormat<T> format) {
        return new FormatCodec<>(code, Options4.nameOf(code), format);
    }
}
