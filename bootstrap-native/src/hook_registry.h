// SPDX-License-Identifier: Apache-2.0
//
// Ties our callouts to Kea's hook points: to each when the first service for it comes.
//
// Where anybody at all is registered, Kea prepares the arguments of a call and has the options of
// packets copied whenever they are read. With every hook point registered that costs more than all
// that this library does, and the gate can't save it. So a hook point nobody listens at is not
// registered. Once registered it stays so until the library is unloaded: bundles come and go often,
// and a change has to stop the packet threads.

#pragma once

#include <hooks/callout_manager.h>

#include <array>
#include <atomic>
#include <bitset>
#include <boost/shared_ptr.hpp>
#include <cstdint>
#include <mutex>

#include "hook_points.h"

namespace keaosgi {

class HookRegistry {
public:
    static HookRegistry& instance();

    // Begins a load: finds the hook points of this family that the running Kea knows, and registers
    // at the one that tells when the server is configured. Whatever is registered until stop() is
    // so in the place that the library being loaded has among the hook libraries.
    void start(const boost::shared_ptr<isc::hooks::CalloutManager>& manager, Family family);

    // Notes that somebody listens there. Safe on every thread; in force from the next turn of the
    // server's event loop on, at the latest when the server is configured.
    void want(int hook);

    // Registers what has been noted; within load() only, when no packet thread runs.
    void finishLoad();

    // Registers what has been noted, with the packet threads held. Main thread only.
    void apply();

    // Forgets everything; Kea itself drops the callouts of a library it unloads. Main thread only.
    void stop();

    // Whether the running server has this hook point.
    bool available(int hook) const { return available_[static_cast<std::size_t>(hook)]; }

private:
    using Hooks = std::bitset<KB_HOOK_COUNT>;

    Hooks missing();
    void add(const Hooks& hooks);

    std::array<std::atomic<bool>, KB_HOOK_COUNT> available_{};
    std::mutex mutex_;
    Hooks wanted_;
    bool active_ = false;
    // Main thread only.
    Hooks registered_;
    boost::shared_ptr<isc::hooks::CalloutManager> manager_;
    int library_ = -1;
};

}  // namespace keaosgi
