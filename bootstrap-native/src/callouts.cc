// SPDX-License-Identifier: Apache-2.0
//
// One template, made out once per row of the table of hook points.

#include "callouts.h"

#include <array>
#include <utility>

#include "frame.h"
#include "gate.h"
#include "hook_points.h"
#include "log.h"
#include "main_loop.h"
#include "parking.h"
#include "safe_point.h"
#include "server_watch.h"
#include "upcall.h"

namespace keaosgi {
namespace {

using isc::hooks::CalloutHandle;

void ask(int hook, CalloutHandle& handle) {
    const Gate::Pass pass(hook);
    Upcall* const upcall = Upcall::current();
    if (!pass || !upcall) {
        return;
    }
    Frame frame(hook, handle);
    const SafePoint::InJava inJava;
    const int outcome = upcall->callout(hook, frame.token(), handle.getStatus());
    if (outcome == KB_PARK && frame.point().writesSlot(KB_SLOT_SUBNET)) {
        keepChosenSubnet(frame);
    }
    if (outcome >= KB_CONTINUE && outcome <= KB_PARK) {
        handle.setStatus(static_cast<CalloutHandle::CalloutNextStep>(outcome));
    }
}

// The server is ready, but for taking the new configuration over.
void configured(int hook, CalloutHandle& handle) {
    MainLoop::instance().serverConfigured(handle);
    ServerWatch::instance().serverConfigured(handle);
    const ServerWatch::Staging staging;
    if (Gate::instance().isOpen(hook)) {
        ask(hook, handle);
    }
}

// Always 0, and never an exception: Kea would drop the packet.
template <int HOOK>
int callout(CalloutHandle& handle) {
    try {
        if constexpr (HOOK == KB_DHCP4_SRV_CONFIGURED || HOOK == KB_DHCP6_SRV_CONFIGURED) {
            configured(HOOK, handle);
        } else if (Gate::instance().isOpen(HOOK)) {
            ask(HOOK, handle);
        }
    } catch (const std::exception& e) {
        LOG_ERROR(logger, OSGI_CALLOUT_FAILED).arg(hookPoint(HOOK).name).arg(e.what());
    }
    return 0;
}

template <int... HOOKS>
constexpr std::array<isc::hooks::CalloutPtr, sizeof...(HOOKS)> calloutsOf(
    std::integer_sequence<int, HOOKS...>) {
    return {callout<HOOKS>...};
}

constexpr auto kCallouts = calloutsOf(std::make_integer_sequence<int, KB_HOOK_COUNT>());

}  // namespace

isc::hooks::CalloutPtr calloutOf(int hook) { return kCallouts.at(static_cast<std::size_t>(hook)); }

}  // namespace keaosgi
