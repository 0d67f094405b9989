// SPDX-License-Identifier: Apache-2.0
//
// Starts the real runner program the way Kea does, and speaks with it over the socket.

#ifndef RUNNER_TESTS_RUNNER_HARNESS_H
#define RUNNER_TESTS_RUNNER_HARNESS_H

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "frames.h"
#include "runner_protocol.h"
#include "unique_fd.h"

namespace runner {

// A frame that asks for a run, as the container writes it.
std::string run_frame(const RunRequest& request);

// A request that runs a shell command and wants its output; 10 s time limit.
RunRequest shell(int32_t id, const std::string& command);

struct Outcome {
    ExitReport report;
    std::string output;
    std::string error;
};

class RunnerHarness {
public:
    RunnerHarness();
    ~RunnerHarness();

    pid_t pid() const { return pid_; }

    void send(const std::string& bytes);

    // What has become of this run; waits for its RP_EXIT.
    Outcome outcome(int32_t id);
    Outcome run(const RunRequest& request);

    // Ends the conversation, as the death of Kea does.
    void hang_up() { socket_.reset(); }

    // Whether the runner ends the conversation within this time.
    bool is_hung_up_on(int timeout_ms);

    // Whether the process is gone, or goes within this time.
    bool is_gone(int timeout_ms) const;

private:
    std::string next_frame();

    UniqueFd socket_;
    pid_t pid_ = -1;
    std::string input_;
    std::map<int32_t, Outcome> unfinished_;
    std::map<int32_t, Outcome> finished_;
};

// Numbers of the processes whose parent is `parent`, zombies included.
std::vector<pid_t> children_of(pid_t parent);

// Whether a process whose command line holds this text exists.
bool process_exists(const std::string& text);

}  // namespace runner

#endif  // RUNNER_TESTS_RUNNER_HARNESS_H
