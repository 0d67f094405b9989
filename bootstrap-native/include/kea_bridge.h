// SPDX-License-Identifier: Apache-2.0
//
// The border between Kea (C++) and the container (Java): this header and its further chapters
// (kea_bridge_*.h, with the same conventions) are everything Java may ask of the native side.
// org.keaosgi.container.bridge.KeaBridge mirrors this file, in the same order; a test reads this
// file and compares, so a change here is a change there.
//
// Conventions
//  - Arguments and results are int32_t or int64_t only: the cheapest kind of crossing there is.
//    Addresses of memory owned by Java (direct buffers) travel as int64_t.
//  - `out, cap` name memory that the function may fill. The result is the length of the whole
//    answer; when it is greater than `cap` nothing was written and the caller comes again with more
//    room.
//  - A negative result is one of kb_error; kb_last_error() then has the sentence for people.
//  - No C++ exception ever leaves these functions.
//  - A `frame` is valid on its own thread, from the upcall that brought it until that returns;
//    anything else is answered with KB_E_STALE and touches no memory.
//  - Integers inside records have the machine's byte order and need no alignment. Addresses are in
//    network byte order. Text is bytes, as Kea keeps it: usually UTF-8, by no means always.

#ifndef KEA_BRIDGE_H
#define KEA_BRIDGE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define KB_ABI 1

#define KB_EXPORT __attribute__((visibility("default")))

enum kb_error {
    KB_E_STALE = -1,        // the frame does not belong to this call on this thread
    KB_E_ABSENT = -2,       // this callout has no such argument, or the object has no such part
    KB_E_INVALID = -3,      // an argument makes no sense
    KB_E_FAILED = -4,       // Kea refused or threw; see kb_last_error()
    KB_E_UNSUPPORTED = -5,  // the running Kea cannot do this
    KB_E_UNAVAILABLE = -6,  // Kea is not configured, or just being configured, or too busy
};

// Next steps, numbered as Kea numbers them.
enum kb_outcome {
    KB_CONTINUE = 0,
    KB_SKIP = 1,
    KB_DROP = 2,
    KB_PARK = 3,
};

// Hook points of both daemons, by Kea's own names in upper case.
enum kb_hook {
    KB_DHCP4_SRV_CONFIGURED = 0,
    KB_CB4_UPDATED = 1,
    KB_BUFFER4_RECEIVE = 2,
    KB_PKT4_RECEIVE = 3,
    KB_SUBNET4_SELECT = 4,
    KB_HOST4_IDENTIFIER = 5,
    KB_LEASE4_SELECT = 6,
    KB_LEASE4_OFFER = 7,
    KB_LEASE4_RENEW = 8,
    KB_LEASE4_RELEASE = 9,
    KB_LEASE4_DECLINE = 10,
    KB_LEASE4_SERVER_DECLINE = 11,
    KB_DDNS4_UPDATE = 12,
    KB_LEASES4_COMMITTED = 13,
    KB_PKT4_SEND = 14,
    KB_BUFFER4_SEND = 15,
    KB_LEASE4_EXPIRE = 16,
    KB_LEASE4_RECOVER = 17,
    KB_DHCP6_SRV_CONFIGURED = 18,
    KB_CB6_UPDATED = 19,
    KB_BUFFER6_RECEIVE = 20,
    KB_PKT6_RECEIVE = 21,
    KB_SUBNET6_SELECT = 22,
    KB_HOST6_IDENTIFIER = 23,
    KB_LEASE6_SELECT = 24,
    KB_LEASE6_RENEW = 25,
    KB_LEASE6_REBIND = 26,
    KB_LEASE6_RELEASE = 27,
    KB_LEASE6_DECLINE = 28,
    KB_ADDR6_REGISTER = 29,
    KB_DDNS6_UPDATE = 30,
    KB_LEASES6_COMMITTED = 31,
    KB_PKT6_SEND = 32,
    KB_BUFFER6_SEND = 33,
    KB_LEASE6_EXPIRE = 34,
    KB_LEASE6_RECOVER = 35,
    KB_COMMAND_PROCESSED = 36,
    KB_HOOK_COUNT = 37,
};

