// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * The numbers of {@code kea_bridge_server.h}, enum by enum, under the names they have there; the
 * comments there say what each means. A test holds all of them against the header.
 */
public final class KbServer {
    private KbServer() {}

    /** Which configuration. */
    public static final class Which {
        public static final int KB_SERVER_CURRENT = 0;
        public static final int KB_SERVER_STAGED = 1;

        private Which() {}
    }

    /** How subnets are chosen. */
    public static final class Choice {
        public static final int KB_CHOOSE_ALL = 0;
        public static final int KB_CHOOSE_ID = 1;
        public static final int KB_CHOOSE_PREFIX = 2;
        public static final int KB_CHOOSE_SELECTED = 3;
        public static final int KB_CHOOSE_CONTAINING = 4;

        private Choice() {}
    }

    /** Offsets in an entry of the list of subnets. */
    public static final class SubnetEntry {
        public static final int KB_SS_RECORD_LENGTH = 0;
        public static final int KB_SS_TEXT_LENGTH = 4;
        public static final int KB_SS_SIZE = 8;

        private SubnetEntry() {}
    }

    /** Offsets in an entry of the list of pools. */
    public static final class Pool {
        public static final int KB_POOL_ID = 0;
        public static final int KB_POOL_TYPE = 8;
        public static final int KB_POOL_DELEGATED_LENGTH = 12;
        public static final int KB_POOL_FAMILY = 16;
        public static final int KB_POOL_FIRST = 20;
        public static final int KB_POOL_LAST = 36;
        public static final int KB_POOL_SIZE = 52;

        private Pool() {}
    }

    /** What is shown as JSON. */
    public static final class JsonOf {
        public static final int KB_JSON_CONFIGURATION = 0;
        public static final int KB_JSON_SUBNET = 1;
        public static final int KB_JSON_SHARED_NETWORKS = 2;

        private JsonOf() {}
    }

    /** Types of statistics. */
    public static final class StatType {
        public static final int KB_STAT_INTEGER = 0;
        public static final int KB_STAT_FLOAT = 1;
        public static final int KB_STAT_DURATION = 2;
        public static final int KB_STAT_STRING = 3;
        public static final int KB_STAT_BIG_INTEGER = 4;

        private StatType() {}
    }

    /** How a statistic is changed. */
    public static final class StatChange {
        public static final int KB_STAT_SET = 0;
        public static final int KB_STAT_ADD = 1;

        private StatChange() {}
    }

    /** What is done to a statistic. */
    public static final class StatAction {
        public static final int KB_STAT_EXISTS = 0;
        public static final int KB_STAT_RESET = 1;
        public static final int KB_STAT_REMOVE = 2;
        public static final int KB_STAT_KEEP_COUNT = 3;
        public static final int KB_STAT_KEEP_AGE = 4;

        private StatAction() {}
    }

    /** Offsets in the record of a statistic. */
    public static final class Stat {
        public static final int KB_STAT_TYPE = 0;
        public static final int KB_STAT_COUNT = 4;
        public static final int KB_STAT_NAME_LENGTH = 8;
        public static final int KB_STAT_NAME = 12;

        private Stat() {}
    }

    /** What is told of the server. */
    public static final class StateOf {
        public static final int KB_STATE_GENERATION = 0;
        public static final int KB_STATE_SERVING = 1;
        public static final int KB_STATE_MULTI_THREADED = 2;

        private StateOf() {}
    }
}
