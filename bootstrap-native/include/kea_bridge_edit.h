// SPDX-License-Identifier: Apache-2.0
//
// The border's chapter on writing: changing what a frame holds, and parking packets. Conventions
// and numbers are those of kea_bridge.h; org.keaosgi.container.bridge.EditBridge mirrors this file.
//
// Everything acts at once on Kea's own object, so that whoever is called next sees it. What Kea
// doesn't let callouts change at a hook point is refused with KB_E_INVALID.

#ifndef KEA_BRIDGE_EDIT_H
#define KEA_BRIDGE_EDIT_H

#include "kea_bridge.h"

#ifdef __cplusplus
extern "C" {
#endif

// Fields of packets and relay levels that are integers.
enum kb_edit_int {
    KB_EI_TYPE = 0,         // message type; of a relay level: that of the relay message
    KB_EI_TRANSID = 1,      // 32 bits in v4, 24 in v6
    KB_EI_IFINDEX = 2,      // -1: none
    KB_EI_LOCAL_PORT = 3,   // 0 to 65535
    KB_EI_REMOTE_PORT = 4,  // 0 to 65535
    KB_EI_HOPS = 5,         // 0 to 255; v4, relay level
    KB_EI_SECS = 6,         // 0 to 65535; v4
    KB_EI_FLAGS = 7,        // 0 to 65535; v4
};

// Fields of packets and relay levels that are bytes.
enum kb_edit_bytes {
    KB_EB_IFACE = 0,           // interface name
    KB_EB_LOCAL_ADDRESS = 1,   // 4 or 16 bytes
    KB_EB_REMOTE_ADDRESS = 2,  // 4 or 16 bytes
    KB_EB_CLASS = 3,           // a client class the packet shall belong to from now on
    KB_EB_REMOTE_HWADDR = 4,   // record of a hardware address (kb_hwaddr_field)
    KB_EB_WIRE = 5,           // before Kea parses: what came in; after it has packed: what goes out
    KB_EB_LOCAL_HWADDR = 6,   // record of a hardware address; v4
    KB_EB_HWADDR = 7,         // record of a hardware address: chaddr; v4
    KB_EB_CIADDR = 8,         // 4 bytes; v4
    KB_EB_YIADDR = 9,         // 4 bytes; v4
    KB_EB_SIADDR = 10,        // 4 bytes; v4
    KB_EB_GIADDR = 11,        // 4 bytes; v4
    KB_EB_SNAME = 12,         // up to 64 bytes; v4
    KB_EB_FILE = 13,          // up to 128 bytes; v4
    KB_EB_LINK_ADDRESS = 14,  // 16 bytes; relay level
    KB_EB_PEER_ADDRESS = 15,  // 16 bytes; relay level
};

// Fields of leases. Those of kind bytes can be absent: then `length` is -1.
enum kb_edit_lease {
    KB_EL_STATE = 0,          // int: Kea's number
    KB_EL_SUBNET_ID = 1,      // int: unsigned 32 bits
    KB_EL_VALID_LFT = 2,      // int: unsigned 32 bits, seconds
    KB_EL_PREFERRED_LFT = 3,  // int: unsigned 32 bits, seconds; v6
    KB_EL_CLTT = 4,           // int: seconds since the epoch
    KB_EL_FQDN_FWD = 5,       // int: 0, 1
    KB_EL_FQDN_REV = 6,       // int: 0, 1
    KB_EL_IAID = 7,           // int: unsigned 32 bits; v6
    KB_EL_PREFIX_LENGTH = 8,  // int: 1 to 128; v6
    KB_EL_ADDRESS = 9,        // bytes: 4 or 16, never absent
    KB_EL_HOSTNAME = 10,      // bytes, never absent
    KB_EL_HWADDR = 11,        // bytes: record of a hardware address (kb_hwaddr_field)
    KB_EL_ID = 12,            // bytes: client id; in v6 the DUID, never absent
    KB_EL_USER_CONTEXT = 13,  // bytes: JSON, a map
};

// Fields of the identity association in KB_SLOT_IA.
enum kb_edit_ia {
    KB_IA_IAID = 0,  // unsigned 32 bits
    KB_IA_T1 = 1,    // unsigned 32 bits, seconds
    KB_IA_T2 = 2,    // unsigned 32 bits, seconds
};

// How a parked packet ends.
enum kb_unpark {
    KB_UNPARK_RESUME = 0,  // Kea goes on with it, once nobody else has it parked
    KB_UNPARK_DROP = 1,    // Kea forgets it
    KB_UNPARK_IN_USE = 2,  // lease4_offer: as resume, and Kea declines the offered address
    KB_UNPARK_CANCEL = 3,  // as if it had never been parked; at once, while the callout still runs
};

// --- packets -----------------------------------------------------------------------------------

// relay: -1 for the packet itself, otherwise the relay level of a DHCPv6 packet.
KB_EXPORT int32_t kb_edit_packet_int(int64_t frame, int32_t slot, int32_t relay, int32_t field,
                                     int64_t value);
KB_EXPORT int32_t kb_edit_packet_bytes(int64_t frame, int32_t slot, int32_t relay, int32_t field,
                                       int64_t data, int32_t length);

// Lets Kea take the packet apart (direction 0), or pack it (direction 1), now: for callouts that
// answer KB_SKIP because they have done so.
KB_EXPORT int32_t kb_edit_packet_wire(int64_t frame, int32_t slot, int32_t direction);

// --- options -----------------------------------------------------------------------------------

// One more option with this payload. DHCPv4 packets have each option once: there it is KB_E_INVALID
// when the packet has it already. relay: as for kb_option.
KB_EXPORT int32_t kb_edit_option_add(int64_t frame, int32_t slot, int32_t relay, int32_t code,
                                     int64_t data, int32_t length);

// In place of all options with this code, one with this payload.
KB_EXPORT int32_t kb_edit_option_set(int64_t frame, int32_t slot, int32_t relay, int32_t code,
                                     int64_t data, int32_t length);

// Removes all options with this code; the result is how many there were.
KB_EXPORT int32_t kb_edit_option_remove(int64_t frame, int32_t slot, int32_t relay, int32_t code);

// --- leases and identity associations ----------------------------------------------------------

KB_EXPORT int32_t kb_edit_lease_int(int64_t frame, int32_t slot, int32_t field, int64_t value);
KB_EXPORT int32_t kb_edit_lease_bytes(int64_t frame, int32_t slot, int32_t field, int64_t data,
                                      int32_t length);
KB_EXPORT int64_t kb_edit_ia_get(int64_t frame, int32_t field);
KB_EXPORT int32_t kb_edit_ia_set(int64_t frame, int32_t field, int64_t value);

// --- other arguments ---------------------------------------------------------------------------

// A kb_value of kind int, or of kind bytes.
KB_EXPORT int32_t kb_edit_value_int(int64_t frame, int32_t value, int64_t number);
KB_EXPORT int32_t kb_edit_value_bytes(int64_t frame, int32_t value, int64_t data, int32_t length);

// Another subnet of the running configuration by its number; -1: no subnet.
KB_EXPORT int32_t kb_edit_subnet(int64_t frame, int64_t id);

// --- parking -----------------------------------------------------------------------------------

// Has the packet of this callout parked, provided that the callout's outcome is KB_PARK in the end.
// The result is a number for kb_edit_unpark, never 0. KB_E_UNSUPPORTED: the running Kea does not
// park here, or not this packet.
KB_EXPORT int64_t kb_edit_park(int64_t frame);

// Ends it, in one of the ways of kb_unpark. Safe on every thread; returns at once: it is done on
// Kea's main thread. A packet that Kea has given up meanwhile is left alone. Numbers from before
// EntryPoints.unload are void.
KB_EXPORT int32_t kb_edit_unpark(int64_t parked, int32_t how);

#ifdef __cplusplus
}
#endif

#endif  // KEA_BRIDGE_EDIT_H
