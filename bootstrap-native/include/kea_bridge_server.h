// SPDX-License-Identifier: Apache-2.0
//
// A chapter of the border (see kea_bridge.h for the conventions): the server itself, which is there
// outside of any frame. Statistics, subnets and shared networks, configuration, state.
//
// All of it is safe on every thread. On a thread that Kea has called Java on, the answer comes at
// once; on any other the function waits until Kea's main thread is at a place where nothing
// changes, and answers KB_E_UNAVAILABLE when that takes seconds.

#ifndef KEA_BRIDGE_SERVER_H
#define KEA_BRIDGE_SERVER_H

#include "kea_bridge.h"

#ifdef __cplusplus
extern "C" {
#endif

// Which configuration.
enum kb_server_which {
    KB_SERVER_CURRENT = 0,
    KB_SERVER_STAGED = 1,  // KB_E_ABSENT unless Kea is inside load() or dhcpX_srv_configured
};

// How kb_server_subnets chooses.
enum kb_server_choice {
    KB_CHOOSE_ALL = 0,
    KB_CHOOSE_ID = 1,          // number: the id
    KB_CHOOSE_PREFIX = 2,      // address; number: the prefix length
    KB_CHOOSE_SELECTED = 3,    // address: the one that Kea itself selects for it
    KB_CHOOSE_CONTAINING = 4,  // address: all whose prefix contains it
};

// Entry of kb_server_subnets: this head, then the subnet's record (kb_subnet_field), the record of
// its lifetimes (kb_lifetimes_field) and Kea's text for it. The entries follow each other.
enum kb_server_subnet_field {
    KB_SS_RECORD_LENGTH = 0,  // int32
    KB_SS_TEXT_LENGTH = 4,    // int32
    KB_SS_SIZE = 8,
};

// Entry of kb_server_pools.
enum kb_server_pool_field {
    KB_POOL_ID = 0,                 // int64; 0 where Kea doesn't number pools
    KB_POOL_TYPE = 8,               // int32: Kea's Lease::Type
    KB_POOL_DELEGATED_LENGTH = 12,  // int32
    KB_POOL_FAMILY = 16,            // int32: 4, 6
    KB_POOL_FIRST = 20,             // 4 or 16 bytes
    KB_POOL_LAST = 36,              // 4 or 16 bytes
    KB_POOL_SIZE = 52,
};

// What kb_server_json shows.
enum kb_server_json_of {
    KB_JSON_CONFIGURATION = 0,    // a map: Dhcp4 or Dhcp6, and the hash where Kea has one
    KB_JSON_SUBNET = 1,           // number: its id
    KB_JSON_SHARED_NETWORKS = 2,  // a list
};

// Types of statistics, numbered by us; Kea's own numbers differ between releases.
enum kb_stat_type {
    KB_STAT_INTEGER = 0,      // int64
    KB_STAT_FLOAT = 1,        // double
    KB_STAT_DURATION = 2,     // int64: nanoseconds
    KB_STAT_STRING = 3,       // int32 length, bytes
    KB_STAT_BIG_INTEGER = 4,  // 16 bytes, two's complement, the highest first
};

enum kb_stat_change {
    KB_STAT_SET = 0,
    KB_STAT_ADD = 1,
};

enum kb_stat_action {
    KB_STAT_EXISTS = 0,
    KB_STAT_RESET = 1,
    KB_STAT_REMOVE = 2,
    KB_STAT_KEEP_COUNT = 3,  // number: samples
    KB_STAT_KEEP_AGE = 4,    // number: seconds
};

// Record of a statistic: this head, its name, then the samples, the newest first: int64
// microseconds since the epoch and the value as its type says.
enum kb_stat_field {
    KB_STAT_TYPE = 0,         // int32
    KB_STAT_COUNT = 4,        // int32: samples
    KB_STAT_NAME_LENGTH = 8,  // int32
    KB_STAT_NAME = 12,
};

enum kb_server_state_of {
    KB_STATE_GENERATION = 0,      // configurations that have come into force
    KB_STATE_SERVING = 1,         // 0, 1
    KB_STATE_MULTI_THREADED = 2,  // 0, 1
};

// --- statistics --------------------------------------------------------------------------------

// Sets or adds. number: the value for integers, the bits of a double, nanoseconds; bytes: the value
// of the other types. KB_E_INVALID when the statistic is of another type.
KB_EXPORT int32_t kb_server_stat_change(int32_t change, int32_t type, int64_t name,
                                        int32_t name_length, int64_t number, int64_t bytes,
                                        int32_t length);

// 1 when there is such a statistic (and what was asked is done), 0 when there is none.
KB_EXPORT int32_t kb_server_stat_act(int32_t action, int64_t name, int32_t name_length,
                                     int64_t number);

// The newest value of an integer statistic goes to the 8 bytes at `out`. KB_E_ABSENT when there is
// no such statistic, KB_E_INVALID when it is of another type.
KB_EXPORT int32_t kb_server_stat_integer(int64_t name, int32_t name_length, int64_t out);

// Record of the statistic.
KB_EXPORT int32_t kb_server_stat(int64_t name, int32_t name_length, int64_t out, int32_t cap);

// The records of all statistics, by name.
KB_EXPORT int32_t kb_server_stats(int64_t out, int32_t cap);

KB_EXPORT int32_t kb_server_stats_reset(void);

// --- subnets -----------------------------------------------------------------------------------

KB_EXPORT int32_t kb_server_subnets(int32_t which, int32_t choice, int64_t number, int64_t address,
                                    int32_t address_length, int64_t out, int32_t cap);

// Pools of a subnet of one kb_lease type: all, or with an address the one that contains it.
KB_EXPORT int32_t kb_server_pools(int32_t which, int64_t subnet, int32_t type, int64_t address,
                                  int32_t address_length, int64_t out, int32_t cap);

// 1 when the address is in such a pool of the subnet, else 0.
KB_EXPORT int32_t kb_server_in_pool(int32_t which, int64_t subnet, int32_t type, int64_t address,
                                    int32_t address_length);

// --- configuration and state -------------------------------------------------------------------

KB_EXPORT int32_t kb_server_json(int32_t which, int32_t of, int64_t number, int64_t out,
                                 int32_t cap);

// 1 when there is a staged configuration, else 0.
KB_EXPORT int32_t kb_server_staging(void);

KB_EXPORT int64_t kb_server_state(int32_t of);

// The DUID of a DHCPv6 server.
KB_EXPORT int32_t kb_server_duid(int64_t out, int32_t cap);

// Waits until the generation is another one than this, at most for so long; the result is the
// generation.
KB_EXPORT int64_t kb_server_await(int64_t generation, int32_t milliseconds);

#ifdef __cplusplus
}
#endif

#endif  // KEA_BRIDGE_SERVER_H
