// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.Map;

/**
 * Codes of the DHCPv4 options, in the order of their numbers; each with the name that IANA
 * registers and the RFC that defines it. The constants are called as Kea calls the options.
 */
public final class Options4 {
    /** Pad, RFC 2132. */
    public static final int PAD = 0;

    /** Subnet Mask, RFC 2132. */
    public static final int SUBNET_MASK = 1;

    /** Time Offset, RFC 2132. */
    public static final int TIME_OFFSET = 2;

    /** Router, RFC 2132. */
    public static final int ROUTERS = 3;

    /** Time Server, RFC 2132. */
    public static final int TIME_SERVERS = 4;

    /** Name Server, RFC 2132. */
    public static final int NAME_SERVERS = 5;

    /** Domain Server, RFC 2132. */
    public static final int DOMAIN_NAME_SERVERS = 6;

    /** Log Server, RFC 2132. */
    public static final int LOG_SERVERS = 7;

    /** Quotes Server, RFC 2132. */
    public static final int COOKIE_SERVERS = 8;

    /** LPR Server, RFC 2132. */
    public static final int LPR_SERVERS = 9;

    /** Impress Server, RFC 2132. */
    public static final int IMPRESS_SERVERS = 10;

    /** RLP Server, RFC 2132. */
    public static final int RESOURCE_LOCATION_SERVERS = 11;

    /** Hostname, RFC 2132. */
    public static final int HOST_NAME = 12;

    /** Boot File Size, RFC 2132. */
    public static final int BOOT_SIZE = 13;

    /** Merit Dump File, RFC 2132. */
    public static final int MERIT_DUMP = 14;

    /** Domain Name, RFC 2132. */
    public static final int DOMAIN_NAME = 15;

    /** Swap Server, RFC 2132. */
    public static final int SWAP_SERVER = 16;

    /** Root Path, RFC 2132. */
    public static final int ROOT_PATH = 17;

    /** Extension File, RFC 2132. */
    public static final int EXTENSIONS_PATH = 18;

    /** Forward On/Off, RFC 2132. */
    public static final int IP_FORWARDING = 19;

    /** SrcRte On/Off, RFC 2132. */
    public static final int NON_LOCAL_SOURCE_ROUTING = 20;

    /** Policy Filter, RFC 2132. */
    public static final int POLICY_FILTER = 21;

    /** Max DG Assembly, RFC 2132. */
    public static final int MAX_DGRAM_REASSEMBLY = 22;

    /** Default IP TTL, RFC 2132. */
    public static final int DEFAULT_IP_TTL = 23;

    /** MTU Timeout, RFC 2132. */
    public static final int PATH_MTU_AGING_TIMEOUT = 24;

    /** MTU Plateau, RFC 2132. */
    public static final int PATH_MTU_PLATEAU_TABLE = 25;

    /** MTU Interface, RFC 2132. */
    public static final int INTERFACE_MTU = 26;

    /** MTU Subnet, RFC 2132. */
    public static final int ALL_SUBNETS_LOCAL = 27;

    /** Broadcast Address, RFC 2132. */
    public static final int BROADCAST_ADDRESS = 28;

    /** Mask Discovery, RFC 2132. */
    public static final int PERFORM_MASK_DISCOVERY = 29;

    /** Mask Supplier, RFC 2132. */
    public static final int MASK_SUPPLIER = 30;

    /** Router Discovery, RFC 2132. */
    public static final int ROUTER_DISCOVERY = 31;

    /** Router Request, RFC 2132. */
    public static final int ROUTER_SOLICITATION_ADDRESS = 32;

    /** Static Route, RFC 2132. */
    public static final int STATIC_ROUTES = 33;

    /** Trailers, RFC 2132. */
    public static final int TRAILER_ENCAPSULATION = 34;

    /** ARP Timeout, RFC 2132. */
    public static final int ARP_CACHE_TIMEOUT = 35;

    /** Ethernet, RFC 2132. */
    public static final int IEEE802_3_ENCAPSULATION = 36;

    /** Default TCP TTL, RFC 2132. */
    public static final int DEFAULT_TCP_TTL = 37;

    /** Keepalive Time, RFC 2132. */
    public static final int TCP_KEEPALIVE_INTERVAL = 38;

