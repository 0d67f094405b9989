// SPDX-License-Identifier: Apache-2.0
//
// Packets that services have parked.
//
// Kea puts each packet into a parking lot before it calls the callouts of certain hook points, and
// takes it out again unless the outcome is PARK. A parked packet is held by the lot alone: here it
// is only known by a weak pointer, because whoever holds a packet holds its callout handle, and Kea
// refuses to reload its libraries as long as anybody holds one. So when Kea empties its lots, as it
// does at each reconfiguration, nothing is left.

#pragma once

#include <dhcp/pkt.h>

#include <boost/weak_ptr.hpp>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "frame.h"

namespace keaosgi {

class Parking {
public:
    static Parking& instance();

    // Takes part in the parking of the frame's packet; the number is for end(). Throws
    // KB_E_UNSUPPORTED where the running Kea doesn't park.
    std::int64_t park(Frame& frame);

    // Ends it (a kb_unpark), on Kea's main thread unless it is to be cancelled. Safe on every
    // thread.
    void end(std::int64_t number, int how);

    // Forgets all of them: Kea unloads the library.
    void clear();

private:
    struct Parked {
        const HookPoint* point;
        boost::weak_ptr<isc::dhcp::Pkt> packet;
    };

    void finish(std::int64_t number, int how);
    bool take(std::int64_t number, Parked& parked);

    std::mutex mutex_;
    std::int64_t last_ = 0;
    std::unordered_map<std::int64_t, Parked> parked_;
};

// What Kea wants to find when it goes on with a packet that was parked while its subnet was chosen:
// the subnet, in the packet's context. To be called when the callout's outcome is PARK.
void keepChosenSubnet(Frame& frame);

}  // namespace keaosgi
