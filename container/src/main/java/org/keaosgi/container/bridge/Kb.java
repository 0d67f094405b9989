// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * The numbers of {@code kea_bridge.h}, enum by enum, under the names they have there; the comments
 * there say what each means. The hook points ({@code kb_hook}) are {@link
 * org.keaosgi.api.hook.HookPoint}'s ordinals. A test holds all of them against the header.
 */
public final class Kb {
    /** Version of the border that this side speaks. */
    public static final int KB_ABI = 1;

    private Kb() {}

    /** Negative results. */
    public static final class ErrorCode {
        public static final int KB_E_STALE = -1;
        public static final int KB_E_ABSENT = -2;
        public static final int KB_E_INVALID = -3;
        public static final int KB_E_FAILED = -4;
        public static final int KB_E_UNSUPPORTED = -5;
        public static final int KB_E_UNAVAILABLE = -6;

        private ErrorCode() {}

        /** The constant's name, for messages. */
        static String nameOf(int code) {
            return switch (code) {
                case KB_E_STALE -> "KB_E_STALE";
                case KB_E_ABSENT -> "KB_E_ABSENT";
                case KB_E_INVALID -> "KB_E_INVALID";
                case KB_E_FAILED -> "KB_E_FAILED";
                case KB_E_UNSUPPORTED -> "KB_E_UNSUPPORTED";
                case KB_E_UNAVAILABLE -> "KB_E_UNAVAILABLE";
                default -> "code " + code;
            };
        }
    }

    /** Next steps, numbered as Kea numbers them. */
    public static final class Outcome {
        public static final int KB_CONTINUE = 0;
        public static final int KB_SKIP = 1;
        public static final int KB_DROP = 2;
        public static final int KB_PARK = 3;

        private Outcome() {}
    }

    /** Objects inside a frame; an element of a collection is {@code slot | index << 8}. */
    public static final class Slot {
        public static final int KB_SLOT_QUERY = 0;
        public static final int KB_SLOT_RESPONSE = 1;
        public static final int KB_SLOT_SUBNET = 2;
        public static final int KB_SLOT_LEASE = 3;
        public static final int KB_SLOT_LEASES = 4;
        public static final int KB_SLOT_DELETED_LEASES = 5;
        public static final int KB_SLOT_OLD_LEASE = 6;
        public static final int KB_SLOT_NEW_LEASE = 7;
        public static final int KB_SLOT_IA = 8;
        public static final int KB_SLOT_SUBNETS = 9;

        private Slot() {}

        /** The number of a collection's element. */
        public static int element(int slot, int index) {
            return slot | index << 8;
        }
    }

    /** Plain values inside a frame. */
    public static final class Value {
        public static final int KB_VALUE_FAKE_ALLOCATION = 0;
        public static final int KB_VALUE_REMOVE_LEASE = 1;
        public static final int KB_VALUE_FWD_UPDATE = 2;
        public static final int KB_VALUE_REV_UPDATE = 3;
        public static final int KB_VALUE_OFFER_LIFETIME = 4;
        public static final int KB_VALUE_ID_TYPE = 5;
        public static final int KB_VALUE_ID_VALUE = 6;
        public static final int KB_VALUE_HOSTNAME = 7;
        public static final int KB_VALUE_CLIENT_ID = 8;
        public static final int KB_VALUE_HWADDR = 9;
        public static final int KB_VALUE_ADDRESS6 = 10;
        public static final int KB_VALUE_IA_KIND = 11;
        public static final int KB_VALUE_COMMAND_NAME = 12;
        public static final int KB_VALUE_COMMAND_ARGUMENTS = 13;
        public static final int KB_VALUE_COMMAND_RESPONSE = 14;
        public static final int KB_VALUE_CONFIG = 15;
        public static final int KB_VALUE_DDNS_PARAMS = 16;
        public static final int KB_VALUE_AUDIT_ENTRIES = 17;
        public static final int KB_VALUE_HOST = 18;

        private Value() {}
    }

    /** Offsets in the record of a DHCPv4 packet. */
    public static final class Packet4 {
        public static final int KB_P4_TYPE = 0;
        public static final int KB_P4_TRANSID = 4;
        public static final int KB_P4_IFINDEX = 8;
        public static final int KB_P4_SECS = 12;
        public static final int KB_P4_FLAGS = 16;
        public static final int KB_P4_OP = 20;
        public static final int KB_P4_HOPS = 21;
        public static final int KB_P4_RELAYED = 22;
        public static final int KB_P4_HWADDR_TYPE = 23;
        public static final int KB_P4_CIADDR = 24;
        public static final int KB_P4_YIADDR = 28;
        public static final int KB_P4_SIADDR = 32;
        public static final int KB_P4_GIADDR = 36;
        public static final int KB_P4_LOCAL_ADDRESS = 40;
        public static final int KB_P4_REMOTE_ADDRESS = 44;
        public static final int KB_P4_LOCAL_PORT = 48;
        public static final int KB_P4_REMOTE_PORT = 52;
        public static final int KB_P4_HWADDR_SOURCE = 56;
        public static final int KB_P4_HWADDR_LENGTH = 60;
        public static final int KB_P4_HWADDR = 64;
        public static final int KB_P4_IFACE_LENGTH = 84;
        public static final int KB_P4_IFACE = 88;

