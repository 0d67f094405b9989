// SPDX-License-Identifier: Apache-2.0

#include "frame.h"

#include <algorithm>
#include <atomic>
#include <boost/make_shared.hpp>
#include <limits>

#include "border.h"
#include "compat.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;

// The frames of one thread, innermost first, and the numbers it gives to them. A token is the
// thread's own number in the upper 24 bits and a count in the lower 40: unique for as long as a
// process can live.
struct Chain {
    Frame* top = nullptr;
    std::int64_t next = firstToken();

    static std::int64_t firstToken() {
        static std::atomic<std::int64_t> threads{0};
        return ((threads.fetch_add(1) & 0x7fffff) + 1) << 40;
    }
};

Chain& chainOfThread() {
    static thread_local Chain chain;
    return chain;
}

template <class Collection>
const Lease* element(const Collection& leases, std::size_t index) {
    return index < leases.size() ? leases[index].get() : nullptr;
}

Pkt6::RelayInfo& relayOf(Pkt6& packet, int level) {
    if (level < 0 || static_cast<std::size_t>(level) >= packet.relay_info_.size()) {
        throw BorderError(KB_E_ABSENT, "the packet has passed fewer relays");
    }
    return packet.relay_info_[static_cast<std::size_t>(level)];
}

}  // namespace

Frame::Frame(int hook, isc::hooks::CalloutHandle& handle)
    : point_(hookPoint(hook)),
      handle_(handle),
      below_(chainOfThread().top),
      token_(chainOfThread().next++) {
    chainOfThread().top = this;
}

Frame::~Frame() { chainOfThread().top = below_; }

Frame& Frame::find(std::int64_t token) {
    for (Frame* frame = chainOfThread().top; frame; frame = frame->below_) {
        if (frame->token_ == token) {
            return *frame;
        }
    }
    throw BorderError(KB_E_STALE, "the callout is over, or runs on another thread");
}

Frame::Kind Frame::kindOf(int slot) {
    switch (slot) {
        case KB_SLOT_QUERY:
        case KB_SLOT_RESPONSE:
            return Kind::PACKET;
        case KB_SLOT_SUBNET:
            return Kind::SUBNET;
        case KB_SLOT_LEASES:
        case KB_SLOT_DELETED_LEASES:
            return Kind::LEASES;
        case KB_SLOT_IA:
            return Kind::IA;
        case KB_SLOT_SUBNETS:
            return Kind::SUBNETS;
        default:
            return Kind::LEASE;
    }
}

Frame::Held& Frame::held(int slot) {
    if (slot < 0 || slot >= kSlotCount) {
        throw BorderError(KB_E_INVALID, "there is no slot " + std::to_string(slot));
    }
    Held& held = held_[static_cast<std::size_t>(slot)];
    if (held.state == State::UNKNOWN) {
        fetch(slot, held);
    }
    return held;
}

void Frame::fetch(int slot, Held& held) {
    held.state = State::ABSENT;
    if (!point_.hasSlot(slot)) {
        return;
    }
    try {
        isV6() ? fetch6(slot, held) : fetch4(slot, held);
    } catch (const isc::hooks::NoSuchArgument&) {
        return;  // a release that doesn't pass this one yet
    }
    const bool filled = held.packet || held.subnet || held.lease || held.rare;
    held.state = filled ? State::FILLED : State::EMPTY;
}

void Frame::fetch4(int slot, Held& held) {
    switch (kindOf(slot)) {
        case Kind::PACKET:
            held.packet = argument<Pkt4Ptr>(slot);
            break;
        case Kind::SUBNET:
            held.subnet = argument<compat::Subnet4Argument>(slot);
            break;
        case Kind::LEASE:
            held.lease = argument<Lease4Ptr>(slot);
            break;
        case Kind::LEASES:
            held.rare = argument<Lease4CollectionPtr>(slot);
            break;
        case Kind::IA:
            break;  // there is no such thing in DHCPv4
        case Kind::SUBNETS:
            fetchSubnets<Subnet4Collection>(held);
            break;
    }
}

