// SPDX-License-Identifier: Apache-2.0
//
// The border, chapter "leases": Kea's lease database. The conventions are those of kea_bridge.h.
//
// Every function may be called on any thread; where Kea itself would not be safe there, the work is
// carried to Kea's main thread and waited for. KB_E_UNAVAILABLE: there is no lease database at the
// moment, or the main thread had no time. KB_E_FAILED comes with Kea's own words and nothing else.

#ifndef KEA_BRIDGE_LEASE_H
#define KEA_BRIDGE_LEASE_H

#include "kea_bridge.h"

#ifdef __cplusplus
extern "C" {
#endif

// What a query asks for.
enum kb_lease_query_kind {
    KB_FIND_ALL = 0,           // all leases of the family
    KB_FIND_IN_SUBNETS = 1,    // subnet by subnet: the ids are the variable part
    KB_FIND_BY_ADDRESS = 2,    // type and address: one lease at most
    KB_FIND_BY_HWADDR = 3,     // hardware address in the variable part; subnet if there is one
    KB_FIND_BY_CLIENT_ID = 4,  // v4: client id in the variable part; subnet if there is one
    KB_FIND_BY_DUID = 5,       // v6: DUID in the variable part
    KB_FIND_BY_IDENTITY = 6,   // v6: type, DUID in the variable part, IAID; subnet if any
    KB_FIND_BY_HOSTNAME = 7,   // host name in the variable part
    KB_FIND_BY_STATE = 8,      // state; subnet if there is one
    KB_FIND_PAGE = 9,          // by address, behind `address`, `limit` at most
};

// Record of a query: fixed part, then one variable part.
enum kb_lease_query_field {
    KB_LQ_KIND = 0,          // int32: kb_lease_query_kind
    KB_LQ_FAMILY = 4,        // int32: 4, 6
    KB_LQ_TYPE = 8,          // int32: Kea's Lease::Type
    KB_LQ_HAS_SUBNET = 12,   // int32: 0, 1
    KB_LQ_SUBNET_ID = 16,    // int32, unsigned
    KB_LQ_IAID = 20,         // int32, unsigned
    KB_LQ_STATE = 24,        // int32
    KB_LQ_HWADDR_TYPE = 28,  // int32
    KB_LQ_LIMIT = 32,        // int64
    KB_LQ_ADDRESS = 40,      // 4 or 16 bytes, by family
    KB_LQ_LENGTH = 56,       // int32: bytes of the variable part
    KB_LQ_VARIABLE = 60,
};

// How a change ended.
enum kb_lease_outcome {
    KB_LEASE_ADDED = 0,
    KB_LEASE_UPDATED = 1,
    KB_LEASE_EXISTS = 2,   // not added: there is one already
    KB_LEASE_CHANGED = 3,  // not updated: gone, changed meanwhile, or not the expected one
    KB_LEASE_BUSY = 4,     // nothing done: another thread holds this address
};

// What an identifier is.
enum kb_identifier {
    KB_ID_ADDRESS = 0,  // 4 or 16 bytes
    KB_ID_HWADDR = 1,
    KB_ID_CLIENT_ID = 2,
    KB_ID_DUID = 3,
};

// What happens to a lease's DNS records.
enum kb_dns_change {
    KB_DNS_ADD = 0,
    KB_DNS_REMOVE = 1,
};

// --- reading -----------------------------------------------------------------------------------

// Kea's name of the back end.
KB_EXPORT int32_t kb_lease_backend(int64_t out, int32_t cap);

// Finds leases and holds them until they are released; the result is their number, 1 and up. What
// is still held when Kea unloads the library is dropped, and the number is KB_E_STALE from then on.
KB_EXPORT int64_t kb_lease_find(int64_t query, int32_t length);

// A part of a walk through all leases in order of their addresses: looks at up to `limit` leases
// behind `address` and finds those that the query means: KB_FIND_ALL, _IN_SUBNETS, _BY_HWADDR or
// _BY_STATE, with the page's fields filled in as well.
KB_EXPORT int64_t kb_lease_scan(int64_t query, int32_t length);

KB_EXPORT int64_t kb_lease_count(int64_t found);

// The records (as kb_lease gives them) of the leases from `index` on, an int32 with its length
// before each, as many as there is room for. When there is no room for even one, the result is what
// that one needs.
KB_EXPORT int32_t kb_lease_read(int64_t found, int64_t index, int64_t out, int32_t cap);

// The address of the last lease that kb_lease_scan looked at; nothing when there are no more.
KB_EXPORT int32_t kb_lease_last(int64_t found, int64_t out, int32_t cap);

KB_EXPORT int32_t kb_lease_release(int64_t found);

// Kea's own text form of the lease in a record. Needs no lease database and is done on the calling
// thread.
KB_EXPORT int32_t kb_lease_text(int64_t lease, int32_t length, int64_t out, int32_t cap);

// Finds leases and makes JSON of them, for the answer of the command that is handled on this
// thread: a list, or with `first` a map of the first one, KB_E_ABSENT when there is none. The
// result is the number of the command's value.
KB_EXPORT int64_t kb_lease_describe(int64_t command, int64_t query, int32_t length, int32_t first);

// --- changing ----------------------------------------------------------------------------------

// These take a lease as a record of kb_lease, the length being that of the record. All keep Kea's
// statistics. The result of the first three is a kb_lease_outcome.
KB_EXPORT int32_t kb_lease_add(int64_t lease, int32_t length);
KB_EXPORT int32_t kb_lease_update(int64_t lease, int32_t length, int32_t create);
KB_EXPORT int32_t kb_lease_replace(int64_t expected, int32_t expected_length, int64_t lease,
                                   int32_t length);

// 1 when it was deleted, 0 when it wasn't there.
KB_EXPORT int32_t kb_lease_delete(int64_t lease, int32_t length);

// Deletes all leases of a subnet, or of all configured subnets (id 0). The answer is an int64, how
// many leases, and the subnets' ids, an int32 each. When there is too little room for it, nothing
// is deleted.
KB_EXPORT int32_t kb_lease_wipe(int32_t family, int64_t subnet_id, int64_t out, int32_t cap);

// The path that Kea makes of the name of a lease file that a command names, or its refusal.
KB_EXPORT int32_t kb_lease_file(int64_t name, int32_t length, int64_t out, int32_t cap);

// Writes all leases to a file.
KB_EXPORT int32_t kb_lease_write(int32_t family, int64_t path, int32_t length);

// --- DNS ---------------------------------------------------------------------------------------

// Whether Kea sends DNS updates: 1, 0.
KB_EXPORT int32_t kb_lease_dns_enabled(void);

// Queues a DNS update for a lease; change is a kb_dns_change.
KB_EXPORT int32_t kb_lease_dns_queue(int32_t change, int64_t lease, int32_t length);

// --- texts -------------------------------------------------------------------------------------

// The bytes of an identifier that is written as text, read as Kea reads it; kind is a
// kb_identifier. Needs no lease database and is done on the calling thread.
KB_EXPORT int32_t kb_identifier_read(int32_t kind, int64_t text, int32_t length, int64_t out,
                                     int32_t cap);

#ifdef __cplusplus
}
#endif

#endif  // KEA_BRIDGE_LEASE_H
