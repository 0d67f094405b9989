// SPDX-License-Identifier: Apache-2.0

#include "hook_registry.h"

#include <hooks/server_hooks.h>
#include <util/multi_threading_mgr.h>

#include "callouts.h"
#include "log.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::hooks::CalloutManager;
using isc::hooks::ServerHooks;

bool known(const HookPoint& point, Family family) {
    return (point.family == family || point.family == Family::BOTH) &&
           ServerHooks::getServerHooks().findIndex(point.name) >= 0;
}

}  // namespace

HookRegistry& HookRegistry::instance() {
    // Never destroyed: posted work may look at it until the very end of the process.
    static auto* const registry = new HookRegistry;
    return *registry;
}

void HookRegistry::start(const boost::shared_ptr<CalloutManager>& manager, Family family) {
    stop();
    manager_ = manager;
    library_ = manager->getLibraryIndex();
    for (int hook = 0; hook < KB_HOOK_COUNT; ++hook) {
        available_[static_cast<std::size_t>(hook)] = known(hookPoint(hook), family);
    }
    const std::lock_guard lock(mutex_);
    active_ = true;
    for (const kb_hook configured : {KB_DHCP4_SRV_CONFIGURED, KB_DHCP6_SRV_CONFIGURED}) {
        wanted_[configured] = available(configured);
    }
}

void HookRegistry::want(int hook) {
    {
        const std::lock_guard lock(mutex_);
        const auto index = static_cast<std::size_t>(hook);
        if (!active_ || !available(hook) || wanted_[index]) {
            return;
        }
        wanted_.set(index);
    }
    // Without an event loop the server is not yet configured, and will ask for the changes then.
    MainLoop::instance().post([this] { apply(); });
}

HookRegistry::Hooks HookRegistry::missing() {
    const std::lock_guard lock(mutex_);
    return wanted_ & ~registered_;
}

void HookRegistry::finishLoad() { add(missing()); }

void HookRegistry::apply() {
    // Not under the lock: a packet thread that is waited for may be about to note something.
    const Hooks hooks = missing();
    if (hooks.any()) {
        const isc::util::MultiThreadingCriticalSection packetThreadsHeld;
        add(hooks);
    }
}

void HookRegistry::add(const Hooks& hooks) {
    for (int hook = 0; hook < KB_HOOK_COUNT; ++hook) {
        const auto index = static_cast<std::size_t>(hook);
        if (hooks[index]) {
            manager_->registerCallout(hookPoint(hook).name, calloutOf(hook), library_);
            registered_.set(index);
            LOG_DEBUG(logger, 10, OSGI_HOOK_REGISTERED).arg(hookPoint(hook).name);
        }
    }
}

void HookRegistry::stop() {
    for (auto& hook : available_) {
        hook = false;
    }
    registered_.reset();
    manager_.reset();
    const std::lock_guard lock(mutex_);
    wanted_.reset();
    active_ = false;
}

}  // namespace keaosgi