void Frame::fetch6(int slot, Held& held) {
    switch (kindOf(slot)) {
        case Kind::PACKET:
            held.packet = argument<Pkt6Ptr>(slot);
            break;
        case Kind::SUBNET:
            held.subnet = argument<compat::Subnet6Argument>(slot);
            break;
        case Kind::LEASE:
            held.lease = argument<Lease6Ptr>(slot);
            break;
        case Kind::LEASES:
            held.rare = argument<Lease6CollectionPtr>(slot);
            break;
        case Kind::IA:
            held.rare = fetchIdentityAssociation();
            break;
        case Kind::SUBNETS:
            fetchSubnets<Subnet6Collection>(held);
            break;
    }
}

// Kea's configuration owns them, and does not change while a callout runs.
template <class Collection>
void Frame::fetchSubnets(Held& held) {
    const auto* const offered = argument<const Collection*>(KB_SLOT_SUBNETS);
    if (offered) {
        const auto subnets = boost::make_shared<Subnets>();
        subnets->reserve(offered->size());
        for (const auto& subnet : *offered) {
            subnets->push_back(subnet.get());
        }
        held.rare = subnets;
    }
}

// Kea passes ia_na for an address, ia_pd for a prefix.
Option6IAPtr Frame::fetchIdentityAssociation() const {
    const std::vector<std::string> names = handle_.getArgumentNames();
    const bool address = std::find(names.begin(), names.end(), "ia_na") != names.end();
    Option6IAPtr ia;
    handle_.getArgument(address ? "ia_na" : "ia_pd", ia);
    return ia;
}

std::int32_t Frame::has(int slot) {
    switch (held(slot).state) {
        case State::FILLED:
            return 1;
        case State::EMPTY:
            return 0;
        default:
            return fail(KB_E_ABSENT, "this hook point has no such argument");
    }
}

Frame::Held& Frame::filled(int slot, Kind kind) {
    Held& object = held(slot);
    if (kindOf(slot) != kind) {
        throw BorderError(KB_E_INVALID, "slot " + std::to_string(slot) + " is of another kind");
    }
    if (object.state != State::FILLED) {
        throw BorderError(KB_E_ABSENT,
                          point_.name + " has nothing in slot " + std::to_string(slot));
    }
    return object;
}

std::int32_t Frame::count(int slot) {
    std::size_t count = 0;
    if (slot == KB_SLOT_SUBNETS) {
        count = rare<Subnets>(slot, Kind::SUBNETS).size();
    } else if (isV6()) {
        count = rare<Lease6Collection>(slot, Kind::LEASES).size();
    } else {
        count = rare<Lease4Collection>(slot, Kind::LEASES).size();
    }
    return static_cast<std::int32_t>(count);
}

Pkt& Frame::packet(int slot) { return *filled(slot, Kind::PACKET).packet; }

Pkt4& Frame::packet4(int slot) {
    if (isV6()) {
        throw BorderError(KB_E_INVALID, point_.name + " has DHCPv6 packets");
    }
    return static_cast<Pkt4&>(packet(slot));
}

Pkt6& Frame::packet6(int slot) {
    if (!isV6()) {
        throw BorderError(KB_E_INVALID, point_.name + " has no DHCPv6 packets");
    }
    return static_cast<Pkt6&>(packet(slot));
}

const Pkt6::RelayInfo& Frame::relay(int slot, int level) { return relayOf(packet6(slot), level); }

const Lease& Frame::lease(int slot) {
    if (slot < 0 || kindOf(slot & kSlotMask) != Kind::LEASES) {
        return *filled(slot, Kind::LEASE).lease;
    }
    const auto index = static_cast<std::size_t>(slot >> kIndexShift);
    const Lease* const lease =
        isV6() ? element(rare<Lease6Collection>(slot & kSlotMask, Kind::LEASES), index)
               : element(rare<Lease4Collection>(slot & kSlotMask, Kind::LEASES), index);
    if (!lease) {
        throw BorderError(KB_E_ABSENT, "there is no lease number " + std::to_string(index));
    }
    return *lease;
}

