// SPDX-License-Identifier: Apache-2.0

#include "packet_threads.h"

#include "border.h"
#include "command_scope.h"
#include "kea_thread.h"

namespace keaosgi {

PacketThreadsHeld::PacketThreadsHeld(const char* refusal) {
    if (isc::util::MultiThreadingMgr::instance().getMode() && !KeaThread::isMain() &&
        !CommandScope::current()) {
        throw BorderError(KB_E_FAILED, refusal);
    }
    section_.emplace();
}

}  // namespace keaosgi
