// SPDX-License-Identifier: Apache-2.0
//
// The life of the runner itself: many runs, queueing, signals, the end of Kea.

#include <fcntl.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

#include "runner_harness.h"

namespace runner {
namespace {

class RunnerLife : public ::testing::Test {
protected:
    RunnerHarness runner_;
};

size_t descriptors_of(pid_t pid) {
    const std::filesystem::directory_iterator all("/proc/" + std::to_string(pid) + "/fd");
    return static_cast<size_t>(std::distance(begin(all), end(all)));
}

TEST_F(RunnerLife, ManyRunsAllStatusesRightNothingLeft) {
    const size_t before = descriptors_of(runner_.pid());
    constexpr int kRuns = 600;
    for (int id = 0; id < kRuns; ++id) {
        RunRequest request = shell(id, "");
        request.program = id % 3 == 0 ? "/bin/false" : "/bin/true";
        request.arguments = {request.program};
        runner_.send(run_frame(request));
    }
    for (int id = 0; id < kRuns; ++id) {
        const ExitReport report = runner_.outcome(id).report;
        ASSERT_EQ(RP_EXITED, report.how);
        ASSERT_EQ(id % 3 == 0 ? 1 : 0, report.code);
    }
    EXPECT_TRUE(children_of(runner_.pid()).empty());
    EXPECT_EQ(before, descriptors_of(runner_.pid()));
}

TEST_F(RunnerLife, UrgentRunsOvertakeTheQueue) {
    // One place becomes free while the others stay taken, so the two come one after the other.
    for (int id = 0; id < RP_MAX_RUNNING; ++id) {
        runner_.send(run_frame(shell(id, id == 0 ? "sleep 0.5" : "sleep 2")));
    }
    runner_.send(run_frame(shell(RP_MAX_RUNNING, "date +%s%N")));
    RunRequest urgent = shell(1000, "date +%s%N");
    urgent.flags |= RP_URGENT;
    runner_.send(run_frame(urgent));
    EXPECT_LT(runner_.outcome(1000).output, runner_.outcome(RP_MAX_RUNNING).output);
}

TEST_F(RunnerLife, TimeLimitOfUrgentRunsIncludesTheQueue) {
    for (int id = 0; id < RP_MAX_RUNNING; ++id) {
        RunRequest sleeper = shell(id, "sleep 0.5");
        sleeper.flags |= RP_URGENT;
        runner_.send(run_frame(sleeper));
    }
    RunRequest impatient = shell(1000, "true");
    impatient.flags |= RP_URGENT;
    impatient.timeout_ms = 50;
    const ExitReport report = runner_.run(impatient).report;
    EXPECT_EQ(RP_TIMED_OUT, report.how);
    EXPECT_EQ(0, report.code);
}

TEST_F(RunnerLife, QueueIsBounded) {
    constexpr int kRuns = RP_MAX_RUNNING + RP_MAX_QUEUED + 1;
    for (int id = 0; id < kRuns; ++id) {
        runner_.send(run_frame(shell(id, "sleep 10")));
    }
    const ExitReport refused = runner_.outcome(kRuns - 1).report;
    EXPECT_EQ(RP_COULD_NOT_START, refused.how);
    EXPECT_EQ(EAGAIN, refused.code);
}

TEST_F(RunnerLife, HasItsOwnSessionAndFewDescriptors) {
    EXPECT_NE(::getsid(0), ::getsid(runner_.pid()));
    EXPECT_EQ(5u, descriptors_of(runner_.pid()));  // 0 to 3 and the signalfd
}

TEST(RunnerStart, InheritsNoDescriptors) {
    const UniqueFd leaked(::open("/dev/null", O_RDONLY));
    const RunnerHarness runner;
    EXPECT_EQ(5u, descriptors_of(runner.pid()));
}

TEST_F(RunnerLife, SignalsDoNotEndIt) {
    for (int number : {SIGHUP, SIGINT, SIGTERM, SIGPIPE}) {
        ::kill(runner_.pid(), number);
    }
    EXPECT_EQ(RP_EXITED, runner_.run(shell(1, "true")).report.how);
}

TEST_F(RunnerLife, EndsWithKea) {
    EXPECT_EQ(RP_EXITED, runner_.run(shell(1, "true")).report.how);
    runner_.hang_up();
    EXPECT_TRUE(runner_.is_gone(5000));
}

TEST_F(RunnerLife, LetsProgramsFinishAfterTheEndOfKea) {
    const std::string file = ::testing::TempDir() + "runner-" + std::to_string(::getpid());
    for (int id = 0; id < RP_MAX_RUNNING; ++id) {
        runner_.send(run_frame(shell(id, "sleep 0.3")));
    }
    runner_.send(run_frame(shell(100, "echo done > " + file)));  // has to queue
    runner_.hang_up();
    EXPECT_TRUE(runner_.is_gone(10'000));
    EXPECT_TRUE(std::filesystem::remove(file));
}

TEST_F(RunnerLife, TimeLimitsHoldAfterTheEndOfKea) {
    const std::string mark = std::to_string(::getpid()) + "09";
    RunRequest request = shell(1, "sleep " + mark);
    request.timeout_ms = 300;
    runner_.send(run_frame(request));
    runner_.hang_up();
    EXPECT_TRUE(runner_.is_gone(5000));
    EXPECT_FALSE(process_exists(mark));
}

TEST_F(RunnerLife, GarbageEndsTheConversation) {
    runner_.send(std::string(64, '\xee'));
    EXPECT_TRUE(runner_.is_hung_up_on(5000));
    EXPECT_TRUE(runner_.is_gone(5000));
}

TEST_F(RunnerLife, UnknownKindEndsTheConversation) {
    std::string frame = run_frame(shell(1, "true"));
    frame[RP_F_KIND] = 99;
    runner_.send(frame);
    EXPECT_TRUE(runner_.is_hung_up_on(5000));
}

// A container that sends requests and reads nothing must not make the runner grow without end.
TEST_F(RunnerLife, OutputIsHeldBackWhileNobodyReadsIt) {
    for (int id = 0; id < 20; ++id) {
        RunRequest request = shell(id, "head -c 4000000 /dev/zero");
        request.output_limit = 4'000'000;
        runner_.send(run_frame(request));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const auto resident = [this] {
        const std::string command = "grep VmRSS /proc/" + std::to_string(runner_.pid()) + "/status";
        std::string text;
        if (FILE* pipe = ::popen(command.c_str(), "r")) {
            char line[200] = "";
            text = std::fgets(line, sizeof line, pipe) != nullptr ? line : "";
            ::pclose(pipe);
        }
        return std::stoi(text.substr(text.find_first_of("0123456789")));
    };
    EXPECT_LT(resident(), 20'000);  // kB
    for (int id = 0; id < 20; ++id) {
        EXPECT_EQ(4'000'000u, runner_.outcome(id).output.size());
    }
}

TEST_F(RunnerLife, CostOfARun) {
    constexpr int kRuns = 300;
    std::vector<double> micros;
    for (int id = 0; id < kRuns; ++id) {
        RunRequest request = shell(id, "");
        request.program = "/bin/true";
        request.arguments = {"true"};
        const auto start = std::chrono::steady_clock::now();
        ASSERT_EQ(0, runner_.run(request).report.code);
        micros.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::sort(micros.begin(), micros.end());
    std::cout << "median " << micros[kRuns / 2] << " us, least " << micros[0] << " us\n";
    RecordProperty("median_us", static_cast<int>(micros[kRuns / 2]));
}

}  // namespace
}  // namespace runner
