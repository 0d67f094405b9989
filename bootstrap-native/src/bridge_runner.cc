// SPDX-License-Identifier: Apache-2.0
//
// The bridge: the runner process and the descriptor it is spoken to through.

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "border.h"
#include "child.h"

using namespace keaosgi;

namespace {

[[noreturn]] void throwErrno(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

int32_t startRunner(const std::string& path) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throwErrno("socketpair");
    }
    Descriptor ours(ends[0]);
    const Descriptor theirs(ends[1]);
    const pid_t pid = startChild(path, {path}, environmentWithout({}), {-1, -1, theirs.get()});
    // The program leaves a child of its own behind and ends at once.
    reap(pid, std::chrono::seconds(2));
    return ours.release();
}

template <class Call>
int32_t repeated(const char* what, Call&& call) {
    for (;;) {
        const ssize_t result = call();
        if (result >= 0) {
            return static_cast<int32_t>(result);
        }
        if (errno != EINTR) {
            throwErrno(what);
        }
    }
}

void* memory(int64_t address, int32_t length) {
    if (length < 0 || (length > 0 && address == 0)) {
        throw BorderError(KB_E_INVALID, "the memory is missing");
    }
    return reinterpret_cast<void*>(static_cast<uintptr_t>(address));
}

// Kea has no handler for SIGPIPE: a runner that has died must not take the server with it.
ssize_t quietWrite(int fd, const void* data, std::size_t length) {
    const ssize_t sent = ::send(fd, data, length, MSG_NOSIGNAL);
    return sent < 0 && errno == ENOTSOCK ? ::write(fd, data, length) : sent;
}

}  // namespace

int32_t kb_runner_start(int64_t path, int32_t length) {
    return guarded([&] { return startRunner(textArgument(path, length, "the runner's path")); });
}

int32_t kb_fd_read(int32_t fd, int64_t out, int32_t cap) {
    return guarded([&] {
        void* const target = memory(out, cap);
        return repeated("read", [&] { return ::read(fd, target, static_cast<size_t>(cap)); });
    });
}

int32_t kb_fd_write(int32_t fd, int64_t data, int32_t length) {
    return guarded([&] {
        const void* const source = memory(data, length);
        return repeated("write",
                        [&] { return quietWrite(fd, source, static_cast<size_t>(length)); });
    });
}

int32_t kb_fd_shutdown(int32_t fd) {
    return guarded([&] { return repeated("shutdown", [&] { return ::shutdown(fd, SHUT_RDWR); }); });
}

int32_t kb_fd_close(int32_t fd) {
    return guarded([&] {
        // Never repeated: Linux frees the number even when it answers EINTR.
        if (::close(fd) != 0 && errno != EINTR) {
            throwErrno("close");
        }
        return 0;
    });
}
