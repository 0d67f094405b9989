// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/** The Java mirror of the constants of {@code kea_bridge_host.h}. */
public final class KbHost {
    private KbHost() {}

    /** Where reservations are looked for and changed. */
    public static final class Sources {
        public static final int KB_HOSTS_MEMORY = 1;
        public static final int KB_HOSTS_DATABASES = 2;
        public static final int KB_HOSTS_ALL = 3;

        private Sources() {}
    }

    /** What a query asks for. */
    public static final class QueryKind {
        public static final int KB_HOST_BY_ADDRESS = 0;
        public static final int KB_HOST_BY_IDENTIFIER = 1;
        public static final int KB_HOSTS_BY_ADDRESS = 2;
        public static final int KB_HOSTS_BY_IDENTIFIER = 3;
        public static final int KB_HOSTS_BY_HOSTNAME = 4;
        public static final int KB_HOSTS_IN_SUBNET = 5;
        public static final int KB_HOSTS_PAGE = 6;

        private QueryKind() {}
    }

    /** Offsets in the record of a query. */
    public static final class Query {
        public static final int KB_HQ_KIND = 0;
        public static final int KB_HQ_FAMILY = 4;
        public static final int KB_HQ_SOURCES = 8;
        public static final int KB_HQ_HAS_SUBNET = 12;
        public static final int KB_HQ_SUBNET_ID = 16;
        public static final int KB_HQ_ID_TYPE = 20;
        public static final int KB_HQ_ADDRESS_SIZE = 24;
        public static final int KB_HQ_SOURCE_INDEX = 28;
        public static final int KB_HQ_LIMIT = 32;
        public static final int KB_HQ_FROM = 40;
        public static final int KB_HQ_ADDRESS = 48;
        public static final int KB_HQ_LENGTH = 64;
        public static final int KB_HQ_VARIABLE = 68;

        private Query() {}
    }

    /** Offsets in the record of what was found. */
    public static final class Found {
        public static final int KB_HF_VALUE = 0;
        public static final int KB_HF_COUNT = 8;
        public static final int KB_HF_LAST = 16;
        public static final int KB_HF_SOURCE_INDEX = 24;
        public static final int KB_HF_SIZE = 28;

        private Found() {}
    }
}