// Objects inside a frame, by the callout argument that holds them. An element of a collection is
// named by `slot | index << 8`.
enum kb_slot {
    KB_SLOT_QUERY = 0,           // query4, query6
    KB_SLOT_RESPONSE = 1,        // response4, response6
    KB_SLOT_SUBNET = 2,          // subnet4, subnet6
    KB_SLOT_LEASE = 3,           // lease4, lease6
    KB_SLOT_LEASES = 4,          // leases4, leases6 (collection)
    KB_SLOT_DELETED_LEASES = 5,  // deleted_leases4, deleted_leases6 (collection)
    KB_SLOT_OLD_LEASE = 6,       // old_lease, old_lease6
    KB_SLOT_NEW_LEASE = 7,       // new_lease6
    KB_SLOT_IA = 8,              // ia_na or ia_pd; has options
    KB_SLOT_SUBNETS = 9,         // subnet4collection, subnet6collection (collection)
};

// Plain values inside a frame.
enum kb_value {
    KB_VALUE_FAKE_ALLOCATION = 0,     // int: 0, 1
    KB_VALUE_REMOVE_LEASE = 1,        // int: 0, 1
    KB_VALUE_FWD_UPDATE = 2,          // int: 0, 1
    KB_VALUE_REV_UPDATE = 3,          // int: 0, 1
    KB_VALUE_OFFER_LIFETIME = 4,      // int: seconds
    KB_VALUE_ID_TYPE = 5,             // int: Kea's Host::IdentifierType
    KB_VALUE_ID_VALUE = 6,            // bytes
    KB_VALUE_HOSTNAME = 7,            // bytes
    KB_VALUE_CLIENT_ID = 8,           // bytes: argument clientid
    KB_VALUE_HWADDR = 9,              // bytes: argument hwaddr, one byte of type before it
    KB_VALUE_ADDRESS6 = 10,           // bytes: 16
    KB_VALUE_IA_KIND = 11,            // int: 3 for ia_na, 25 for ia_pd
    KB_VALUE_COMMAND_NAME = 12,       // bytes
    KB_VALUE_COMMAND_ARGUMENTS = 13,  // bytes: JSON
    KB_VALUE_COMMAND_RESPONSE = 14,   // bytes: JSON
    KB_VALUE_CONFIG = 15,             // bytes: JSON, argument json_config
    KB_VALUE_DDNS_PARAMS = 16,        // bytes: JSON, argument ddns-params
    KB_VALUE_AUDIT_ENTRIES = 17,      // bytes: JSON, argument audit_entries
    KB_VALUE_HOST = 18,               // bytes: JSON, argument host
};

// Record of a DHCPv4 packet (kb_packet4): fixed part, then the interface name.
enum kb_packet4_field {
    KB_P4_TYPE = 0,             // int32: option 53, 0 when absent
    KB_P4_TRANSID = 4,          // int32
    KB_P4_IFINDEX = 8,          // int32: -1 when unset
    KB_P4_SECS = 12,            // int32
    KB_P4_FLAGS = 16,           // int32
    KB_P4_OP = 20,              // uint8
    KB_P4_HOPS = 21,            // uint8
    KB_P4_RELAYED = 22,         // uint8: 0, 1
    KB_P4_HWADDR_TYPE = 23,     // uint8: IANA hardware type
    KB_P4_CIADDR = 24,          // 4 bytes
    KB_P4_YIADDR = 28,          // 4 bytes
    KB_P4_SIADDR = 32,          // 4 bytes
    KB_P4_GIADDR = 36,          // 4 bytes
    KB_P4_LOCAL_ADDRESS = 40,   // 4 bytes
    KB_P4_REMOTE_ADDRESS = 44,  // 4 bytes
    KB_P4_LOCAL_PORT = 48,      // int32
    KB_P4_REMOTE_PORT = 52,     // int32
    KB_P4_HWADDR_SOURCE = 56,   // int32: Kea's bit for where it was learnt
    KB_P4_HWADDR_LENGTH = 60,   // int32: -1 when the packet has no hardware address
    KB_P4_HWADDR = 64,          // up to 20 bytes
    KB_P4_IFACE_LENGTH = 84,    // int32
    KB_P4_IFACE = 88,           // interface name
};

