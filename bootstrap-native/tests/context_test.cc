// SPDX-License-Identifier: Apache-2.0

#include "callout_fixture.h"

namespace keaosgi {
namespace {

class ContextTest : public CalloutTest {};

TEST_F(ContextTest, ridesWithThePacketFromCalloutToCallout) {
    {
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        EXPECT_EQ(0, kb_context_get(frame.token()));
        EXPECT_EQ(0, kb_context_set(frame.token(), 42));
        EXPECT_EQ(42, kb_context_get(frame.token()));
    }
    const Frame frame(KB_PKT4_SEND, *handle);
    EXPECT_EQ(42, kb_context_get(frame.token()));
    EXPECT_TRUE(java.released.empty());
}

TEST_F(ContextTest, isReportedOnceWhenKeaLetsGo) {
    {
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        kb_context_set(frame.token(), 42);
    }
    handle.reset();
    EXPECT_EQ(std::vector<std::int64_t>{42}, java.released);
}

TEST_F(ContextTest, isReportedWhenReplaced) {
    const Frame frame(KB_PKT4_RECEIVE, *handle);
    kb_context_set(frame.token(), 1);
    kb_context_set(frame.token(), 2);
    EXPECT_EQ(std::vector<std::int64_t>{1}, java.released);
    kb_context_set(frame.token(), 0);
    EXPECT_EQ((std::vector<std::int64_t>{1, 2}), java.released);
    EXPECT_EQ(0, kb_context_get(frame.token()));
}

TEST_F(ContextTest, isNotReportedAfterUnload) {
    {
        const Frame frame(KB_PKT4_RECEIVE, *handle);
        kb_context_set(frame.token(), 42);
    }
    Gate::instance().disable();
    handle.reset();
    EXPECT_TRUE(java.released.empty());
}

}  // namespace
}  // namespace keaosgi
