// SPDX-License-Identifier: Apache-2.0

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "callout_fixture.h"
#include "temporary_directory.h"

namespace keaosgi {
namespace {

// Starts a shell script in the runner's place.
std::int32_t start(const TemporaryDirectory& directory, const std::string& script) {
    const std::string path = directory.write("runner", "#!/bin/sh\n" + script + "\n");
    ::chmod(path.c_str(), 0755);
    return kb_runner_start(reinterpret_cast<std::intptr_t>(path.data()),
                           static_cast<int>(path.size()));
}

std::string readAll(std::int32_t fd) {
    std::string text;
    Bytes chunk(64);
    for (;;) {
        const std::int32_t size = kb_fd_read(fd, chunk.address(), chunk.cap());
        EXPECT_GE(size, 0);
        if (size <= 0) {
            return text;
        }
        text += chunk.text(0, size);
    }
}

TEST(RunnerBridgeTest, speaksOverDescriptor3) {
    const TemporaryDirectory directory;
    const std::int32_t fd = start(directory, "(head -c 5 <&3 >&3) & exit 0");
    ASSERT_GE(fd, 0);
    const std::string hello = "hello";
    EXPECT_EQ(5, kb_fd_write(fd, reinterpret_cast<std::intptr_t>(hello.data()), 5));
    EXPECT_EQ(hello, readAll(fd));
    EXPECT_EQ(0, kb_fd_close(fd));
    EXPECT_EQ(KB_E_FAILED, kb_fd_close(fd));
}

TEST(RunnerBridgeTest, inheritsNothingElse) {
    const TemporaryDirectory directory;
    const int leaked = ::dup(1);  // without close-on-exec
    sigset_t blocked;
    ::sigemptyset(&blocked);
    ::sigaddset(&blocked, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    const std::int32_t fd =
        start(directory, "ls /proc/self/fd >&3; grep SigBlk /proc/self/status >&3");
    ::pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    ::close(leaked);
    // Descriptor 4 is what ls reads.
    EXPECT_EQ("0\n1\n2\n3\n4\nSigBlk:\t0000000000000000\n", readAll(fd));
    kb_fd_close(fd);
}

TEST(RunnerBridgeTest, deadRunnerIsAnErrorAndNoSignal) {
    const TemporaryDirectory directory;
    const std::int32_t fd = start(directory, "exit 0");
    ASSERT_GE(fd, 0);
    EXPECT_EQ("", readAll(fd));
    const char byte = 'x';
    EXPECT_EQ(KB_E_FAILED, kb_fd_write(fd, reinterpret_cast<std::intptr_t>(&byte), 1));
    EXPECT_NE(std::string::npos, lastErrorText().find("Broken pipe"));
    kb_fd_close(fd);
}

TEST(RunnerBridgeTest, shutdownWakesAReader) {
    const TemporaryDirectory directory;
    const std::int32_t fd = start(directory, "sleep 30 >/dev/null 2>&1 & exit 0");
    std::thread reader([&] { EXPECT_EQ("", readAll(fd)); });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(0, kb_fd_shutdown(fd));
    reader.join();
    kb_fd_close(fd);
}

TEST(RunnerBridgeTest, missingProgramIsNamed) {
    const std::string path = "/nowhere/runner";
    EXPECT_EQ(KB_E_FAILED, kb_runner_start(reinterpret_cast<std::intptr_t>(path.data()),
                                           static_cast<int>(path.size())));
    EXPECT_EQ("/nowhere/runner: No such file or directory", lastErrorText());
    EXPECT_EQ(KB_E_INVALID, kb_runner_start(0, 5));
}

}  // namespace
}  // namespace keaosgi
