// SPDX-License-Identifier: Apache-2.0
//
// The runner itself: one thread, one poll loop, over the channel, the signals and all pipes.

#ifndef RUNNER_RUNNER_H
#define RUNNER_RUNNER_H

#include <poll.h>

#include <deque>
#include <memory>
#include <vector>

#include "channel.h"
#include "run.h"

namespace runner {

class Runner {
public:
    // `signals` is a signalfd that reports SIGCHLD, which is blocked.
    Runner(int channel, int signals) : channel_(channel), signals_(signals) {}

    // Works until the container is gone and all runs are over.
    void work();

private:
    struct Queued {
        RunRequest request;
        Time deadline;  // of an urgent one; others have none while they are queued
    };
    using Queue = std::deque<Queued>;

    // Which stream of which run a pollfd is about.
    struct Watched {
        Run* run;
        int stream;
    };

    bool finished() const;
    void wait();
    void watch_streams();
    int time_to_next_deadline() const;
    void read_streams();
    void read_channel();
    void take_requests();
    void enqueue(RunRequest request);
    void reap();
    Run* find(pid_t pid);
    void expire();
    void expire_queued(Time now);
    void note_end_of_conversation();
    void drop_queue_after_grace(Time now);
    bool can_start() const;

    // One at a time, so that a crowd of starts does not hold up the reports of others.
    void start_next();
    void start(Queued queued);
    void refuse(int32_t id, int how, int code);

    Channel channel_;
    int signals_;
    Queue urgent_;
    Queue patient_;
    std::vector<std::unique_ptr<Run>> running_;
    bool alone_ = false;               // the container is gone, or broke the protocol
    Time end_of_grace_ = Time::max();  // known once alone
    std::vector<pollfd> polled_;
    std::vector<Watched> watched_;  // those of polled_ from kFirstStream on
};

}  // namespace runner

#endif  // RUNNER_RUNNER_H
