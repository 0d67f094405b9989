// SPDX-License-Identifier: Apache-2.0

#include "kea_thread.h"

#include <asiolink/io_service.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include "border.h"
#include "compat.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

using namespace std::chrono_literals;

// Another thread asks, and the test's own thread plays Kea's main thread.
class KeaThreadTest : public ::testing::Test {
protected:
    KeaThreadTest() : loop(new isc::asiolink::IOService()) {
        compat::mainLoop() = loop;
        MainLoop::instance().start();
    }
    ~KeaThreadTest() override {
        MainLoop::instance().stop();
        compat::mainLoop().reset();
        KeaThread::setLimit(10s);
    }

    // What somebody else's thread gets for its work.
    template <class Work>
    static auto elsewhere(Work work) {
        return std::async(std::launch::async, [work] { return KeaThread::run(work); });
    }
    template <class Future>
    void serveUntilReady(Future& future) {
        while (future.wait_for(1ms) != std::future_status::ready) {
            loop->poll();
        }
    }
    template <class Future>
    static int codeOf(Future& future) {
        try {
            future.get();
            return 0;
        } catch (const BorderError& e) {
            return e.code();
        }
    }

    isc::asiolink::IOServicePtr loop;
};

TEST_F(KeaThreadTest, worksOnTheSpotInsideACallOfKea) {
    const KeaThread::Call call;
    EXPECT_TRUE(KeaThread::isHere());
    EXPECT_EQ(std::this_thread::get_id(),
              KeaThread::run([] { return std::this_thread::get_id(); }));
}

TEST_F(KeaThreadTest, carriesWorkToTheMainThread) {
    auto where = elsewhere([] { return std::this_thread::get_id(); });
    serveUntilReady(where);
    EXPECT_EQ(std::this_thread::get_id(), where.get());
    bool done = false;
    auto nothing = elsewhere([&done] { done = true; });
    serveUntilReady(nothing);
    nothing.get();
    EXPECT_TRUE(done);
}

TEST_F(KeaThreadTest, workCarriedThereMayAskForMore) {
    auto inner = elsewhere([] { return KeaThread::run([] { return KeaThread::isHere(); }); });
    serveUntilReady(inner);
    EXPECT_TRUE(inner.get());
}

TEST_F(KeaThreadTest, bringsExceptionsBack) {
    auto work = elsewhere([] { throw BorderError(KB_E_ABSENT, "no such thing"); });
    serveUntilReady(work);
    EXPECT_EQ(KB_E_ABSENT, codeOf(work));
}

TEST_F(KeaThreadTest, givesUpWhenTheMainThreadDoesNotCome) {
    KeaThread::setLimit(20ms);
    std::atomic<bool> done{false};
    auto work = elsewhere([&done] { done = true; });
    EXPECT_EQ(KB_E_UNAVAILABLE, codeOf(work));
    loop->poll();
    EXPECT_FALSE(done) << "what was given up must not happen later";
}

TEST_F(KeaThreadTest, givesUpAtOnceWhenKeaIsConfigured) {
    auto waiting = elsewhere([] {});
    std::this_thread::sleep_for(20ms);
    {
        const KeaThread::Reconfiguration reconfiguration;
        EXPECT_EQ(KB_E_UNAVAILABLE, codeOf(waiting));
        auto late = elsewhere([] {});
        EXPECT_EQ(KB_E_UNAVAILABLE, codeOf(late));
        EXPECT_TRUE(KeaThread::isHere()) << "the main thread itself";
    }
    MainLoop::instance().stop();
    auto without = elsewhere([] {});
    EXPECT_EQ(KB_E_UNAVAILABLE, codeOf(without));
}

}  // namespace
}  // namespace keaosgi
