// SPDX-License-Identifier: Apache-2.0
//
// The border, chapter "hosts": Kea's host reservations. The conventions are those of kea_bridge.h.
//
// A reservation crosses as JSON in the form of Kea's configuration, and Kea's own parser and
// printer are at the other end, so that every field arrives as Kea itself would read and show it.
// Its subnet travels beside it.
//
// Every function may be called on any thread; where Kea itself would not be safe there, the work is
// carried to Kea's main thread and waited for. KB_E_UNAVAILABLE: the main thread had no time.
// KB_E_FAILED comes with Kea's own words and nothing else.

#ifndef KEA_BRIDGE_HOST_H
#define KEA_BRIDGE_HOST_H

#include "kea_bridge.h"

#ifdef __cplusplus
extern "C" {
#endif

// Where reservations are looked for and changed, numbered as Kea's operation target.
enum kb_host_sources {
    KB_HOSTS_MEMORY = 1,     // the configuration, as it is in memory
    KB_HOSTS_DATABASES = 2,  // all host databases
    KB_HOSTS_ALL = 3,
};

// What a query asks for.
enum kb_host_query_kind {
    KB_HOST_BY_ADDRESS = 0,      // subnet and address: the first source's that has one
    KB_HOST_BY_IDENTIFIER = 1,   // subnet and identifier: the first source's that has one
    KB_HOSTS_BY_ADDRESS = 2,     // address; subnet if there is one
    KB_HOSTS_BY_IDENTIFIER = 3,  // identifier, in all subnets
    KB_HOSTS_BY_HOSTNAME = 4,    // host name in the variable part; subnet if there is one
    KB_HOSTS_IN_SUBNET = 5,      // subnet
    KB_HOSTS_PAGE = 6,           // one page of one source; subnet if there is one
};

// Record of a query: fixed part, then one variable part.
enum kb_host_query_field {
    KB_HQ_KIND = 0,           // int32: kb_host_query_kind
    KB_HQ_FAMILY = 4,         // int32: 4, 6: the daemon's, for the form of the answer
    KB_HQ_SOURCES = 8,        // int32: kb_host_sources; a page names its source itself
    KB_HQ_HAS_SUBNET = 12,    // int32: 0, 1
    KB_HQ_SUBNET_ID = 16,     // int32, unsigned
    KB_HQ_ID_TYPE = 20,       // int32: Kea's Host::IdentifierType; identifier in the variable part
    KB_HQ_ADDRESS_SIZE = 24,  // int32: 4, 16
    KB_HQ_SOURCE_INDEX = 28,  // int32: of a page: 0 for memory, then the databases
    KB_HQ_LIMIT = 32,         // int64: of a page
    KB_HQ_FROM = 40,          // int64: of a page: the last host's number, 0 to begin
    KB_HQ_ADDRESS = 48,       // 4 or 16 bytes
    KB_HQ_LENGTH = 64,        // int32: bytes of the variable part
    KB_HQ_VARIABLE = 68,
};

// Record of what was found.
enum kb_host_found_field {
    KB_HF_VALUE = 0,          // int64: number of the command's value
    KB_HF_COUNT = 8,          // int64: how many reservations
    KB_HF_LAST = 16,          // int64: the last one's number within its source
    KB_HF_SOURCE_INDEX = 24,  // int32: of a page: the source that it came from
    KB_HF_SIZE = 28,
};

// --- reading -----------------------------------------------------------------------------------

// Kea's names of the host databases in use, in their order, a zero byte behind each.
KB_EXPORT int32_t kb_host_databases(int64_t out, int32_t cap);

// Finds reservations and makes JSON of them, for the answer of the command that is handled on this
// thread: a list, or for the first two kinds of query a map, KB_E_ABSENT when there is none. `out`
// has room for the record of what was found.
KB_EXPORT int32_t kb_host_describe(int64_t command, int64_t query, int32_t length, int64_t out);

// Finds reservations and keeps them for this thread until kb_host_found hands them over; the result
// is the length of that answer.
KB_EXPORT int32_t kb_host_find(int64_t query, int32_t length);

// What kb_host_find has found last on this thread: a record as of kb_host_describe, and then JSON,
// always a list. Besides the fields of the configuration each reservation has a "subnet-id", a
// "host-id" and, if it has one, an "auth-key". When it fits it is not kept any longer.
KB_EXPORT int32_t kb_host_found(int64_t out, int32_t cap);

// --- changing ----------------------------------------------------------------------------------

// Lets Kea read the reservation that stands among the arguments of the command that is handled on
// this thread (see kb_command_position); a "subnet-id" in it is passed over. The answer is an int32
// with the length of the first of two JSON texts, and these: the reservation as it was given, and
// as Kea has understood it, in the form of kb_host_found.
KB_EXPORT int32_t kb_host_parse(int64_t command, int64_t path, int32_t length, int32_t family,
                                int64_t subnet_id, int64_t out, int32_t cap);

// These take a reservation as JSON text, with an "auth-key" if it has one.
KB_EXPORT int32_t kb_host_add(int32_t family, int32_t sources, int64_t subnet_id, int64_t json,
                              int32_t length);

// Replaces the reservation of the same subnet and identifier. Fails when there is none.
KB_EXPORT int32_t kb_host_update(int32_t family, int32_t sources, int64_t subnet_id, int64_t json,
                                 int32_t length);

// Deletes what a query of one of the first two kinds means in every source: 1, or 0 when none had
// it.
KB_EXPORT int32_t kb_host_delete(int64_t query, int32_t length);

// --- texts -------------------------------------------------------------------------------------

// The bytes of a host identifier that is written as text, in quotes or as hexadecimal digits, read
// as Kea reads it; nothing for an empty one. Done on the calling thread.
KB_EXPORT int32_t kb_host_identifier_read(int64_t text, int32_t length, int64_t out, int32_t cap);

#ifdef __cplusplus
}
#endif

#endif  // KEA_BRIDGE_HOST_H