const Subnet& Frame::subnet(int slot) {
    if (slot < 0 || kindOf(slot & kSlotMask) != Kind::SUBNETS) {
        return *filled(slot, Kind::SUBNET).subnet;
    }
    const auto& subnets = rare<Subnets>(slot & kSlotMask, Kind::SUBNETS);
    const auto index = static_cast<std::size_t>(slot >> kIndexShift);
    if (index >= subnets.size()) {
        throw BorderError(KB_E_ABSENT, "there is no subnet number " + std::to_string(index));
    }
    return *subnets[index];
}

const Option6IA& Frame::identityAssociation() { return rare<Option6IA>(KB_SLOT_IA, Kind::IA); }

void Frame::requireWritable(int slot) const {
    if (slot < 0 || slot >= kSlotCount || !point_.writesSlot(slot)) {
        throw BorderError(KB_E_INVALID, point_.name + " lets nobody change slot " +
                                            std::to_string(slot & kSlotMask));
    }
}

Pkt& Frame::editablePacket(int slot) {
    requireWritable(slot);
    return packet(slot);
}

Pkt4& Frame::editablePacket4(int slot) {
    requireWritable(slot);
    return packet4(slot);
}

Pkt6& Frame::editablePacket6(int slot) {
    requireWritable(slot);
    return packet6(slot);
}

Pkt6::RelayInfo& Frame::editableRelay(int slot, int level) {
    return relayOf(editablePacket6(slot), level);
}

Lease& Frame::editableLease(int slot) {
    requireWritable(slot);
    return *filled(slot, Kind::LEASE).lease;
}

Option6IA& Frame::editableIdentityAssociation() {
    requireWritable(KB_SLOT_IA);
    return rare<Option6IA>(KB_SLOT_IA, Kind::IA);
}

template <class Collection, class Argument>
void Frame::chooseFrom(std::int64_t id) {
    Argument chosen;
    if (id != -1) {
        const Collection* subnets = nullptr;
        handle_.getArgument(slotArgument(point_.family, KB_SLOT_SUBNETS), subnets);
        const auto& index = subnets->template get<SubnetSubnetIdIndexTag>();
        const auto found = index.find(static_cast<SubnetID>(id));
        if (found == index.end() || id < 0 || id > std::numeric_limits<SubnetID>::max()) {
            throw BorderError(KB_E_INVALID, "Kea has no subnet " + std::to_string(id));
        }
        chosen = *found;
    }
    handle_.setArgument(slotArgument(point_.family, KB_SLOT_SUBNET), chosen);
    held_[KB_SLOT_SUBNET] = Held{};
}

void Frame::chooseSubnet(std::int64_t id) {
    requireWritable(KB_SLOT_SUBNET);
    if (isV6()) {
        chooseFrom<Subnet6Collection, compat::Subnet6Argument>(id);
    } else {
        chooseFrom<Subnet4Collection, compat::Subnet4Argument>(id);
    }
}

void Frame::requireValue(int which) const {
    if (which < 0 || which >= kValueCount) {
        throw BorderError(KB_E_INVALID, "there is no value " + std::to_string(which));
    }
    if (!point_.hasValue(which)) {
        throw BorderError(KB_E_ABSENT, point_.name + " has no value " + std::to_string(which));
    }
}

void Frame::requireWritableValue(int which) const {
    requireValue(which);
    switch (which) {
        case KB_VALUE_HOSTNAME:
        case KB_VALUE_FWD_UPDATE:
        case KB_VALUE_REV_UPDATE:
        case KB_VALUE_ID_TYPE:
        case KB_VALUE_ID_VALUE:
        case KB_VALUE_COMMAND_RESPONSE:
            return;
        default:
            throw BorderError(KB_E_INVALID,
                              point_.name + " lets nobody change value " + std::to_string(which));
    }
}

}  // namespace keaosgi
