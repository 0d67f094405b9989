// SPDX-License-Identifier: Apache-2.0
//
// One started program: its process (group) and our ends of its output pipes.

#ifndef RUNNER_CHILD_H
#define RUNNER_CHILD_H

#include <sys/types.h>

#include "frames.h"
#include "unique_fd.h"

namespace runner {

struct Child {
    pid_t pid = -1;
    UniqueFd output;  // what it writes to standard output; not open when not wanted
    UniqueFd error;   // what it writes to standard error; likewise
};

// Starts the program in a process group of its own, with an empty signal mask, default signal
// actions, empty standard input and no descriptor above 2. Returns 0 or errno.
int spawn(const RunRequest& request, Child& child);

}  // namespace runner

#endif  // RUNNER_CHILD_H