// Record of a DHCPv6 packet (kb_packet6): fixed part, then interface name, DUID.
enum kb_packet6_field {
    KB_P6_TYPE = 0,             // int32: of the client's message, not of the relay's
    KB_P6_TRANSID = 4,          // int32
    KB_P6_IFINDEX = 8,          // int32: -1 when unset
    KB_P6_LOCAL_PORT = 12,      // int32
    KB_P6_REMOTE_PORT = 16,     // int32
    KB_P6_RELAY_COUNT = 20,     // int32: 0 when direct
    KB_P6_LOCAL_ADDRESS = 24,   // 16 bytes
    KB_P6_REMOTE_ADDRESS = 40,  // 16 bytes
    KB_P6_IFACE_LENGTH = 56,    // int32
    KB_P6_DUID_LENGTH = 60,     // int32: -1 when there is no client identifier option
    KB_P6_IFACE = 64,           // interface name, then DUID
};

// What packets have besides their record and options (kb_packet_part).
enum kb_packet_part {
    KB_PART_CLASSES = 0,        // names of the client classes, a zero byte after each
    KB_PART_REMOTE_HWADDR = 1,  // record of a hardware address: sender of the frame
    KB_PART_WIRE = 2,           // what came in, or, once it is packed, what goes out
    KB_PART_LOCAL_HWADDR = 3,   // record of a hardware address: our interface's; v4
    KB_PART_SNAME = 4,          // 64 bytes; v4
    KB_PART_FILE = 5,           // 128 bytes; v4
};

// Record of a hardware address.
enum kb_hwaddr_field {
    KB_HW_TYPE = 0,    // int32
    KB_HW_SOURCE = 4,  // int32
    KB_HW_BYTES = 8,   // the rest of the record
};

// Record of one relay level of a DHCPv6 packet (kb_relay6). Level 0 is the relay nearest to the
// server, as Kea counts.
enum kb_relay6_field {
    KB_R6_TYPE = 0,           // int32: message type
    KB_R6_HOPS = 4,           // int32
    KB_R6_LINK_ADDRESS = 8,   // 16 bytes
    KB_R6_PEER_ADDRESS = 24,  // 16 bytes
    KB_R6_SIZE = 40,
};

// Record of a lease (kb_lease): fixed part, then hardware address, client id (v4) or DUID (v6),
// hostname, user context (JSON).
enum kb_lease_field {
    KB_L_TYPE = 0,                  // int32: Kea's Lease::Type; 0 IA_NA, 1 IA_TA, 2 IA_PD, 3 V4
    KB_L_STATE = 4,                 // int32
    KB_L_SUBNET_ID = 8,             // int32, unsigned
    KB_L_VALID_LFT = 12,            // int32, unsigned: seconds
    KB_L_PREFERRED_LFT = 16,        // int32, unsigned: seconds; v6
    KB_L_IAID = 20,                 // int32, unsigned; v6
    KB_L_CLTT = 24,                 // int64: seconds since the epoch
    KB_L_ADDRESS = 32,              // 4 or 16 bytes, by type
    KB_L_PREFIX_LENGTH = 48,        // int32; 32 for v4, 128 unless a prefix
    KB_L_FQDN_FWD = 52,             // uint8: 0, 1
    KB_L_FQDN_REV = 53,             // uint8: 0, 1
    KB_L_EXPIRED = 54,              // uint8: 0, 1: by the server's clock
    KB_L_HWADDR_TYPE = 55,          // uint8
    KB_L_HWADDR_SOURCE = 56,        // int32
    KB_L_POOL_ID = 60,              // int32, unsigned; 0 where Kea has none
    KB_L_HWADDR_LENGTH = 64,        // int32: -1 when absent
    KB_L_ID_LENGTH = 68,            // int32: client id or DUID, -1 when absent
    KB_L_HOSTNAME_LENGTH = 72,      // int32
    KB_L_USER_CONTEXT_LENGTH = 76,  // int32: -1 when absent
    KB_L_VARIABLE = 80,             // the variable parts, in the order of their lengths
};

// Record of a subnet (kb_subnet): fixed part, then the shared network's name.
enum kb_subnet_field {
    KB_S_ID = 0,               // int32, unsigned
    KB_S_PREFIX_LENGTH = 4,    // int32
    KB_S_FAMILY = 8,           // int32: 4, 6
    KB_S_NETWORK_LENGTH = 12,  // int32: -1 when in no shared network
    KB_S_PREFIX = 16,          // 4 or 16 bytes
    KB_S_NETWORK = 32,
};

