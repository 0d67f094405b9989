// SPDX-License-Identifier: Apache-2.0
//
// kea-osgi-runner: runs programs for the container inside Kea. See runner_protocol.h.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>

#include "process_setup.h"
#include "runner.h"
#include "runner_protocol.h"

namespace {

bool is_stream_socket(int fd) {
    int type = 0;
    socklen_t length = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM;
}

int fail(const char* what) {
    std::perror(what);
    return 1;
}

int serve() {
    runner::leave_session();
    runner::close_descriptors_above(RP_DESCRIPTOR);
    ::fcntl(RP_DESCRIPTOR, F_SETFD, FD_CLOEXEC);
    if (!runner::secure_standard_streams()) {
        return fail("kea-osgi-runner: /dev/null");
    }
    if (::chdir("/") != 0) {
        return fail("kea-osgi-runner: /");
    }
    runner::reset_signals();
    const int signals = runner::open_child_signals();
    if (signals < 0) {
        return fail("kea-osgi-runner: signalfd");
    }
    runner::Runner(RP_DESCRIPTOR, signals).work();
    return 0;
}

}  // namespace

int main() {
    if (!is_stream_socket(RP_DESCRIPTOR)) {
        std::fputs(
            "kea-osgi-runner is started by the OSGi hook library of Kea, with a socket as "
            "descriptor 3; it is of no use by hand.\n",
            stderr);
        return 2;
    }
    const pid_t pid = ::fork();
    if (pid < 0) {
        return fail("kea-osgi-runner: fork");
    }
    return pid == 0 ? serve() : 0;
}
