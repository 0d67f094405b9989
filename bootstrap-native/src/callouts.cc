// SPDX-License-Identifier: Apache-2.0
//
// The functions that Kea calls at its hook points: one template, made out once per row of the table
// of hook points.

#include <hooks/callout_handle.h>
#include <hooks/server_hooks.h>

#include <array>
#include <atomic>
#include <utility>

#include "frame.h"
#include "gate.h"
#include "hook_registry.h"
#include "log.h"
#include "main_loop.h"
#include "upcall.h"

namespace keaosgi {
namespace {

using isc::hooks::CalloutHandle;

std::array<std::atomic<bool>, KB_HOOK_COUNT> available{};

void ask(int hook, CalloutHandle& handle) {
    const Gate::Pass pass(hook);
    Upcall* const upcall = Upcall::current();
    if (!pass || !upcall) {
        return;
    }
    Frame frame(hook, handle);
    const int outcome = upcall->callout(hook, frame.token(), handle.getStatus());
    if (outcome >= KB_CONTINUE && outcome <= KB_PARK) {
        handle.setStatus(static_cast<CalloutHandle::CalloutNextStep>(outcome));
    }
}

// Always 0, and never an exception: Kea would drop the packet.
template <int HOOK>
int callout(CalloutHandle& handle) {
    try {
        if constexpr (HOOK == KB_DHCP4_SRV_CONFIGURED || HOOK == KB_DHCP6_SRV_CONFIGURED) {
            MainLoop::instance().serverConfigured(handle);
        }
        if (Gate::instance().isOpen(HOOK)) {
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

void registerCallouts(isc::hooks::LibraryHandle& handle, Family family) {
    forgetCallouts();
    for (int hook = 0; hook < KB_HOOK_COUNT; ++hook) {
        const HookPoint& point = hookPoint(hook);
        const bool ours = point.family == family || point.family == Family::BOTH;
        if (ours && isc::hooks::ServerHooks::getServerHooks().findIndex(point.name) >= 0) {
            const auto index = static_cast<std::size_t>(hook);
            handle.registerCallout(point.name, kCallouts[index]);
            available[index] = true;
        }
    }
}

void forgetCallouts() {
    for (auto& hook : available) {
        hook = false;
    }
}

std::int32_t hookAvailable(int hook) { return available[static_cast<std::size_t>(hook)] ? 1 : 0; }

}  // namespace keaosgi
