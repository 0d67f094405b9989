// SPDX-License-Identifier: Apache-2.0

#include "process_setup.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdlib>
#include <vector>

namespace runner {
namespace {

// For kernels before 5.9.
void close_listed_descriptors_above(int last) {
    DIR* directory = ::opendir("/proc/self/fd");
    if (directory == nullptr) {
        return;
    }
    std::vector<int> found;
    while (const dirent* entry = ::readdir(directory)) {
        const int fd = std::atoi(entry->d_name);
        if (fd > last && fd != ::dirfd(directory)) {
            found.push_back(fd);
        }
    }
    ::closedir(directory);
    for (int fd : found) {
        ::close(fd);
    }
}

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) >= 0; }

}  // namespace

void close_descriptors_above(int last) {
    const auto first = static_cast<unsigned>(last) + 1;
    if (::syscall(SYS_close_range, first, UINT_MAX, 0U) != 0) {
        close_listed_descriptors_above(last);
    }
}

bool secure_standard_streams() {
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0) {
        return false;
    }
    bool good = ::dup2(null, 0) == 0 && ::dup2(null, 1) == 1;
    if (!is_open(2)) {
        good = good && ::dup2(null, 2) == 2;
    }
    if (null > 2) {
        ::close(null);
    }
    return good;
}

void leave_session() { ::setsid(); }

void reset_signals() {
    for (int number = 1; number < NSIG; ++number) {
        ::signal(number, SIG_DFL);
    }
    for (int number : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE}) {
        ::signal(number, SIG_IGN);
    }
}

int open_child_signals() {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    if (::sigprocmask(SIG_SETMASK, &child, nullptr) != 0) {
        return -1;
    }
    return ::signalfd(-1, &child, SFD_NONBLOCK | SFD_CLOEXEC);
}

}  // namespace runner
