// SPDX-License-Identifier: Apache-2.0
//
// The connection to the container: whole frames in, whole frames out, never blocking.

#ifndef RUNNER_CHANNEL_H
#define RUNNER_CHANNEL_H

#include <string>
#include <string_view>

namespace runner {

class Channel {
public:
    // Does not own the descriptor: it is the process's descriptor 3, for life.
    explicit Channel(int fd) : fd_(fd) {}

    int fd() const { return fd_; }

    // False once the container is gone or broke the protocol.
    bool open() const { return open_; }

    // Takes in what has arrived, at most one bufferful.
    void receive();

    // The next complete frame, empty when there is none. Valid until the next call of receive().
    std::string_view next_frame();

    // Queues a frame; flush() sends it.
    void send(const std::string& frame);
    void flush();
    bool wants_to_write() const { return open_ && !output_.empty(); }

    // So much waits to be written that nothing more should be produced.
    bool congested() const { return output_.size() > kCongested; }

    // Says why on standard error and hears and speaks no more.
    void fail(const std::string& why);

private:
    static constexpr size_t kCongested = 1 << 20;

    void close();

    int fd_;
    bool open_ = true;
    std::string input_;
    size_t consumed_ = 0;
    std::string output_;
};

}  // namespace runner

#endif  // RUNNER_CHANNEL_H
