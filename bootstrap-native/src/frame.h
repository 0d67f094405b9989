// SPDX-License-Identifier: Apache-2.0
//
// One call of Kea into this library, as the bridge sees it.
//
// A frame stands on the stack of the callout and dies with it. Java knows it only by its token, a
// number that no other frame of this process ever has; the bridge looks the token up in the chain
// of frames of its own thread. So a number that was kept for too long, or was carried to another
// thread, is found to be wrong without touching any memory.
//
// Arguments are fetched from Kea when somebody asks for them, and held until the call ends: what
// the bridge hands out can't disappear even when another callout changes the argument meanwhile.
// A frame must never outlive its callout: Kea refuses to reload its libraries as long as anybody
// holds a callout handle.

#pragma once

#include <dhcp/option6_ia.h>
#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>
#include <dhcpsrv/lease.h>
#include <dhcpsrv/subnet.h>
#include <hooks/callout_handle.h>

#include <array>
#include <cstdint>
#include <vector>

#include "hook_points.h"
#include "kea_thread.h"

namespace keaosgi {

// Where the index of an element stands in a slot's number, and what is the slot itself.
constexpr int kIndexShift = 8;
constexpr int kSlotMask = (1 << kIndexShift) - 1;

class Frame {
public:
    Frame(int hook, isc::hooks::CalloutHandle& handle);
    ~Frame();
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    // The frame of this thread that has this token. Throws KB_E_STALE when there is none.
    static Frame& find(std::int64_t token);

    std::int64_t token() const { return token_; }
    const HookPoint& point() const { return point_; }
    isc::hooks::CalloutHandle& handle() { return handle_; }

    // 1, 0 or KB_E_ABSENT, as kb_frame_has.
    std::int32_t has(int slot);

    // Number of elements of a collection.
    std::int32_t count(int slot);

    // The object in a slot. Throws KB_E_ABSENT when there is none, KB_E_INVALID when the slot is of
    // another kind.
    isc::dhcp::Pkt& packet(int slot);
    isc::dhcp::Pkt4& packet4(int slot);
    isc::dhcp::Pkt6& packet6(int slot);
    const isc::dhcp::Pkt6::RelayInfo& relay(int slot, int level);  // 0 is nearest to the server
    const isc::dhcp::Lease& lease(int slot);    // with an index in the higher bits for collections
    const isc::dhcp::Subnet& subnet(int slot);  // likewise
    const isc::dhcp::Option6IA& identityAssociation();

    // The same for changing them. Throws KB_E_INVALID where Kea doesn't let callouts do that.
    isc::dhcp::Pkt& editablePacket(int slot);
    isc::dhcp::Pkt4& editablePacket4(int slot);
    isc::dhcp::Pkt6& editablePacket6(int slot);
    isc::dhcp::Pkt6::RelayInfo& editableRelay(int slot, int level);
    isc::dhcp::Lease& editableLease(int slot);
    isc::dhcp::Option6IA& editableIdentityAssociation();

    // Chooses another of the subnets that Kea offers, by its number; none with -1.
    void chooseSubnet(std::int64_t id);

    // The packet that the call is about, as Kea's parking lots know it.
    isc::dhcp::PktPtr query() { return filled(KB_SLOT_QUERY, Kind::PACKET).packet; }

    bool isV6() const { return point_.family == Family::V6; }

    // An argument of a plain type. Throws KB_E_ABSENT when the hook point has no such argument.
    template <class T>
    T value(int which) {
        requireValue(which);
        T result{};
        handle_.getArgument(valueArgument(which), result);
        return result;
    }

    // Changes such an argument. Throws as value(), and KB_E_INVALID when it is not to be changed.
    template <class T>
    void setValue(int which, const T& value) {
        requireWritableValue(which);
        handle_.setArgument(valueArgument(which), value);
    }

    void requireValue(int which) const;
    void requireWritableValue(int which) const;

private:
    enum class Kind { PACKET, SUBNET, LEASE, LEASES, IA, SUBNETS };
    enum class State : std::uint8_t { UNKNOWN, ABSENT, EMPTY, FILLED };

    // What a slot holds. At most one of these is set, by the kind of the slot. Rare kinds share the
    // last one: a frame is made for every callout and must stay small.
    struct Held {
        State state = State::UNKNOWN;
        isc::dhcp::PktPtr packet;
        boost::shared_ptr<const isc::dhcp::Subnet> subnet;
        isc::dhcp::LeasePtr lease;
        boost::shared_ptr<void> rare;  // LeaseNCollection, Option6IA, Subnets
    };
    using Subnets = std::vector<const isc::dhcp::Subnet*>;

    static Kind kindOf(int slot);
    Held& held(int slot);
    Held& filled(int slot, Kind kind);
    template <class T>
    T& rare(int slot, Kind kind) {
        return *static_cast<T*>(filled(slot, kind).rare.get());
    }
    void fetch(int slot, Held& held);
    void fetch4(int slot, Held& held);
    void fetch6(int slot, Held& held);
    isc::dhcp::Option6IAPtr fetchIdentityAssociation() const;
    template <class Collection>
    void fetchSubnets(Held& held);
    void requireWritable(int slot) const;
    template <class Collection, class Argument>
    void chooseFrom(std::int64_t id);
    template <class T>
    T argument(int slot) const {
        T result;
        handle_.getArgument(slotArgument(point_.family, slot), result);
        return result;
    }

    const HookPoint& point_;
    isc::hooks::CalloutHandle& handle_;
    Frame* const below_;
    const std::int64_t token_;
    const KeaThread::Call call_;
    std::array<Held, kSlotCount> held_;
};

}  // namespace keaosgi
