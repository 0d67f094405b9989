// SPDX-License-Identifier: Apache-2.0
//
// What becomes of single programs: status, output, environment, time limits.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>

#include "runner_harness.h"

namespace runner {
namespace {

class RunnerRun : public ::testing::Test {
protected:
    RunnerHarness runner_;

    // Text that marks the processes of this test run, and them alone.
    static std::string marker(const std::string& name) {
        return std::to_string(::getpid()) + "0" + name;
    }
};

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_F(RunnerRun, TellsTheExitStatus) {
    for (int status : {0, 1, 42, 255}) {
        const Outcome outcome = runner_.run(shell(status, "exit " + std::to_string(status)));
        EXPECT_EQ(RP_EXITED, outcome.report.how);
        EXPECT_EQ(status, outcome.report.code);
        EXPECT_GT(outcome.report.micros, 0);
    }
}

TEST_F(RunnerRun, TellsTheSignal) {
    const Outcome outcome = runner_.run(shell(1, "kill -SEGV $$"));
    EXPECT_EQ(RP_SIGNALLED, outcome.report.how);
    EXPECT_EQ(SIGSEGV, outcome.report.code);
}

TEST_F(RunnerRun, TellsWhyAProgramCouldNotStart) {
    RunRequest missing = shell(1, "");
    missing.program = "/nonexistent/program";
    Outcome outcome = runner_.run(missing);
    EXPECT_EQ(RP_COULD_NOT_START, outcome.report.how);
    EXPECT_EQ(ENOENT, outcome.report.code);

    RunRequest no_program = shell(2, "");
    no_program.program = "/etc/passwd";
    outcome = runner_.run(no_program);
    EXPECT_EQ(RP_COULD_NOT_START, outcome.report.how);
    EXPECT_EQ(EACCES, outcome.report.code);

    RunRequest no_directory = shell(3, "");
    no_directory.directory = "/nonexistent";
    EXPECT_EQ(RP_COULD_NOT_START, runner_.run(no_directory).report.how);
}

TEST_F(RunnerRun, KeepsBothStreamsApart) {
    const Outcome outcome = runner_.run(shell(1, "echo one; echo two >&2; printf three"));
    EXPECT_EQ("one\nthree", outcome.output);
    EXPECT_EQ("two\n", outcome.error);
}

TEST_F(RunnerRun, SendsNoOutputThatNobodyWants) {
    RunRequest request = shell(1, "echo one; echo two >&2");
    request.flags = 0;
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(RP_EXITED, outcome.report.how);
    EXPECT_EQ("", outcome.output + outcome.error);
}

TEST_F(RunnerRun, BoundsTheOutputAndCountsTheRest) {
    RunRequest request = shell(1, "head -c 3000000 /dev/zero");
    request.output_limit = 1000;
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(RP_EXITED, outcome.report.how);
    EXPECT_EQ(1000u, outcome.output.size());
    EXPECT_EQ(2999000, outcome.report.dropped);

    request = shell(2, "printf 12345; printf 123 >&2");
    request.output_limit = 4;
    const Outcome each = runner_.run(request);
    EXPECT_EQ("1234", each.output);
    EXPECT_EQ("123", each.error);
    EXPECT_EQ(1, each.report.dropped);
}

TEST_F(RunnerRun, PassesTheEnvironmentUnharmedAndNothingElse) {
    RunRequest request = shell(1, "");
    request.program = "/usr/bin/env";
    request.arguments = {"env", "-0"};
    const std::string odd = "ODD=a\nB=1\xff\xfe \"'`$(reboot);|&\x01\x7f";
    request.environment = {odd, "EMPTY="};
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(odd + '\0' + "EMPTY=" + '\0', outcome.output);
}

TEST_F(RunnerRun, GivesTheProgramACleanPlace) {
    RunRequest request = shell(1, "pwd; ls /proc/self/fd | wc -l; readlink /proc/self/fd/0");
    EXPECT_EQ("/\n4\n/dev/null\n", runner_.run(request).output);  // 0, 1, 2 and ls's own
    // The last seven digits: signals 1 to 28; the C library keeps 32 and 33 for itself.
    request = shell(2, "grep -E '^Sig(Blk|Ign)' /proc/self/status | grep -o '.......$'");
    EXPECT_EQ("0000000\n0000000\n", runner_.run(request).output);
    request = shell(3, "pwd");
    request.directory = "/tmp";
    EXPECT_EQ("/tmp\n", runner_.run(request).output);
    request = shell(4, "ps -o pgid= -p $$ | tr -d ' '; echo $$");
    const std::string numbers = runner_.run(request).output;
    const size_t half = numbers.size() / 2;
    EXPECT_EQ(numbers.substr(0, half), numbers.substr(half));
}

TEST_F(RunnerRun, TimeLimitEndsTheWholeProcessGroup) {
    const std::string mark = marker("1");
    RunRequest request = shell(1, "(sleep " + mark + " & sleep " + mark + ") & sleep " + mark);
    request.timeout_ms = 200;
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(RP_TIMED_OUT, outcome.report.how);
    EXPECT_LT(seconds_since(start), 2);
    EXPECT_FALSE(process_exists(mark));
}

TEST_F(RunnerRun, TimeLimitEndsThoseThatIgnoreSigterm) {
    const std::string mark = marker("2");
    // The leader ends on SIGTERM, its child does not; then the other way round.
    for (const char* command : {"(trap '' TERM; sleep MARK; sleep MARK) & sleep MARK",
                                "trap '' TERM; (sleep MARK) & sleep MARK; sleep MARK"}) {
        std::string text = command;
        for (size_t at; (at = text.find("MARK")) != std::string::npos;) {
            text.replace(at, 4, mark);
        }
        RunRequest request = shell(1, text);
        request.timeout_ms = 100;
        EXPECT_EQ(RP_TIMED_OUT, runner_.run(request).report.how);
        EXPECT_FALSE(process_exists(mark)) << text;
    }
}

TEST_F(RunnerRun, ProgramMayTidyUpAtItsTimeLimit) {
    RunRequest request = shell(1, "trap 'echo tidy; exit 0' TERM; sleep 5 & wait");
    request.timeout_ms = 1000;  // in which the trap is set, however busy the machine is
    request.grace_ms = 5000;
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(RP_TIMED_OUT, outcome.report.how);
    EXPECT_EQ(SIGTERM, outcome.report.code);
    EXPECT_EQ("tidy\n", outcome.output);
}

TEST_F(RunnerRun, NoGraceMeansSigkill) {
    RunRequest request = shell(1, "trap 'echo tidy; exit 0' TERM; sleep 5 & wait");
    request.timeout_ms = 100;
    request.grace_ms = 0;
    const Outcome outcome = runner_.run(request);
    EXPECT_EQ(RP_TIMED_OUT, outcome.report.how);
    EXPECT_EQ(SIGKILL, outcome.report.code);
    EXPECT_EQ("", outcome.output);
}

TEST_F(RunnerRun, ProcessLeftBehindDoesNotDelayTheReport) {
    const std::string mark = marker("3");
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = runner_.run(shell(1, "sleep " + mark + " & echo $!; exit 3"));
    EXPECT_LT(seconds_since(start), 2);
    EXPECT_EQ(RP_EXITED, outcome.report.how);
    EXPECT_EQ(3, outcome.report.code);
    EXPECT_TRUE(process_exists(mark));
    ::kill(std::stoi(outcome.output), SIGKILL);
}

TEST_F(RunnerRun, FloodFromAProcessLeftBehindEnds) {
    // The substitution lasts until the flood, which goes past it, has filled the limit.
    const std::string flood = "(head -c 100000 /dev/zero >&3; exec >&3; cat /dev/zero) &";
    const Outcome outcome = runner_.run(shell(1, "exec 3>&1; : \"$( " + flood + " )\"; exit 0"));
    EXPECT_EQ(RP_EXITED, outcome.report.how);
    EXPECT_EQ(65'536u, outcome.output.size());
}

}  // namespace
}  // namespace runner
