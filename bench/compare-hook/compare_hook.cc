// SPDX-License-Identifier: Apache-2.0
//
// The yardstick: a C++ hook that reads what the bench bundle reads, at the same hook points, and
// does nothing with it.

#include <config.h>
#include <dhcp/dhcp4.h>
#include <dhcp/option.h>
#include <dhcp/pkt4.h>
#include <hooks/hooks.h>

#include <atomic>
#include <cstdint>
#include <string>

using isc::dhcp::Pkt4Ptr;
using isc::hooks::CalloutHandle;
using isc::hooks::LibraryHandle;

namespace {

// Keeps the compiler from leaving the reads out.
std::atomic<std::uint64_t> sink{0};

void read(CalloutHandle& handle) {
    Pkt4Ptr query;
    handle.getArgument("query4", query);
    std::uint64_t sum = query->getType();
    if (auto hwaddr = query->getHWAddr()) {
        for (auto byte : hwaddr->hwaddr_) {
            sum += byte;
        }
    }
    if (auto rai = query->getOption(isc::dhcp::DHO_DHCP_AGENT_OPTIONS)) {
        for (auto byte : rai->toBinary(false)) {
            sum += byte;
        }
    }
    sink.fetch_add(sum, std::memory_order_relaxed);
}

}  // namespace

extern "C" {

int version() { return KEA_HOOKS_VERSION; }

int load(LibraryHandle&) { return 0; }

int unload() { return 0; }

int multi_threading_compatible() { return 1; }

int pkt4_receive(CalloutHandle& handle) {
    read(handle);
    return 0;
}

int subnet4_select(CalloutHandle& handle) {
    read(handle);
    return 0;
}

int lease4_select(CalloutHandle& handle) {
    read(handle);
    return 0;
}

int pkt4_send(CalloutHandle& handle) {
    read(handle);
    return 0;
}

}  // extern "C"
