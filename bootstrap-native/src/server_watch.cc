// SPDX-License-Identifier: Apache-2.0

#include "server_watch.h"

#include "border.h"
#include "compat.h"
#include "kea_bridge_server.h"
#include "main_loop.h"

namespace keaosgi {

using isc::dhcp::CfgMgr;
using isc::dhcp::SrvConfigPtr;

ServerWatch& ServerWatch::instance() {
    static auto* const watch = new ServerWatch;
    return *watch;
}

void ServerWatch::serverConfigured(isc::hooks::CalloutHandle& handle) {
    handle.getArgument("network_state", network_);
    // Kea takes the configuration over when this callout has returned, if nobody objects.
    MainLoop::instance().post([this] { announce(); });
}

void ServerWatch::announce() {
    const std::uint32_t sequence = CfgMgr::instance().getCurrentCfg()->getSequence();
    const std::lock_guard lock(mutex_);
    if (sequence != sequence_) {
        sequence_ = sequence;
        ++generation_;
        announced_.notify_all();
    }
}

void ServerWatch::stop() { network_.reset(); }

SrvConfigPtr ServerWatch::configuration(int which) const {
    CfgMgr& manager = CfgMgr::instance();
    if (which == KB_SERVER_STAGED) {
        if (!staging()) {
            throw BorderError(KB_E_ABSENT, "no configuration is staged");
        }
        return manager.getStagingCfg();
    }
    if (which != KB_SERVER_CURRENT) {
        throw BorderError(KB_E_INVALID, "there is no such configuration");
    }
    SrvConfigPtr current = manager.getCurrentCfg();
    if (current->getSequence() == 0) {
        throw BorderError(KB_E_UNAVAILABLE, "Kea is not configured yet");
    }
    return current;
}

bool ServerWatch::serving() const {
    if (!network_) {
        throw BorderError(KB_E_UNAVAILABLE, "Kea is not configured yet");
    }
    return network_->isServiceEnabled();
}

std::int64_t ServerWatch::generation() {
    const std::lock_guard lock(mutex_);
    return generation_;
}

std::int64_t ServerWatch::await(std::int64_t generation, std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    announced_.wait_for(lock, limit, [&] { return generation_ != generation; });
    return generation_;
}

}  // namespace keaosgi
