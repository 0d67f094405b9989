// SPDX-License-Identifier: Apache-2.0
//
// Turns the process that Kea started into one that shares nothing with Kea but the channel.

#ifndef RUNNER_PROCESS_SETUP_H
#define RUNNER_PROCESS_SETUP_H

namespace runner {

// Closes every descriptor above `last`.
void close_descriptors_above(int last);

// Reserves descriptors 0 to 2: standard input and output become /dev/null; standard error stays
// what it is (for last words), unless it is closed.
bool secure_standard_streams();

// Leaves Kea's session, so that signals to Kea's process group don't arrive here.
void leave_session();

// Default actions for all signals; those that end a service are ignored: a service manager sends
// them to every process of the service, yet Kea still wants to run programs while it shuts down.
// The end of Kea, not a signal, ends the runner.
void reset_signals();

// A signalfd for SIGCHLD, or -1.
int open_child_signals();

}  // namespace runner

#endif  // RUNNER_PROCESS_SETUP_H
