// SPDX-License-Identifier: Apache-2.0
//
// Brings the threads that process packets to rest.

#pragma once

#include <util/multi_threading_mgr.h>

#include <optional>

namespace keaosgi {

// No packet is being processed as long as one of these lives. For work under KeaThread::run only.
class PacketThreadsHeld {
public:
    // Throws KB_E_FAILED, with `refusal`, on a thread that processes a packet itself: it would wait
    // for itself.
    explicit PacketThreadsHeld(const char* refusal);

private:
    std::optional<isc::util::MultiThreadingCriticalSection> section_;
};

}  // namespace keaosgi
