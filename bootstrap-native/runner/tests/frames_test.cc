// SPDX-License-Identifier: Apache-2.0

#include "frames.h"

#include <gtest/gtest.h>

#include "runner_harness.h"

namespace runner {
namespace {

TEST(Frames, RunRequestSurvivesTheJourney) {
    RunRequest request = shell(7, "true");
    request.directory = "/tmp";
    request.environment.push_back("A=\n\xff;$(x)");
    const RunRequest parsed = parse_run(run_frame(request));
    EXPECT_EQ(7, parsed.id);
    EXPECT_EQ(10'000, parsed.timeout_ms);
    EXPECT_EQ("/bin/sh", parsed.program);
    EXPECT_EQ("/tmp", parsed.directory);
    EXPECT_EQ(request.arguments, parsed.arguments);
    EXPECT_EQ(request.environment, parsed.environment);
    EXPECT_TRUE(parsed.wants_output());
    EXPECT_FALSE(parsed.urgent());
}

TEST(Frames, IncompleteFrameIsNoFrameYet) {
    const std::string frame = run_frame(shell(1, "true"));
    for (size_t length = 0; length < frame.size(); ++length) {
        EXPECT_EQ(0u, complete_frame(std::string_view(frame).substr(0, length)));
    }
    EXPECT_EQ(frame.size(), complete_frame(frame + "more"));
}

TEST(Frames, ImpossibleSizeIsRefused) {
    EXPECT_THROW(complete_frame(std::string(4, '\xff')), ProtocolError);
    EXPECT_THROW(complete_frame(std::string(4, '\0')), ProtocolError);
    EXPECT_THROW(complete_frame(std::string("\0\0\0\x7f", 4)), ProtocolError);
}

TEST(Frames, EveryTruncatedRunIsRefused) {
    const std::string frame = run_frame(shell(1, "true"));
    for (size_t length = 0; length < frame.size(); ++length) {
        EXPECT_THROW(parse_run(std::string_view(frame).substr(0, length)), ProtocolError) << length;
    }
    EXPECT_THROW(parse_run(frame + "x"), ProtocolError);
}

TEST(Frames, NulByteInStringIsRefused) {
    RunRequest request = shell(1, "true");
    request.environment.push_back(std::string("A=\0B=1", 6));
    EXPECT_THROW(parse_run(run_frame(request)), ProtocolError);
}

TEST(Frames, RunWithoutTimeLimitOrArgumentsIsRefused) {
    RunRequest endless = shell(1, "true");
    endless.timeout_ms = 0;
    EXPECT_THROW(parse_run(run_frame(endless)), ProtocolError);
    RunRequest nameless = shell(1, "true");
    nameless.arguments.clear();
    EXPECT_THROW(parse_run(run_frame(nameless)), ProtocolError);
}

}  // namespace
}  // namespace runner