// Record of the lifetimes in force for a subnet (kb_subnet_lifetimes), in seconds, -1 where nothing
// is configured. Not part of the subnet's record because they may have to be looked for in its
// shared network and in the global parameters.
enum kb_lifetimes_field {
    KB_LT_VALID = 0,       // 3 int64: minimum, preset, maximum
    KB_LT_PREFERRED = 24,  // 3 int64: minimum, preset, maximum; v6
    KB_LT_RENEW = 48,      // int64: T1
    KB_LT_REBIND = 56,     // int64: T2
    KB_LT_SIZE = 64,
};

enum kb_severity {
    KB_LOG_DEBUG = 0,
    KB_LOG_INFO = 1,
    KB_LOG_WARN = 2,
    KB_LOG_ERROR = 3,
    KB_LOG_FATAL = 4,
};

// --- identity ----------------------------------------------------------------------------------

// KB_ABI of the library; Java refuses to start on another.
KB_EXPORT int32_t kb_abi(void);

// The sentence belonging to the last negative result on this thread.
KB_EXPORT int32_t kb_last_error(int64_t out, int32_t cap);

// Whether the running Kea knows this hook point: 1, 0.
KB_EXPORT int32_t kb_hook_available(int32_t hook);

// --- the gate ----------------------------------------------------------------------------------

// Opens (1) or closes (0) a hook point: a closed one never crosses into Java. What is open when the
// container's load returns is in force from then on. A hook point that is opened later, and for the
// first time since, is in force from the next turn of the server's event loop on: before the server
// takes in another packet or command.
KB_EXPORT int32_t kb_gate_set(int32_t hook, int32_t open);

// --- the frame ---------------------------------------------------------------------------------

// 1 when the slot holds an object, 0 when the argument is there but null, KB_E_ABSENT when this
// hook point has no such argument.
KB_EXPORT int32_t kb_frame_has(int64_t frame, int32_t slot);

// Number of elements of a collection slot.
KB_EXPORT int32_t kb_frame_count(int64_t frame, int32_t slot);

// A kb_value of kind int.
KB_EXPORT int64_t kb_frame_int(int64_t frame, int32_t value);

// A kb_value of kind bytes.
KB_EXPORT int32_t kb_frame_bytes(int64_t frame, int32_t value, int64_t out, int32_t cap);

// The container's number for the context riding with this packet, 0 when there is none yet.
KB_EXPORT int64_t kb_context_get(int64_t frame);

// Lets a number ride with this packet. When Kea releases the packet, EntryPoints.contextReleased
// is called with it, once, on whichever thread that happens. Contexts that still live when
// EntryPoints.unload is called are not reported any more: forget them all there.
KB_EXPORT int32_t kb_context_set(int64_t frame, int64_t context);

// --- packets -----------------------------------------------------------------------------------

KB_EXPORT int32_t kb_packet4(int64_t frame, int32_t slot, int64_t out, int32_t cap);
KB_EXPORT int32_t kb_packet6(int64_t frame, int32_t slot, int64_t out, int32_t cap);

// The client's hardware address in a DHCPv6 packet, from any source Kea knows.
KB_EXPORT int32_t kb_packet6_hwaddr(int64_t frame, int32_t slot, int64_t out, int32_t cap);

KB_EXPORT int32_t kb_relay6(int64_t frame, int32_t slot, int32_t level, int64_t out, int32_t cap);

// Payload (without the header) of the index-th option with this code, as it stands on the wire.
// relay: -1 for the client's message, otherwise the relay level of a DHCPv6 packet.
KB_EXPORT int32_t kb_option(int64_t frame, int32_t slot, int32_t relay, int32_t code, int32_t index,
                            int64_t out, int32_t cap);

// Codes of all options present, one int32 each, ascending, repeated as often as they occur.
KB_EXPORT int32_t kb_option_codes(int64_t frame, int32_t slot, int32_t relay, int64_t out,
                                  int32_t cap);

