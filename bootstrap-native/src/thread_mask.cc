// SPDX-License-Identifier: Apache-2.0

#include "thread_mask.h"

#include <sched.h>

namespace keaosgi {

void takeOwnFileMask() {
    static thread_local bool taken = false;
    if (!taken) {
        // Only the lack of memory can make it fail, and then we are where Kea alone would be.
        taken = ::unshare(CLONE_FS) == 0;
    }
}

}  // namespace keaosgi
