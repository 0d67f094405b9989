// SPDX-License-Identifier: Apache-2.0

#include "run.h"

#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "runner_protocol.h"

namespace runner {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kOutputGrace(RP_OUTPUT_GRACE_MS);
constexpr milliseconds kKillGrace(RP_KILL_GRACE_MS);

// Bufferfuls read at a program's end: more than a pipe holds, so nothing it wrote is lost, and yet
// not endless when a process that it left behind keeps writing.
constexpr int kLastReads = 32;

}  // namespace

Run::Run(RunRequest request, Time deadline) : request_(std::move(request)), deadline_(deadline) {
    report_.id = request_.id;
}

int Run::start() {
    started_ = Clock::now();
    if (!request_.urgent()) {
        deadline_ = started_ + milliseconds(request_.timeout_ms);
    }
    return spawn(request_, child_);
}

void Run::expire(Time now, Channel& channel) {
    switch (phase_) {
        case Phase::kRunning:
            end_group(now);
            break;
        case Phase::kTerminating:
            kill_group(now);
            break;
        case Phase::kKilled:
            phase_ = Phase::kAbandoned;
            deadline_ = Time::max();
            note_run_time();
            report(channel);
            break;
        case Phase::kDraining:
            phase_ = Phase::kOver;
            report(channel);
            break;
        case Phase::kAbandoned:
        case Phase::kOver:
            break;
    }
}

bool Run::being_ended() const {
    return phase_ == Phase::kTerminating || phase_ == Phase::kKilled || phase_ == Phase::kAbandoned;
}

void Run::end_group(Time now) {
    report_.how = RP_TIMED_OUT;
    if (request_.grace_ms == 0) {
        kill_group(now);
        return;
    }
    phase_ = Phase::kTerminating;
    deadline_ = now + milliseconds(request_.grace_ms);
    report_.code = SIGTERM;
    ::kill(-child_.pid, SIGTERM);
}

void Run::kill_group(Time now) {
    phase_ = Phase::kKilled;
    deadline_ = now + kKillGrace;
    report_.code = SIGKILL;
    ::kill(-child_.pid, SIGKILL);
}

void Run::reap(Channel& channel) {
    if (being_ended()) {
        // The leader may have heeded SIGTERM while others of its group did not.
        ::kill(-child_.pid, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child_.pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (phase_ == Phase::kAbandoned) {
        phase_ = Phase::kOver;
        return;
    }
    note_status(status);
    drain(1, channel);
    drain(2, channel);
    phase_ = Phase::kDraining;
    deadline_ = Clock::now() + kOutputGrace;
    finish_when_silent(channel);
}

void Run::note_run_time() {
    report_.micros =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started_).count();
}

void Run::note_status(int status) {
    note_run_time();
    if (being_ended()) {
        return;
    }
    const bool exited = WIFEXITED(status);
    report_.how = exited ? RP_EXITED : RP_SIGNALLED;
    report_.code = exited ? WEXITSTATUS(status) : WTERMSIG(status);
}

void Run::drain(int number, Channel& channel) {
    for (int i = 0; i < kLastReads && read_stream(number, channel); ++i) {
    }
}

bool Run::read_stream(int number, Channel& channel) {
    UniqueFd& fd = stream(number);
    if (!fd.open()) {
        return false;
    }
    char buffer[64 * 1024];
    const ssize_t count = ::read(fd.get(), buffer, sizeof buffer);
    if (count > 0) {
        pass_on(number, {buffer, static_cast<size_t>(count)}, channel);
        return true;
    }
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        fd.reset();
        finish_when_silent(channel);
    }
    return false;
}

void Run::pass_on(int number, std::string_view bytes, Channel& channel) {
    int64_t& passed_on = passed_on_[number - 1];
    const int64_t room = request_.output_limit - passed_on;
    const size_t taken = std::min(bytes.size(), static_cast<size_t>(room));
    if (taken > 0) {
        channel.send(output_frame(id(), number, bytes.substr(0, taken)));
    }
    passed_on += static_cast<int64_t>(taken);
    report_.dropped += static_cast<int64_t>(bytes.size() - taken);
}

void Run::finish_when_silent(Channel& channel) {
    if (phase_ == Phase::kDraining && !child_.output.open() && !child_.error.open()) {
        phase_ = Phase::kOver;
        report(channel);
    }
}

void Run::report(Channel& channel) { channel.send(exit_frame(report_)); }

}  // namespace runner
