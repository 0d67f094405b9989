// SPDX-License-Identifier: Apache-2.0
//
// Runs work on Kea's main thread, between two turns of its event loop.
//
// An idle Kea 2.2 sleeps in select() for up to a second before it looks at what was posted. A
// descriptor of ours in that select() wakes it at once.

#pragma once

#include <asiolink/io_service.h>
#include <hooks/callout_handle.h>

#include <functional>
#include <mutex>

namespace keaosgi {

class MainLoop {
public:
    static MainLoop& instance();

    // Takes the event loop that the server has at load, where there is one already.
    void start();

    // Called on the main thread at dhcpX_srv_configured: the server is ready.
    void serverConfigured(isc::hooks::CalloutHandle& handle);

    // Called on the main thread when the library is unloaded. Work posted before is dropped.
    void stop();

    // Posts work; safe on every thread. False when there is no event loop (yet).
    bool post(std::function<void()> work);

    // What serverConfigured() runs.
    void onConfigured(std::function<void()> work) { onConfigured_ = std::move(work); }

private:
    void watch();
    void wake() const;

    std::mutex mutex_;
    isc::asiolink::IOServicePtr loop_;
    std::function<void()> onConfigured_;
    unsigned generation_ = 0;
    int wakeDescriptor_ = -1;
};

}  // namespace keaosgi
