// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/** The numbers of {@code kea_bridge_edit.h}, as {@link Kb} has those of the core. */
public final class KbEdit {
    private KbEdit() {}

    /** Fields of packets and relay levels that are integers. */
    public static final class Ints {
        public static final int KB_EI_TYPE = 0;
        public static final int KB_EI_TRANSID = 1;
        public static final int KB_EI_IFINDEX = 2;
        public static final int KB_EI_LOCAL_PORT = 3;
        public static final int KB_EI_REMOTE_PORT = 4;
        public static final int KB_EI_HOPS = 5;
        public static final int KB_EI_SECS = 6;
        public static final int KB_EI_FLAGS = 7;

        private Ints() {}
    }

    /** Fields of packets and relay levels that are bytes. */
    public static final class ByteFields {
        public static final int KB_EB_IFACE = 0;
        public static final int KB_EB_LOCAL_ADDRESS = 1;
        public static final int KB_EB_REMOTE_ADDRESS = 2;
        public static final int KB_EB_CLASS = 3;
        public static final int KB_EB_REMOTE_HWADDR = 4;
        public static final int KB_EB_WIRE = 5;
        public static final int KB_EB_LOCAL_HWADDR = 6;
        public static final int KB_EB_HWADDR = 7;
        public static final int KB_EB_CIADDR = 8;
        public static final int KB_EB_YIADDR = 9;
        public static final int KB_EB_SIADDR = 10;
        public static final int KB_EB_GIADDR = 11;
        public static final int KB_EB_SNAME = 12;
        public static final int KB_EB_FILE = 13;
        public static final int KB_EB_LINK_ADDRESS = 14;
        public static final int KB_EB_PEER_ADDRESS = 15;

        private ByteFields() {}
    }

    /** Fields of leases. */
    public static final class Lease {
        public static final int KB_EL_STATE = 0;
        public static final int KB_EL_SUBNET_ID = 1;
        public static final int KB_EL_VALID_LFT = 2;
        public static final int KB_EL_PREFERRED_LFT = 3;
        public static final int KB_EL_CLTT = 4;
        public static final int KB_EL_FQDN_FWD = 5;
        public static final int KB_EL_FQDN_REV = 6;
        public static final int KB_EL_IAID = 7;
        public static final int KB_EL_PREFIX_LENGTH = 8;
        public static final int KB_EL_ADDRESS = 9;
        public static final int KB_EL_HOSTNAME = 10;
        public static final int KB_EL_HWADDR = 11;
        public static final int KB_EL_ID = 12;
        public static final int KB_EL_USER_CONTEXT = 13;

        private Lease() {}
    }

    /** Fields of an identity association. */
    public static final class IdentityAssociation {
        public static final int KB_IA_IAID = 0;
        public static final int KB_IA_T1 = 1;
        public static final int KB_IA_T2 = 2;

        private IdentityAssociation() {}
    }

    /** How a parked packet ends. */
    public static final class Unpark {
        public static final int KB_UNPARK_RESUME = 0;
        public static final int KB_UNPARK_DROP = 1;
        public static final int KB_UNPARK_IN_USE = 2;
        public static final int KB_UNPARK_CANCEL = 3;

        private Unpark() {}
    }
}
