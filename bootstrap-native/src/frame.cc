// SPDX-License-Identifier: Apache-2.0

#include "frame.h"

#include <atomic>

#include "border.h"
#include "compat.h"

namespace keaosgi {
namespace {

using namespace isc::dhcp;

constexpr int kIndexShift = 8;
constexpr int kSlotMask = (1 << kIndexShift) - 1;

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
    const bool filled = held.packet || held.subnet || held.lease || held.leases4 || held.leases6;
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
            held.leases4 = argument<Lease4CollectionPtr>(slot);
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
            held.leases6 = argument<Lease6CollectionPtr>(slot);
            break;
    }
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
    const Held& collection = filled(slot, Kind::LEASES);
    return static_cast<std::int32_t>(collection.leases4 ? collection.leases4->size()
                                                        : collection.leases6->size());
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

const Lease& Frame::lease(int slot) {
    if (slot < 0 || kindOf(slot & kSlotMask) != Kind::LEASES) {
        return *filled(slot, Kind::LEASE).lease;
    }
    const Held& collection = filled(slot & kSlotMask, Kind::LEASES);
    const auto index = static_cast<std::size_t>(slot >> kIndexShift);
    const Lease* lease = nullptr;
    if (collection.leases4 && index < collection.leases4->size()) {
        lease = (*collection.leases4)[index].get();
    } else if (collection.leases6 && index < collection.leases6->size()) {
        lease = (*collection.leases6)[index].get();
    }
    if (!lease) {
        throw BorderError(KB_E_ABSENT, "there is no lease number " + std::to_string(index));
    }
    return *lease;
}

const Subnet& Frame::subnet(int slot) { return *filled(slot, Kind::SUBNET).subnet; }

void Frame::requireValue(int which) const {
    if (which < 0 || which >= kValueCount) {
        throw BorderError(KB_E_INVALID, "there is no value " + std::to_string(which));
    }
    if (!point_.hasValue(which)) {
        throw BorderError(KB_E_ABSENT, point_.name + " has no value " + std::to_string(which));
    }
}

}  // namespace keaosgi