    /** Keepalive Data, RFC 2132. */
    public static final int TCP_KEEPALIVE_GARBAGE = 39;

    /** NIS Domain, RFC 2132. */
    public static final int NIS_DOMAIN = 40;

    /** NIS Servers, RFC 2132. */
    public static final int NIS_SERVERS = 41;

    /** NTP Servers, RFC 2132. */
    public static final int NTP_SERVERS = 42;

    /** Vendor Specific, RFC 2132. */
    public static final int VENDOR_ENCAPSULATED_OPTIONS = 43;

    /** NETBIOS Name Srv, RFC 2132. */
    public static final int NETBIOS_NAME_SERVERS = 44;

    /** NETBIOS Dist Srv, RFC 2132. */
    public static final int NETBIOS_DD_SERVER = 45;

    /** NETBIOS Node Type, RFC 2132. */
    public static final int NETBIOS_NODE_TYPE = 46;

    /** NETBIOS Scope, RFC 2132. */
    public static final int NETBIOS_SCOPE = 47;

    /** X Window Font, RFC 2132. */
    public static final int FONT_SERVERS = 48;

    /** X Window Manager, RFC 2132. */
    public static final int X_DISPLAY_MANAGER = 49;

    /** Address Request, RFC 2132. */
    public static final int DHCP_REQUESTED_ADDRESS = 50;

    /** Address Time, RFC 2132. */
    public static final int DHCP_LEASE_TIME = 51;

    /** Overload, RFC 2132. */
    public static final int DHCP_OPTION_OVERLOAD = 52;

    /** DHCP Msg Type, RFC 2132. */
    public static final int DHCP_MESSAGE_TYPE = 53;

    /** DHCP Server Id, RFC 2132. */
    public static final int DHCP_SERVER_IDENTIFIER = 54;

    /** Parameter List, RFC 2132. */
    public static final int DHCP_PARAMETER_REQUEST_LIST = 55;

    /** DHCP Message, RFC 2132. */
    public static final int DHCP_MESSAGE = 56;

    /** DHCP Max Msg Size, RFC 2132. */
    public static final int DHCP_MAX_MESSAGE_SIZE = 57;

    /** Renewal Time, RFC 2132. */
    public static final int DHCP_RENEWAL_TIME = 58;

    /** Rebinding Time, RFC 2132. */
    public static final int DHCP_REBINDING_TIME = 59;

    /** Class Id, RFC 2132. */
    public static final int VENDOR_CLASS_IDENTIFIER = 60;

    /** Client Id, RFC 2132. */
    public static final int DHCP_CLIENT_IDENTIFIER = 61;

    /** NetWare/IP Domain, RFC 2242. */
    public static final int NWIP_DOMAIN_NAME = 62;

    /** NetWare/IP Option, RFC 2242. */
    public static final int NWIP_SUBOPTIONS = 63;

    /** NIS-Domain-Name, RFC 2132. */
    public static final int NISPLUS_DOMAIN_NAME = 64;

    /** NIS-Server-Addr, RFC 2132. */
    public static final int NISPLUS_SERVERS = 65;

    /** Server-Name, RFC 2132. */
    public static final int TFTP_SERVER_NAME = 66;

    /** Bootfile-Name, RFC 2132. */
    public static final int BOOT_FILE_NAME = 67;

    /** Home-Agent-Addrs, RFC 2132. */
    public static final int MOBILE_IP_HOME_AGENT = 68;

    /** SMTP-Server, RFC 2132. */
    public static final int SMTP_SERVER = 69;

    /** POP3-Server, RFC 2132. */
    public static final int POP_SERVER = 70;

    /** NNTP-Server, RFC 2132. */
    public static final int NNTP_SERVER = 71;

    /** WWW-Server, RFC 2132. */
    public static final int WWW_SERVER = 72;

    /** Finger-Server, RFC 2132. */
    public static final int FINGER_SERVER = 73;

    /** IRC-Server, RFC 2132. */
    public static final int IRC_SERVER = 74;

    /** StreetTalk-Server, RFC 2132. */
    public static final int STREETTALK_SERVER = 75;

