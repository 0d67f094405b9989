// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/** The Java mirror of the constants of {@code kea_bridge_lease.h}. */
public final class KbLease {
    private KbLease() {}

    /** What a query asks for. */
    public static final class QueryKind {
        public static final int KB_FIND_ALL = 0;
        public static final int KB_FIND_IN_SUBNETS = 1;
        public static final int KB_FIND_BY_ADDRESS = 2;
        public static final int KB_FIND_BY_HWADDR = 3;
        public static final int KB_FIND_BY_CLIENT_ID = 4;
        public static final int KB_FIND_BY_DUID = 5;
        public static final int KB_FIND_BY_IDENTITY = 6;
        public static final int KB_FIND_BY_HOSTNAME = 7;
        public static final int KB_FIND_BY_STATE = 8;
        public static final int KB_FIND_PAGE = 9;

        private QueryKind() {}
    }

    /** Offsets in the record of a query. */
    public static final class Query {
        public static final int KB_LQ_KIND = 0;
        public static final int KB_LQ_FAMILY = 4;
        public static final int KB_LQ_TYPE = 8;
        public static final int KB_LQ_HAS_SUBNET = 12;
        public static final int KB_LQ_SUBNET_ID = 16;
        public static final int KB_LQ_IAID = 20;
        public static final int KB_LQ_STATE = 24;
        public static final int KB_LQ_HWADDR_TYPE = 28;
        public static final int KB_LQ_LIMIT = 32;
        public static final int KB_LQ_ADDRESS = 40;
        public static final int KB_LQ_LENGTH = 56;
        public static final int KB_LQ_VARIABLE = 60;

        private Query() {}
    }

    /** How a change ended. */
    public static final class Outcome {
        public static final int KB_LEASE_ADDED = 0;
        public static final int KB_LEASE_UPDATED = 1;
        public static final int KB_LEASE_EXISTS = 2;
        public static final int KB_LEASE_CHANGED = 3;
        public static final int KB_LEASE_BUSY = 4;

        private Outcome() {}
    }

    /** What an identifier is. */
    public static final class Identifier {
        public static final int KB_ID_ADDRESS = 0;
        public static final int KB_ID_HWADDR = 1;
        public static final int KB_ID_CLIENT_ID = 2;
        public static final int KB_ID_DUID = 3;

        private Identifier() {}
    }

    /** What happens to a lease's DNS records. */
    public static final class DnsChange {
        public static final int KB_DNS_ADD = 0;
        public static final int KB_DNS_REMOVE = 1;

        private DnsChange() {}
    }
}
