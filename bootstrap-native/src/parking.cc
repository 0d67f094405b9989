// SPDX-License-Identifier: Apache-2.0

#include "parking.h"

#include <dhcp/pkt4.h>
#include <dhcp/pkt6.h>
#include <dhcpsrv/callout_handle_store.h>
#include <hooks/server_hooks.h>

#include "border.h"
#include "compat.h"
#include "kea_bridge_edit.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::dhcp::Pkt4;
using isc::dhcp::Pkt4Ptr;
using isc::dhcp::Pkt6;
using isc::dhcp::Pkt6Ptr;
using isc::dhcp::PktPtr;

const std::string kAddressInUse = "offer_address_in_use";

// Kea looks parked objects up by the very type they were parked as.
template <class Function>
auto withItsType(const HookPoint& point, const PktPtr& packet, Function&& function) {
    return point.family == Family::V6 ? function(boost::static_pointer_cast<Pkt6>(packet))
                                      : function(boost::static_pointer_cast<Pkt4>(packet));
}

void reference(const HookPoint& point, const PktPtr& packet) {
    const auto lot = isc::hooks::ServerHooks::getServerHooks().getParkingLotPtr(point.name);
    try {
        withItsType(point, packet, [&](const auto& typed) { return lot->reference(typed); });
    } catch (const isc::InvalidOperation&) {
        throw BorderError(KB_E_UNSUPPORTED, "this Kea does not park this packet at " + point.name);
    }
}

template <class Packet>
void leave(isc::hooks::ParkingLot& lot, const Packet& packet, int how) {
    switch (how) {
        case KB_UNPARK_DROP:
            lot.drop(packet);
            break;
        case KB_UNPARK_CANCEL:
            lot.dereference(packet);
            break;
        default:
            lot.unpark(packet);
    }
}

}  // namespace

Parking& Parking::instance() {
    // Never destroyed: posted work may look at it until the very end of the process.
    static auto* const parking = new Parking;
    return *parking;
}

std::int64_t Parking::park(Frame& frame) {
    if (!frame.point().parks) {
        throw BorderError(KB_E_UNSUPPORTED, "Kea does not park at " + frame.point().name);
    }
    const PktPtr packet = frame.query();
    reference(frame.point(), packet);
    if (frame.point().hook == KB_LEASE4_OFFER) {
        // Kea looks for it when it goes on with the packet.
        frame.handle().setArgument(kAddressInUse, false);
    }
    const std::lock_guard lock(mutex_);
    parked_.emplace(++last_, Parked{&frame.point(), packet});
    return last_;
}

void Parking::end(std::int64_t number, int how) {
    if (how == KB_UNPARK_CANCEL) {
        finish(number, how);
        return;
    }
    // Where there is no event loop there are no packets.
    MainLoop::instance().post([this, number, how] { finish(number, how); });
}

void Parking::clear() {
    const std::lock_guard lock(mutex_);
    parked_.clear();
}

bool Parking::take(std::int64_t number, Parked& parked) {
    const std::lock_guard lock(mutex_);
    const auto found = parked_.find(number);
    if (found == parked_.end()) {
        return false;
    }
    parked = found->second;
    parked_.erase(found);
    return true;
}

void Parking::finish(std::int64_t number, int how) {
    Parked parked{};
    if (!take(number, parked)) {
        return;
    }
    const PktPtr packet = parked.packet.lock();
    if (!packet) {
        return;  // Kea has given it up
    }
    const HookPoint& point = *parked.point;
    const auto lot = isc::hooks::ServerHooks::getServerHooks().getParkingLotPtr(point.name);
    if (how == KB_UNPARK_IN_USE && point.hook == KB_LEASE4_OFFER) {
        isc::dhcp::getCalloutHandle(boost::static_pointer_cast<Pkt4>(packet))
            ->setArgument(kAddressInUse, true);
    }
    withItsType(point, packet, [&](const auto& typed) { leave(*lot, typed, how); });
}

namespace {

template <class Argument>
void keepSubnet(Frame& frame, const std::string& name) {
    isc::hooks::CalloutHandle& handle = frame.handle();
    Argument subnet;
    handle.getArgument(name, subnet);
    // Kea reads it while no library is being called; contexts go by library.
    const int library = handle.getCurrentLibrary();
    handle.setCurrentLibrary(-1);
    handle.setContext(name, subnet);
    handle.setCurrentLibrary(library);
}

}  // namespace

void keepChosenSubnet(Frame& frame) {
    const std::string& name = slotArgument(frame.point().family, KB_SLOT_SUBNET);
    if (frame.isV6()) {
        keepSubnet<compat::Subnet6Argument>(frame, name);
    } else {
        keepSubnet<compat::Subnet4Argument>(frame, name);
    }
}

}  // namespace keaosgi