    /** STDA-Server, RFC 2132. */
    public static final int STREETTALK_DIRECTORY_ASSISTANCE_SERVER = 76;

    /** User-Class, RFC 3004. */
    public static final int USER_CLASS = 77;

    /** Directory Agent, RFC 2610. */
    public static final int SLP_DIRECTORY_AGENT = 78;

    /** Service Scope, RFC 2610. */
    public static final int SLP_SERVICE_SCOPE = 79;

    /** Rapid Commit, RFC 4039. */
    public static final int RAPID_COMMIT = 80;

    /** Client FQDN, RFC 4702. */
    public static final int FQDN = 81;

    /** Relay Agent Information, RFC 3046. */
    public static final int DHCP_AGENT_OPTIONS = 82;

    /** iSNS, RFC 4174. */
    public static final int ISNS = 83;

    /** NDS Servers, RFC 2241. */
    public static final int NDS_SERVERS = 85;

    /** NDS Tree Name, RFC 2241. */
    public static final int NDS_TREE_NAME = 86;

    /** NDS Context, RFC 2241. */
    public static final int NDS_CONTEXT = 87;

    /** BCMCS Controller Domain Name list, RFC 4280. */
    public static final int BCMS_CONTROLLER_NAMES = 88;

    /** BCMCS Controller IPv4 address option, RFC 4280. */
    public static final int BCMS_CONTROLLER_ADDRESS = 89;

    /** Authentication, RFC 3118. */
    public static final int AUTHENTICATE = 90;

    /** client-last-transaction-time option, RFC 4388. */
    public static final int CLIENT_LAST_TRANSACTION_TIME = 91;

    /** associated-ip option, RFC 4388. */
    public static final int ASSOCIATED_IP = 92;

    /** Client System, RFC 4578. */
    public static final int CLIENT_SYSTEM = 93;

    /** Client NDI, RFC 4578. */
    public static final int CLIENT_NDI = 94;

    /** LDAP, RFC 3679. */
    public static final int LDAP = 95;

    /** UUID/GUID, RFC 4578. */
    public static final int UUID_GUID = 97;

    /** User-Auth, RFC 2485. */
    public static final int UAP_SERVERS = 98;

    /** GEOCONF_CIVIC, RFC 4776. */
    public static final int GEOCONF_CIVIC = 99;

    /** PCode, RFC 4833. */
    public static final int PCODE = 100;

    /** TCode, RFC 4833. */
    public static final int TCODE = 101;

    /** IPv6-Only Preferred, RFC 8925. */
    public static final int V6_ONLY_PREFERRED = 108;

    /** OPTION_DHCP4O6_S46_SADDR, RFC 8539. */
    public static final int DHCP4O6_S46_SADDR = 109;

    /** Netinfo Address, RFC 3679. */
    public static final int NETINFO_SERVER_ADDRESS = 112;

    /** Netinfo Tag, RFC 3679. */
    public static final int NETINFO_SERVER_TAG = 113;

    /** DHCP Captive-Portal, RFC 8910. */
    public static final int V4_CAPTIVE_PORTAL = 114;

    /** Auto-Config, RFC 2563. */
    public static final int AUTO_CONFIG = 116;

    /** Name Service Search, RFC 2937. */
    public static final int NAME_SERVICE_SEARCH = 117;

    /** Subnet Selection Option, RFC 3011. */
    public static final int SUBNET_SELECTION = 118;

    /** Domain Search, RFC 3397. */
    public static final int DOMAIN_SEARCH = 119;

    /** SIP Servers DHCP Option, RFC 3361. */
    public static final int SIP_SERVERS = 120;

    /** Classless Static Route Option, RFC 3442. */
    public static final int CLASSLESS_STATIC_ROUTE = 121;

    /** CCC, RFC 3495. */
    public static final int CABLELABS_CLIENT_CONF = 122;

    /** GeoConf Option, RFC 6225. */
    public static final int GEOCONF = 123;

    /** V-I Vendor Class, RFC 3925. */
    public static final int VIVCO_SUBOPTIONS = 124;

    /** V-I Vendor-Specific Information, RFC 3925. */
    public static final int VIVSO_SUBOPTIONS = 125;

