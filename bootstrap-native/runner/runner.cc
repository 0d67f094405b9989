// SPDX-License-Identifier: Apache-2.0

#include "runner.h"

#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "runner_protocol.h"

namespace runner {
namespace {

using std::chrono::milliseconds;

// Places in the vector given to poll(); from the third on stand the streams.
constexpr size_t kSignals = 0;
constexpr size_t kChannel = 1;
constexpr size_t kFirstStream = 2;

constexpr short kReadable = POLLIN | POLLHUP | POLLERR;

}  // namespace

void Runner::work() {
    channel_.send(hello_frame(static_cast<int32_t>(::getpid())));
    channel_.flush();
    while (!finished()) {
        wait();
        read_streams();
        read_channel();
        reap();
        expire();
        start_next();
        channel_.flush();
        note_end_of_conversation();
    }
}

bool Runner::finished() const {
    return !channel_.open() && running_.empty() && urgent_.empty() && patient_.empty();
}

void Runner::wait() {
    const short events = static_cast<short>(POLLIN | (channel_.wants_to_write() ? POLLOUT : 0));
    polled_.clear();
    watched_.clear();
    polled_.push_back({signals_, POLLIN, 0});
    polled_.push_back({channel_.open() ? channel_.fd() : -1, events, 0});
    if (!channel_.congested()) {
        watch_streams();
    }
    if (::poll(polled_.data(), polled_.size(), time_to_next_deadline()) < 0) {
        // Interrupted, or the kernel is short of memory: nothing is known to be ready.
        std::for_each(polled_.begin(), polled_.end(), [](pollfd& entry) { entry.revents = 0; });
    }
}

void Runner::watch_streams() {
    for (const auto& run : running_) {
        for (int number : {1, 2}) {
            if (run->stream(number).open()) {
                polled_.push_back({run->stream(number).get(), POLLIN, 0});
                watched_.push_back({run.get(), number});
            }
        }
    }
}

int Runner::time_to_next_deadline() const {
    if (can_start()) {
        return 0;
    }
    Time next = end_of_grace_;
    for (const auto& run : running_) {
        next = std::min(next, run->deadline());
    }
    for (const Queued& queued : urgent_) {
        next = std::min(next, queued.deadline);
    }
    if (next == Time::max()) {
        return -1;
    }
    const auto left = std::chrono::ceil<milliseconds>(next - Clock::now()).count();
    return static_cast<int>(std::clamp<int64_t>(left, 0, 60'000));
}

void Runner::read_streams() {
    for (size_t i = 0; i < watched_.size(); ++i) {
        if ((polled_[kFirstStream + i].revents & kReadable) != 0) {
            watched_[i].run->read_stream(watched_[i].stream, channel_);
        }
    }
}

void Runner::read_channel() {
    if (!channel_.open() || (polled_[kChannel].revents & kReadable) == 0) {
        return;
    }
    channel_.receive();
    try {
        take_requests();
    } catch (const ProtocolError& error) {
        channel_.fail(error.what());
    }
}

void Runner::take_requests() {
    for (auto frame = channel_.next_frame(); !frame.empty(); frame = channel_.next_frame()) {
        const int32_t kind = parse_head(frame).kind;
        if (kind != RP_RUN) {
            throw ProtocolError("unknown frame kind " + std::to_string(kind));
        }
        enqueue(parse_run(frame));
    }
}

void Runner::enqueue(RunRequest request) {
    if (urgent_.size() + patient_.size() >= RP_MAX_QUEUED) {
        refuse(request.id, RP_COULD_NOT_START, EAGAIN);
        return;
    }
    Queue& queue = request.urgent() ? urgent_ : patient_;
    const Time deadline = Clock::now() + milliseconds(request.timeout_ms);
    queue.push_back({std::move(request), deadline});
}

void Runner::reap() {
    if ((polled_[kSignals].revents & POLLIN) == 0) {
        return;
    }
    signalfd_siginfo ignored;
    while (::read(signals_, &ignored, sizeof ignored) > 0) {
    }
    siginfo_t ended = {};
    // Looks without reaping: Run::reap() wants to signal the group while its number is reserved.
    while (::waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid != 0) {
        if (Run* run = find(ended.si_pid)) {
            run->reap(channel_);
        } else {
            ::waitpid(ended.si_pid, nullptr, 0);
        }
        ended.si_pid = 0;
    }
}

Run* Runner::find(pid_t pid) {
    for (const auto& run : running_) {
        if (run->pid() == pid && !run->over()) {
            return run.get();
        }
    }
    return nullptr;
}

void Runner::expire() {
    const Time now = Clock::now();
    for (const auto& run : running_) {
        if (run->deadline() <= now) {
            run->expire(now, channel_);
        }
    }
    running_.erase(std::remove_if(running_.begin(), running_.end(),
                                  [](const auto& run) { return run->over(); }),
                   running_.end());
    expire_queued(now);
    drop_queue_after_grace(now);
}

void Runner::expire_queued(Time now) {
    for (size_t i = 0; i < urgent_.size();) {
        if (urgent_[i].deadline > now) {
            ++i;
            continue;
        }
        refuse(urgent_[i].request.id, RP_TIMED_OUT, 0);
        urgent_.erase(urgent_.begin() + static_cast<Queue::difference_type>(i));
    }
}

void Runner::note_end_of_conversation() {
    if (!channel_.open() && !alone_) {
        alone_ = true;
        end_of_grace_ = Clock::now() + milliseconds(RP_AFTERLIFE_MS);
    }
}

void Runner::drop_queue_after_grace(Time now) {
    if (now < end_of_grace_) {
        return;
    }
    end_of_grace_ = Time::max();
    const size_t count = urgent_.size() + patient_.size();
    if (count > 0) {
        std::fprintf(stderr, "kea-osgi-runner: Kea is gone, %zu queued programs are not run\n",
                     count);
    }
    urgent_.clear();
    patient_.clear();
}

bool Runner::can_start() const {
    return running_.size() < RP_MAX_RUNNING && !(urgent_.empty() && patient_.empty());
}

void Runner::start_next() {
    if (can_start()) {
        Queue& queue = urgent_.empty() ? patient_ : urgent_;
        Queued next = std::move(queue.front());
        queue.pop_front();
        start(std::move(next));
    }
}

void Runner::start(Queued queued) {
    const int32_t id = queued.request.id;
    auto run = std::make_unique<Run>(std::move(queued.request), queued.deadline);
    const int failure = run->start();
    if (failure == 0) {
        running_.push_back(std::move(run));
    } else {
        refuse(id, RP_COULD_NOT_START, failure);
    }
}

void Runner::refuse(int32_t id, int how, int code) {
    ExitReport report;
    report.id = id;
    report.how = how;
    report.code = code;
    channel_.send(exit_frame(report));
}

}  // namespace runner