        private Packet4() {}
    }

    /** Offsets in the record of a DHCPv6 packet. */
    public static final class Packet6 {
        public static final int KB_P6_TYPE = 0;
        public static final int KB_P6_TRANSID = 4;
        public static final int KB_P6_IFINDEX = 8;
        public static final int KB_P6_LOCAL_PORT = 12;
        public static final int KB_P6_REMOTE_PORT = 16;
        public static final int KB_P6_RELAY_COUNT = 20;
        public static final int KB_P6_LOCAL_ADDRESS = 24;
        public static final int KB_P6_REMOTE_ADDRESS = 40;
        public static final int KB_P6_IFACE_LENGTH = 56;
        public static final int KB_P6_DUID_LENGTH = 60;
        public static final int KB_P6_IFACE = 64;

        private Packet6() {}
    }

    /** What packets have besides their record and options. */
    public static final class Part {
        public static final int KB_PART_CLASSES = 0;
        public static final int KB_PART_REMOTE_HWADDR = 1;
        public static final int KB_PART_WIRE = 2;
        public static final int KB_PART_LOCAL_HWADDR = 3;
        public static final int KB_PART_SNAME = 4;
        public static final int KB_PART_FILE = 5;

        private Part() {}
    }

    /** Offsets in the record of a hardware address. */
    public static final class HardwareAddress {
        public static final int KB_HW_TYPE = 0;
        public static final int KB_HW_SOURCE = 4;
        public static final int KB_HW_BYTES = 8;

        private HardwareAddress() {}
    }

    /** Offsets in the record of a relay level. */
    public static final class Relay6 {
        public static final int KB_R6_TYPE = 0;
        public static final int KB_R6_HOPS = 4;
        public static final int KB_R6_LINK_ADDRESS = 8;
        public static final int KB_R6_PEER_ADDRESS = 24;
        public static final int KB_R6_SIZE = 40;

        private Relay6() {}
    }

    /** Offsets in the record of a lease. */
    public static final class Lease {
        public static final int KB_L_TYPE = 0;
        public static final int KB_L_STATE = 4;
        public static final int KB_L_SUBNET_ID = 8;
        public static final int KB_L_VALID_LFT = 12;
        public static final int KB_L_PREFERRED_LFT = 16;
        public static final int KB_L_IAID = 20;
        public static final int KB_L_CLTT = 24;
        public static final int KB_L_ADDRESS = 32;
        public static final int KB_L_PREFIX_LENGTH = 48;
        public static final int KB_L_FQDN_FWD = 52;
        public static final int KB_L_FQDN_REV = 53;
        public static final int KB_L_EXPIRED = 54;
        public static final int KB_L_HWADDR_TYPE = 55;
        public static final int KB_L_HWADDR_SOURCE = 56;
        public static final int KB_L_POOL_ID = 60;
        public static final int KB_L_HWADDR_LENGTH = 64;
        public static final int KB_L_ID_LENGTH = 68;
        public static final int KB_L_HOSTNAME_LENGTH = 72;
        public static final int KB_L_USER_CONTEXT_LENGTH = 76;
        public static final int KB_L_VARIABLE = 80;

        private Lease() {}
    }

    /** Offsets in the record of a subnet. */
    public static final class Subnet {
        public static final int KB_S_ID = 0;
        public static final int KB_S_PREFIX_LENGTH = 4;
        public static final int KB_S_FAMILY = 8;
        public static final int KB_S_NETWORK_LENGTH = 12;
        public static final int KB_S_PREFIX = 16;
        public static final int KB_S_NETWORK = 32;

        private Subnet() {}
    }

    /** Offsets in the record of a subnet's lifetimes. */
    public static final class Lifetimes {
        public static final int KB_LT_VALID = 0;
        public static final int KB_LT_PREFERRED = 24;
        public static final int KB_LT_RENEW = 48;
        public static final int KB_LT_REBIND = 56;
        public static final int KB_LT_SIZE = 64;

        private Lifetimes() {}
    }

    /** How grave a log message is. */
    public static final class Severity {
        public static final int KB_LOG_DEBUG = 0;
        public static final int KB_LOG_INFO = 1;
        public static final int KB_LOG_WARN = 2;
        public static final int KB_LOG_ERROR = 3;
        public static final int KB_LOG_FATAL = 4;

        private Severity() {}
    }
}
