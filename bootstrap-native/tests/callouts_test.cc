// SPDX-License-Identifier: Apache-2.0

#include <dhcp/pkt4.h>

#include <atomic>
#include <thread>

#include "callout_fixture.h"

namespace keaosgi {
namespace {

using isc::hooks::CalloutHandle;

class CalloutsTest : public CalloutTest {};

TEST_F(CalloutsTest, closedGateNeverCrosses) {
    int calls = 0;
    java.onCallout = [&](int, std::int64_t, int) { return ++calls; };
    call("pkt4_receive", KB_DROP);
    EXPECT_EQ(0, calls) << "never opened";
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    kb_gate_set(KB_PKT4_RECEIVE, 0);
    call("pkt4_receive", KB_DROP);
    EXPECT_EQ(0, calls) << "closed again";
    EXPECT_EQ(CalloutHandle::NEXT_STEP_DROP, handle->getStatus());
}

TEST_F(CalloutsTest, javaSeesTheOutcomeSoFarAndSetsTheNextOne) {
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    java.onCallout = [](int hook, std::int64_t frame, int outcome) {
        EXPECT_EQ(KB_PKT4_RECEIVE, hook);
        EXPECT_EQ(KB_DROP, outcome);
        EXPECT_EQ(KB_E_ABSENT, kb_frame_has(frame, KB_SLOT_RESPONSE));
        return static_cast<int>(KB_SKIP);
    };
    call("pkt4_receive", KB_DROP);
    EXPECT_EQ(CalloutHandle::NEXT_STEP_SKIP, handle->getStatus());
}

TEST_F(CalloutsTest, failureOfJavaLeavesTheStatus) {
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    for (const int nonsense : {-1, 4, 1000}) {
        java.onCallout = [&](int, std::int64_t, int) { return nonsense; };
        call("pkt4_receive", KB_SKIP);
        EXPECT_EQ(CalloutHandle::NEXT_STEP_SKIP, handle->getStatus());
    }
}

TEST_F(CalloutsTest, onlyHookPointsOfThisDaemonAreAvailable) {
    EXPECT_EQ(1, kb_hook_available(KB_LEASE4_SELECT));
    EXPECT_EQ(0, kb_hook_available(KB_LEASE6_EXPIRE));
    EXPECT_EQ(0, kb_hook_available(KB_LEASE4_SERVER_DECLINE));  // nobody has registered it
    EXPECT_EQ(KB_E_INVALID, kb_hook_available(KB_HOOK_COUNT));
    EXPECT_EQ(KB_E_INVALID, kb_gate_set(-1, 1));
}

TEST_F(CalloutsTest, everyHookPointHasItsRow) {
    for (int hook = 0; hook < KB_HOOK_COUNT; ++hook) {
        EXPECT_EQ(hook, hookPoint(hook).hook);
        EXPECT_FALSE(hookPoint(hook).name.empty());
    }
}

TEST_F(CalloutsTest, disabledGateIsClosedHoweverItIsSet) {
    int calls = 0;
    java.onCallout = [&](int, std::int64_t, int) { return ++calls * 0; };
    Gate::instance().disable();
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    call("pkt4_receive");
    EXPECT_EQ(0, calls);
    Gate::instance().enable();
    call("pkt4_receive");
    EXPECT_EQ(0, calls) << "a new load starts with every hook point closed";
}

TEST_F(CalloutsTest, drainWaitsForTheCallInFlight) {
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    std::atomic<bool> inside{false};
    std::atomic<bool> leave{false};
    java.onCallout = [&](int, std::int64_t, int outcome) {
        inside = true;
        while (!leave) {
            std::this_thread::yield();
        }
        return outcome;
    };
    std::thread worker([&] { call("pkt4_receive"); });
    while (!inside) {
        std::this_thread::yield();
    }
    Gate::instance().disable();
    EXPECT_FALSE(Gate::instance().drain(std::chrono::milliseconds(20)));
    leave = true;
    EXPECT_TRUE(Gate::instance().drain(std::chrono::seconds(10)));
    worker.join();
}

}  // namespace
}  // namespace keaosgi
