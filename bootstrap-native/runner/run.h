// SPDX-License-Identifier: Apache-2.0
//
// One run, from its start to the report about its end. What may happen to it, in order:
//
//   RUNNING ──(time limit)──> TERMINATING ──(grace)──> KILLED ──(still there)──> ABANDONED
//      └────────┴──────(process has ended)──────┴──> DRAINING ──(output ended, grace)──> OVER
//
// A process group is only signalled while its leader has not been reaped: until then the kernel
// gives its number to nobody else.

#ifndef RUNNER_RUN_H
#define RUNNER_RUN_H

#include <chrono>
#include <string>

#include "channel.h"
#include "child.h"
#include "frames.h"

namespace runner {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

class Run {
public:
    Run(RunRequest request, Time deadline);

    // Starts the program. Returns 0 or errno.
    int start();

    int32_t id() const { return request_.id; }
    pid_t pid() const { return child_.pid; }

    // When expire() has something to do next.
    Time deadline() const { return deadline_; }

    // Carries out what is due when the deadline has passed.
    void expire(Time now, Channel& channel);

    // The leader of the process group has ended and can be reaped; does that, too.
    void reap(Channel& channel);

    UniqueFd& stream(int number) { return number == 1 ? child_.output : child_.error; }

    // Passes on what the program wrote, at most one bufferful. False: nothing there right now.
    bool read_stream(int number, Channel& channel);

    // Everything has been said and reaped.
    bool over() const { return phase_ == Phase::kOver; }

private:
    enum class Phase { kRunning, kTerminating, kKilled, kAbandoned, kDraining, kOver };

    bool being_ended() const;
    void end_group(Time now);
    void kill_group(Time now);
    void drain(int number, Channel& channel);
    void pass_on(int number, std::string_view bytes, Channel& channel);
    void note_run_time();
    void note_status(int status);
    void finish_when_silent(Channel& channel);
    void report(Channel& channel);

    RunRequest request_;
    Time deadline_;
    Time started_;
    Child child_;
    Phase phase_ = Phase::kRunning;
    int64_t passed_on_[2] = {0, 0};  // bytes of standard output, standard error
    ExitReport report_;
};

}  // namespace runner

#endif  // RUNNER_RUN_H
