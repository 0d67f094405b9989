// SPDX-License-Identifier: Apache-2.0
//
// Owner of one file descriptor: closes it when it goes out of scope.

#ifndef RUNNER_UNIQUE_FD_H
#define RUNNER_UNIQUE_FD_H

#include <unistd.h>

#include <utility>

namespace runner {

class UniqueFd {
public:
    UniqueFd() = default;
    explicit UniqueFd(int fd) : fd_(fd) {}
    UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    UniqueFd& operator=(UniqueFd&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    UniqueFd(const UniqueFd&) = delete;
    UniqueFd& operator=(const UniqueFd&) = delete;
    ~UniqueFd() { reset(); }

    int get() const { return fd_; }
    bool open() const { return fd_ >= 0; }

    void reset() {
        if (fd_ >= 0) {
            ::close(fd_);
            fd_ = -1;
        }
    }

private:
    int fd_ = -1;
};

}  // namespace runner

#endif  // RUNNER_UNIQUE_FD_H
