// SPDX-License-Identifier: Apache-2.0
//
// Follows the server through its configurations: counts those that have come into force, knows when
// one is staged, holds what Kea hands out only in passing.

#pragma once

#include <dhcpsrv/network_state.h>
#include <dhcpsrv/srv_config.h>
#include <hooks/callout_handle.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace keaosgi {

class ServerWatch {
public:
    static ServerWatch& instance();

    // Called on the main thread at dhcpX_srv_configured, when the new configuration isn't in force
    // yet and may still be refused.
    void serverConfigured(isc::hooks::CalloutHandle& handle);

    // Called on the main thread when the library is unloaded: drops every object of Kea.
    void stop();

    // The main thread is where the staged configuration is complete and stays the same.
    class Staging {
    public:
        Staging() { ++instance().staging_; }
        ~Staging() { --instance().staging_; }
        Staging(const Staging&) = delete;
        Staging& operator=(const Staging&) = delete;
    };

    bool staging() const { return staging_ != 0; }

    // What a kb_server_which names. Only inside SafePoint::Reading. Throws KB_E_UNAVAILABLE before
    // the first configuration, KB_E_ABSENT when none is staged.
    isc::dhcp::SrvConfigPtr configuration(int which) const;

    // Whether Kea serves clients. Only inside SafePoint::Reading; throws KB_E_UNAVAILABLE.
    bool serving() const;

    std::int64_t generation();

    // As kb_server_await.
    std::int64_t await(std::int64_t generation, std::chrono::milliseconds limit);

private:
    void announce();

    std::atomic<int> staging_{0};
    isc::dhcp::NetworkStatePtr network_;
    std::mutex mutex_;
    std::condition_variable announced_;
    std::int64_t generation_ = 0;
    std::uint32_t sequence_ = 0;
};

}  // namespace keaosgi
