// SPDX-License-Identifier: Apache-2.0

#include "hook_points.h"

#include <array>

namespace keaosgi {
namespace {

constexpr std::uint32_t bit(int number) { return 1U << number; }

constexpr std::uint32_t Q = bit(KB_SLOT_QUERY);
constexpr std::uint32_t R = bit(KB_SLOT_RESPONSE);
constexpr std::uint32_t SUBNET = bit(KB_SLOT_SUBNET);
constexpr std::uint32_t LEASE = bit(KB_SLOT_LEASE);
constexpr std::uint32_t LEASES = bit(KB_SLOT_LEASES);
constexpr std::uint32_t DELETED = bit(KB_SLOT_DELETED_LEASES);
constexpr std::uint32_t OLD = bit(KB_SLOT_OLD_LEASE);
constexpr std::uint32_t NEW = bit(KB_SLOT_NEW_LEASE);
constexpr std::uint32_t IA = bit(KB_SLOT_IA);
constexpr std::uint32_t SUBNETS = bit(KB_SLOT_SUBNETS);

constexpr std::uint32_t FAKE = bit(KB_VALUE_FAKE_ALLOCATION);
constexpr std::uint32_t REMOVE = bit(KB_VALUE_REMOVE_LEASE);
constexpr std::uint32_t OFFER = bit(KB_VALUE_OFFER_LIFETIME) | bit(KB_VALUE_HOST);
constexpr std::uint32_t IDENTIFIER = bit(KB_VALUE_ID_TYPE) | bit(KB_VALUE_ID_VALUE);
constexpr std::uint32_t DDNS = bit(KB_VALUE_FWD_UPDATE) | bit(KB_VALUE_REV_UPDATE) |
                               bit(KB_VALUE_HOSTNAME) | bit(KB_VALUE_DDNS_PARAMS);
constexpr std::uint32_t CLIENT = bit(KB_VALUE_CLIENT_ID) | bit(KB_VALUE_HWADDR);
constexpr std::uint32_t ADDRESS6 = bit(KB_VALUE_ADDRESS6);
constexpr std::uint32_t IA_KIND = bit(KB_VALUE_IA_KIND);
constexpr std::uint32_t COMMAND =
    bit(KB_VALUE_COMMAND_NAME) | bit(KB_VALUE_COMMAND_ARGUMENTS) | bit(KB_VALUE_COMMAND_RESPONSE);
constexpr std::uint32_t CONFIG = bit(KB_VALUE_CONFIG);
constexpr std::uint32_t AUDIT = bit(KB_VALUE_AUDIT_ENTRIES);

constexpr Family V4 = Family::V4;
constexpr Family V6 = Family::V6;

// One row per hook point. An argument that only newer releases pass is in its row all the same:
// where the running Kea doesn't pass it, it is absent.
const std::array<HookPoint, KB_HOOK_COUNT> kHookPoints{{
    {KB_DHCP4_SRV_CONFIGURED, V4, "dhcp4_srv_configured", 0, CONFIG, 0, false},
    {KB_CB4_UPDATED, V4, "cb4_updated", 0, AUDIT, 0, false},
    {KB_BUFFER4_RECEIVE, V4, "buffer4_receive", Q, 0, Q, false},
    {KB_PKT4_RECEIVE, V4, "pkt4_receive", Q, 0, Q, false},
    {KB_SUBNET4_SELECT, V4, "subnet4_select", Q | SUBNET | SUBNETS, 0, Q | SUBNET, true},
    {KB_HOST4_IDENTIFIER, V4, "host4_identifier", Q, IDENTIFIER, 0, false},
    {KB_LEASE4_SELECT, V4, "lease4_select", Q | SUBNET | LEASE, FAKE, LEASE, false},
    {KB_LEASE4_OFFER, V4, "lease4_offer", Q | R | LEASES | OLD, OFFER, 0, true},
    {KB_LEASE4_RENEW, V4, "lease4_renew", Q | SUBNET | LEASE, CLIENT, LEASE, false},
    {KB_LEASE4_RELEASE, V4, "lease4_release", Q | LEASE, 0, 0, false},
    {KB_LEASE4_DECLINE, V4, "lease4_decline", Q | LEASE, 0, 0, false},
    {KB_LEASE4_SERVER_DECLINE, V4, "lease4_server_decline", Q | LEASE, 0, 0, false},
    {KB_DDNS4_UPDATE, V4, "ddns4_update", Q | R | SUBNET, DDNS, 0, false},
    {KB_LEASES4_COMMITTED, V4, "leases4_committed", Q | R | LEASES | DELETED, 0, 0, true},
    {KB_PKT4_SEND, V4, "pkt4_send", Q | R | SUBNET, 0, R, false},
    {KB_BUFFER4_SEND, V4, "buffer4_send", R, 0, R, false},
    {KB_LEASE4_EXPIRE, V4, "lease4_expire", LEASE, REMOVE, LEASE, false},
    {KB_LEASE4_RECOVER, V4, "lease4_recover", LEASE, 0, 0, false},
    {KB_DHCP6_SRV_CONFIGURED, V6, "dhcp6_srv_configured", 0, CONFIG, 0, false},
    {KB_CB6_UPDATED, V6, "cb6_updated", 0, AUDIT, 0, false},
    {KB_BUFFER6_RECEIVE, V6, "buffer6_receive", Q, 0, Q, false},
    {KB_PKT6_RECEIVE, V6, "pkt6_receive", Q, 0, Q, false},
    {KB_SUBNET6_SELECT, V6, "subnet6_select", Q | SUBNET | SUBNETS, 0, Q | SUBNET, true},
    {KB_HOST6_IDENTIFIER, V6, "host6_identifier", Q, IDENTIFIER, 0, false},
    {KB_LEASE6_SELECT, V6, "lease6_select", Q | SUBNET | LEASE, FAKE, LEASE, false},
    {KB_LEASE6_RENEW, V6, "lease6_renew", Q | LEASE | IA, IA_KIND, LEASE | IA, false},
    {KB_LEASE6_REBIND, V6, "lease6_rebind", Q | LEASE | IA, IA_KIND, LEASE | IA, false},
    {KB_LEASE6_RELEASE, V6, "lease6_release", Q | LEASE, 0, LEASE, false},
    {KB_LEASE6_DECLINE, V6, "lease6_decline", Q | LEASE, 0, LEASE, false},
    {KB_ADDR6_REGISTER, V6, "addr6_register", Q | R | OLD | NEW, ADDRESS6, 0, false},
    {KB_DDNS6_UPDATE, V6, "ddns6_update", Q | R | SUBNET, DDNS, 0, false},
    {KB_LEASES6_COMMITTED, V6, "leases6_committed", Q | R | LEASES | DELETED, 0, 0, true},
    {KB_PKT6_SEND, V6, "pkt6_send", Q | R | SUBNET, 0, R, false},
    {KB_BUFFER6_SEND, V6, "buffer6_send", R, 0, R, false},
    {KB_LEASE6_EXPIRE, V6, "lease6_expire", LEASE, REMOVE, LEASE, false},
    {KB_LEASE6_RECOVER, V6, "lease6_recover", LEASE, 0, 0, false},
    {KB_COMMAND_PROCESSED, Family::BOTH, "command_processed", 0, COMMAND, 0, false},
}};

const std::array<std::string, kSlotCount> kSlots4{
    "query4",          "response4", "subnet4", "lease4", "leases4",
    "deleted_leases4", "old_lease", "",        "",       "subnet4collection"};

const std::array<std::string, kSlotCount> kSlots6{
    "query6",          "response6",  "subnet6",    "lease6", "leases6",
    "deleted_leases6", "old_lease6", "new_lease6", "ia_na",  "subnet6collection"};

// The kind of an identity association shows in which of two arguments is there; see frame.cc.
const std::array<std::string, kValueCount> kValues{
    "fake_allocation", "remove_lease", "fwd-update",    "rev-update", "offer_lifetime",
    "id_type",         "id_value",     "hostname",      "clientid",   "hwaddr",
    "address6",        "ia_na",        "name",          "arguments",  "response",
    "json_config",     "ddns-params",  "audit_entries", "host"};

}  // namespace

const HookPoint& hookPoint(int hook) { return kHookPoints.at(static_cast<std::size_t>(hook)); }

const std::string& slotArgument(Family family, int slot) {
    return (family == Family::V6 ? kSlots6 : kSlots4).at(static_cast<std::size_t>(slot));
}

const std::string& valueArgument(int value) { return kValues.at(static_cast<std::size_t>(value)); }

}  // namespace keaosgi
