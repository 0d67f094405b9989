// SPDX-License-Identifier: Apache-2.0

#include "channel.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstdio>

#include "frames.h"

namespace runner {
namespace {

bool try_again(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

}  // namespace

void Channel::receive() {
    input_.erase(0, consumed_);
    consumed_ = 0;
    char buffer[64 * 1024];
    const ssize_t count = ::recv(fd_, buffer, sizeof buffer, MSG_DONTWAIT);
    if (count > 0) {
        input_.append(buffer, static_cast<size_t>(count));
    } else if (count == 0 || !try_again(errno)) {
        close();
    }
}

std::string_view Channel::next_frame() {
    const std::string_view rest = std::string_view(input_).substr(consumed_);
    const size_t length = complete_frame(rest);
    consumed_ += length;
    return rest.substr(0, length);
}

void Channel::send(const std::string& frame) {
    if (open_) {
        output_ += frame;
    }
}

void Channel::flush() {
    while (wants_to_write()) {
        const ssize_t count =
            ::send(fd_, output_.data(), output_.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count >= 0) {
            output_.erase(0, static_cast<size_t>(count));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            return;
        } else if (errno != EINTR) {
            close();
        }
    }
}

void Channel::fail(const std::string& why) {
    std::fprintf(stderr, "kea-osgi-runner: %s; no further requests are taken\n", why.c_str());
    // The container sees end of file and starts another runner.
    ::shutdown(fd_, SHUT_RDWR);
    close();
}

void Channel::close() {
    open_ = false;
    output_.clear();
}

}  // namespace runner
