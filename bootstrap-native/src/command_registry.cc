// SPDX-License-Identifier: Apache-2.0

#include "command_registry.h"

#include <config/command_mgr.h>
#include <hooks/hooks_manager.h>
#include <hooks/server_hooks.h>
#include <util/multi_threading_mgr.h>

#include <algorithm>

#include "border.h"
#include "command_callout.h"
#include "log.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::config::BaseCommandMgr;
using isc::config::CommandMgr;
using isc::hooks::HooksManager;
using isc::hooks::ServerHooks;

// Lets us see which commands the server answers itself. Asking it by "list-commands" would leave a
// line in the log at each load.
struct OwnCommands : BaseCommandMgr {
    static bool have(const std::string& name) {
        const BaseCommandMgr& manager = CommandMgr::instance();
        return (manager.*&OwnCommands::handlers_).count(name) != 0;
    }
};

bool wellFormed(const std::string& name) {
    constexpr std::size_t kLongest = 128;
    return !name.empty() && name.size() <= kLongest &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

}  // namespace

CommandRegistry& CommandRegistry::instance() {
    static auto* const registry = new CommandRegistry;
    return *registry;
}

void CommandRegistry::start() {
    const std::lock_guard lock(mutex_);
    wanted_.clear();
    registered_.clear();
    active_ = true;
}

void CommandRegistry::add(const std::string& name) {
    if (!wellFormed(name)) {
        throw BorderError(KB_E_INVALID, "'" + escapedControls(name) +
                                            "' is no name for a command: use a to z, 0 to 9 and -");
    }
    if (OwnCommands::have(name)) {
        throw BorderError(KB_E_FAILED, "Kea itself has a command '" + name + "'");
    }
    note(name, true);
}

void CommandRegistry::remove(const std::string& name) { note(name, false); }

void CommandRegistry::note(const std::string& name, bool offer) {
    {
        const std::lock_guard lock(mutex_);
        if (!active_) {
            throw BorderError(KB_E_FAILED, "Kea has unloaded the library");
        }
        const bool changed = offer ? wanted_.insert(name).second : wanted_.erase(name) != 0;
        if (!changed) {
            throw BorderError(
                KB_E_FAILED,
                "the command '" + name + (offer ? "' is offered already" : "' isn't offered"));
        }
    }
    // Without an event loop the server is not yet configured, and will ask for the changes then.
    MainLoop::instance().post([this] { apply(); });
}

void CommandRegistry::apply() {
    std::set<std::string> wanted;
    {
        const std::lock_guard lock(mutex_);
        wanted = wanted_;
    }
    if (wanted == registered_) {
        return;
    }
    const isc::util::MultiThreadingCriticalSection packetThreadsHeld;
    const std::set<std::string> before = registered_;
    for (const std::string& name : before) {
        if (wanted.count(name) == 0) {
            withdraw(name);
        }
    }
    for (const std::string& name : wanted) {
        if (before.count(name) == 0) {
            offer(name);
        }
    }
}

void CommandRegistry::offer(const std::string& name) {
    registered_.insert(name);
    if (HooksManager::commandHandlersPresent(name)) {
        LOG_ERROR(logger, OSGI_COMMAND_TAKEN).arg(name);
        return;
    }
    HooksManager::postCalloutsLibraryHandle().registerCommandCallout(name, commandCallout);
    LOG_DEBUG(logger, 10, OSGI_COMMAND_OFFERED).arg(name);
}

void CommandRegistry::withdraw(const std::string& name) {
    registered_.erase(name);
    HooksManager::postCalloutsLibraryHandle().deregisterCallout(
        ServerHooks::commandToHookName(name), commandCallout);
    LOG_DEBUG(logger, 10, OSGI_COMMAND_WITHDRAWN).arg(name);
}

void CommandRegistry::stop() {
    {
        const std::lock_guard lock(mutex_);
        active_ = false;
        wanted_.clear();
    }
    apply();
}

}  // namespace keaosgi