// A kb_packet_part; KB_E_ABSENT when the packet has no such hardware address.
KB_EXPORT int32_t kb_packet_part(int64_t frame, int32_t slot, int32_t part, int64_t out,
                                 int32_t cap);

// --- leases and subnets ------------------------------------------------------------------------

KB_EXPORT int32_t kb_lease(int64_t frame, int32_t slot, int64_t out, int32_t cap);
KB_EXPORT int32_t kb_subnet(int64_t frame, int32_t slot, int64_t out, int32_t cap);
KB_EXPORT int32_t kb_subnet_lifetimes(int64_t frame, int32_t slot, int64_t out, int32_t cap);

// Kea's own text form of the packet, lease or subnet in the slot.
KB_EXPORT int32_t kb_text(int64_t frame, int32_t slot, int64_t out, int32_t cap);

// The words by which Kea's log names the client of the packet in the slot. Not part of the packet's
// record because Kea makes it anew each time, which costs more than all the rest.
KB_EXPORT int32_t kb_label(int64_t frame, int32_t slot, int64_t out, int32_t cap);

// --- control commands --------------------------------------------------------------------------

// Ask Kea's main thread to offer, or to stop offering, a command. Returns at once; the change is in
// force before the control channel's next command is read. Safe on every thread.
KB_EXPORT int32_t kb_command_add(int64_t name, int32_t length);
KB_EXPORT int32_t kb_command_remove(int64_t name, int32_t length);

// The command that is being handled on this thread, the innermost one if there are several; 0 when
// there is none. Valid, like a frame, on this thread until the upcall that brought it returns.
KB_EXPORT int64_t kb_command_current(void);

// Where an argument of the command stands, as Kea prints it, for example "<wire>:0:40". The path
// leads from the arguments inwards; each step is an int32, either the length of a key, whose bytes
// follow, or the one's complement of an index. When it leads nowhere, the innermost element on it
// is meant. KB_E_ABSENT when the command has no arguments.
KB_EXPORT int32_t kb_command_position(int64_t command, int64_t path, int32_t length, int64_t out,
                                      int32_t cap);

// An argument as Kea itself prints it. KB_E_ABSENT also when the path leads nowhere.
KB_EXPORT int32_t kb_command_text(int64_t command, int64_t path, int32_t length, int64_t out,
                                  int32_t cap);

// JSON that was built natively for the command's answer, by the number under which the command
// holds it (1 and up) until it has been answered. Java puts it into the answer by giving, instead
// of the answer, [answer, [[number, key or index...], ...]]: what to put where.
//
// As Kea prints it.
KB_EXPORT int32_t kb_command_value_text(int64_t command, int64_t value, int64_t out, int32_t cap);

// Number of elements of a list or map.
KB_EXPORT int64_t kb_command_value_size(int64_t command, int64_t value);

// --- logging -----------------------------------------------------------------------------------

// 1 when a message of this kb_severity would be printed by this logger. debug_level: 0 to 99, only
// read for KB_LOG_DEBUG. The logger is named below the daemon's root, e.g. "osgi.runscript".
KB_EXPORT int32_t kb_log_enabled(int32_t severity, int32_t debug_level, int64_t logger,
                                 int32_t logger_length);
KB_EXPORT int32_t kb_log(int32_t severity, int32_t debug_level, int64_t logger,
                         int32_t logger_length, int64_t id, int32_t id_length, int64_t text,
                         int32_t text_length);

// --- the runner process ------------------------------------------------------------------------

// Starts the program at this path with one end of a stream socket pair as its descriptor 3 and
// nothing else of ours; the result is our end.
KB_EXPORT int32_t kb_runner_start(int64_t path, int32_t length);

// read(2) and write(2), repeated on EINTR; 0 from kb_fd_read means end of file.
KB_EXPORT int32_t kb_fd_read(int32_t fd, int64_t out, int32_t cap);
KB_EXPORT int32_t kb_fd_write(int32_t fd, int64_t data, int32_t length);

// shutdown(2) of both directions: wakes a reader; kb_fd_close then frees the number.
KB_EXPORT int32_t kb_fd_shutdown(int32_t fd);
KB_EXPORT int32_t kb_fd_close(int32_t fd);

#ifdef __cplusplus
}
#endif

#endif  // KEA_BRIDGE_H