    /** OPTION_PANA_AGENT, RFC 5192. */
    public static final int PANA_AGENT = 136;

    /** OPTION_V4_LOST, RFC 5223. */
    public static final int V4_LOST = 137;

    /** OPTION_CAPWAP_AC_V4, RFC 5417. */
    public static final int CAPWAP_AC_V4 = 138;

    /** OPTION-IPv4_Address-MoS, RFC 5678. */
    public static final int IPV4_ADDRESS_MOS = 139;

    /** OPTION-IPv4_FQDN-MoS, RFC 5678. */
    public static final int IPV4_FQDN_MOS = 140;

    /** SIP UA Configuration Service Domains, RFC 6011. */
    public static final int SIP_UA_CS_DOMAINS = 141;

    /** OPTION-IPv4_Address-ANDSF, RFC 6153. */
    public static final int IPV4_ADDRESS_ANDSF = 142;

    /** OPTION_V4_SZTP_REDIRECT, RFC 8572. */
    public static final int V4_SZTP_REDIRECT = 143;

    /** GeoLoc, RFC 6225. */
    public static final int GEOLOC = 144;

    /** FORCERENEW_NONCE_CAPABLE, RFC 6704. */
    public static final int FORCERENEW_NONCE_CAPABLE = 145;

    /** RDNSS Selection, RFC 6731. */
    public static final int RDNSS_SELECTION = 146;

    /** OPTION_V4_DOTS_RI, RFC 8973. */
    public static final int V4_DOTS_RI = 147;

    /** OPTION_V4_DOTS_ADDRESS, RFC 8973. */
    public static final int V4_DOTS_ADDRESS = 148;

    /** TFTP server address, RFC 5859. */
    public static final int TFTP_SERVER_ADDRESS = 150;

    /** status-code, RFC 6926. */
    public static final int STATUS_CODE = 151;

    /** base-time, RFC 6926. */
    public static final int BASE_TIME = 152;

    /** start-time-of-state, RFC 6926. */
    public static final int START_TIME_OF_STATE = 153;

    /** query-start-time, RFC 6926. */
    public static final int QUERY_START_TIME = 154;

    /** query-end-time, RFC 6926. */
    public static final int QUERY_END_TIME = 155;

    /** dhcp-state, RFC 6926. */
    public static final int DHCP_STATE = 156;

    /** data-source, RFC 6926. */
    public static final int DATA_SOURCE = 157;

    /** OPTION_V4_PCP_SERVER, RFC 7291. */
    public static final int V4_PCP_SERVER = 158;

    /** OPTION_V4_PORTPARAMS, RFC 7618. */
    public static final int V4_PORTPARAMS = 159;

    /** OPTION_MUD_URL_V4, RFC 8520. */
    public static final int MUD_URL_V4 = 161;

    /** OPTION_V4_DNR, RFC 9463. */
    public static final int V4_DNR = 162;

    /** PXELINUX Magic, RFC 5071. */
    public static final int PXELINUX_MAGIC = 208;

    /** Configuration File, RFC 5071. */
    public static final int CONFIG_FILE = 209;

    /** Path Prefix, RFC 5071. */
    public static final int PATH_PREFIX = 210;

    /** Reboot Time, RFC 5071. */
    public static final int REBOOT_TIME = 211;

    /** OPTION_6RD, RFC 5969. */
    public static final int OPTION_6RD = 212;

    /** OPTION_V4_ACCESS_DOMAIN, RFC 5986. */
    public static final int V4_ACCESS_DOMAIN = 213;

    /** Subnet Allocation Option, RFC 6656. */
    public static final int SUBNET_ALLOC = 220;

    /** Virtual Subnet Selection (VSS) Option, RFC 6607. */
    public static final int VSS = 221;

    /** End, RFC 2132. */
    public static final int END = 255;

    private static final Map<Integer, String> NAMES = OptionNames.of(Options4.class);

    private Options4() {}

    /**
     * The name of an option's code, as Kea writes it: this class's constant in lower case with
     * hyphens.
     *
     * @param code 0 to 255
     * @return for example {@code subnet-mask}; empty text when there is no constant for it
     */
    public static String nameOf(int code) {
        return NAMES.getOrDefault(code, "");
    }
}
