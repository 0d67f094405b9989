// SPDX-License-Identifier: Apache-2.0

#include <asiolink/io_service.h>

#include <thread>

#include "callout_fixture.h"
#include "compat.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using isc::hooks::CalloutHandle;

std::string order;

int early(CalloutHandle&) {
    order += "1";
    return 0;
}

int late(CalloutHandle&) {
    order += "3";
    return 0;
}

// Hook points over a real event loop and Kea's real table of callouts.
class HookRegistryTest : public CalloutTest {
protected:
    HookRegistryTest() : loop(new isc::asiolink::IOService()) {
        compat::mainLoop() = loop;
        MainLoop::instance().start();
    }
    ~HookRegistryTest() override {
        MainLoop::instance().stop();
        compat::mainLoop().reset();
    }

    int timesCalled() {
        int calls = 0;
        java.onCallout = [&](int, std::int64_t, int outcome) {
            ++calls;
            return outcome;
        };
        manager->callCallouts(indexOf("pkt4_receive"), *handle);
        java.onCallout = nullptr;
        return calls;
    }

    isc::asiolink::IOServicePtr loop;
};

TEST_F(HookRegistryTest, keaHasNobodyToCallWhereNobodyListens) {
    EXPECT_TRUE(registered("dhcp4_srv_configured")) << "the library itself wants to know";
    for (const char* name :
         {"pkt4_receive", "lease4_select", "dhcp6_srv_configured", "lease6_expire"}) {
        EXPECT_FALSE(registered(name)) << name;
    }
}

TEST_F(HookRegistryTest, firstServiceIsRegisteredByTheEventLoop) {
    std::thread([] { EXPECT_EQ(0, kb_gate_set(KB_PKT4_RECEIVE, 1)); }).join();
    EXPECT_FALSE(registered("pkt4_receive")) << "nothing changes while callouts may be called";
    loop->poll();
    EXPECT_EQ(1, timesCalled());
    EXPECT_FALSE(registered("lease4_select"));
}

TEST_F(HookRegistryTest, staysRegisteredWhileServicesGoAndCome) {
    for (int round = 0; round < 3; ++round) {
        kb_gate_set(KB_PKT4_RECEIVE, 1);
        loop->poll();
        EXPECT_EQ(1, timesCalled());
        kb_gate_set(KB_PKT4_RECEIVE, 0);
        loop->poll();
        EXPECT_TRUE(registered("pkt4_receive"));
        EXPECT_EQ(0, timesCalled());
    }
}

TEST_F(HookRegistryTest, whatIsOpenedDuringLoadIsThereAtItsEnd) {
    HookRegistry::instance().start(manager, Family::V4);
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    HookRegistry::instance().finishLoad();
    EXPECT_EQ(1, timesCalled());
    loop->poll();
    EXPECT_EQ(1, timesCalled()) << "and not once more";
}

TEST_F(HookRegistryTest, keepsItsPlaceAmongTheLibraries) {
    manager->registerCallout("pkt4_receive", late, kOurIndex + 1);
    manager->registerCallout("pkt4_receive", early, kOurIndex - 1);
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    loop->poll();
    java.onCallout = [](int, std::int64_t frame, int outcome) {
        order += "2";
        kb_context_set(frame, 7);
        return outcome;
    };
    manager->callCallouts(indexOf("pkt4_receive"), *handle);
    EXPECT_EQ("123", order);
    // The context is kept with the library's own index, whenever a hook point was registered.
    handle->setCurrentLibrary(kOurIndex);
    EXPECT_EQ(std::vector<std::string>{"osgi"}, handle->getContextNames());
}

TEST_F(HookRegistryTest, nothingIsRegisteredAfterUnload) {
    kb_gate_set(KB_PKT4_RECEIVE, 1);
    HookRegistry::instance().stop();
    loop->poll();
    EXPECT_FALSE(registered("pkt4_receive"));
    EXPECT_EQ(0, kb_hook_available(KB_PKT4_RECEIVE));
    EXPECT_EQ(0, kb_gate_set(KB_PKT4_RECEIVE, 1));
    loop->poll();
    EXPECT_FALSE(registered("pkt4_receive"));
}

}  // namespace
}  // namespace keaosgi
