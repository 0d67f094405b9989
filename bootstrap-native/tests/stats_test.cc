// SPDX-License-Identifier: Apache-2.0

#include <stats/stats_mgr.h>
#include <util/multi_threading_mgr.h>

#include <cstring>

#include "callout_fixture.h"
#include "compat.h"
#include "kea_bridge_server.h"
#include "safe_point.h"

namespace keaosgi {
namespace {

using isc::stats::StatsMgr;

// Kea's real statistics through the border.
class StatsTest : public ::testing::Test {
protected:
    StatsTest() {
        SafePoint::instance().start();
        StatsMgr::instance().removeAll();
        StatsMgr::instance().setMaxSampleCountDefault(3);
    }
    ~StatsTest() override {
        isc::util::MultiThreadingMgr::instance().setMode(false);
        StatsMgr::instance().setMaxSampleCountDefault(20);
        StatsMgr::instance().removeAll();
    }

    static std::int64_t addressOf(const std::string& text) {
        return reinterpret_cast<std::intptr_t>(text.data());
    }
    static int lengthOf(const std::string& text) { return static_cast<int>(text.size()); }

    static int change(int how, int type, const std::string& name, std::int64_t number,
                      const std::string& bytes = "") {
        return kb_server_stat_change(how, type, addressOf(name), lengthOf(name), number,
                                     addressOf(bytes), lengthOf(bytes));
    }
    static int act(int action, const std::string& name, std::int64_t number = 0) {
        return kb_server_stat_act(action, addressOf(name), lengthOf(name), number);
    }
    static std::int64_t bitsOf(double value) {
        std::int64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        return bits;
    }
    static Bytes recordOf(const std::string& name) {
        return answerOf([&](std::int64_t out, std::int32_t cap) {
            return kb_server_stat(addressOf(name), lengthOf(name), out, cap);
        });
    }
};

TEST_F(StatsTest, integersWithTheirHistory) {
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_INTEGER, "one", 5));
    EXPECT_EQ(0, change(KB_STAT_ADD, KB_STAT_INTEGER, "one", -7));
    const Bytes record = recordOf("one");
    EXPECT_EQ(KB_STAT_INTEGER, record.i32(KB_STAT_TYPE));
    EXPECT_EQ(2, record.i32(KB_STAT_COUNT));
    EXPECT_EQ("one", record.text(KB_STAT_NAME, record.i32(KB_STAT_NAME_LENGTH)));
    EXPECT_EQ(-2, record.i64(KB_STAT_NAME + 3 + 8)) << "the newest first";
    EXPECT_EQ(5, record.i64(KB_STAT_NAME + 3 + 16 + 8));
    const std::int64_t now = std::chrono::duration_cast<std::chrono::microseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
    EXPECT_NEAR(static_cast<double>(now), static_cast<double>(record.i64(KB_STAT_NAME + 3)), 60e6);
    std::int64_t value = 0;
    const std::string name = "one";
    EXPECT_EQ(0,
              kb_server_stat_integer(addressOf(name), 3, reinterpret_cast<std::intptr_t>(&value)));
    EXPECT_EQ(-2, value);
}

TEST_F(StatsTest, theOtherTypes) {
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_FLOAT, "real", bitsOf(1.5)));
    EXPECT_EQ(0, change(KB_STAT_ADD, KB_STAT_FLOAT, "real", bitsOf(0.25)));
    EXPECT_EQ(bitsOf(1.75), recordOf("real").i64(KB_STAT_NAME + 4 + 8));
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_DURATION, "time", 1500000));
    EXPECT_EQ(KB_STAT_DURATION, recordOf("time").i32(KB_STAT_TYPE));
    EXPECT_EQ(1500000, recordOf("time").i64(KB_STAT_NAME + 4 + 8));
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_STRING, "text", 0, "a\xff"));
    EXPECT_EQ(0, change(KB_STAT_ADD, KB_STAT_STRING, "text", 0, "b"));
    const Bytes text = recordOf("text");
    EXPECT_EQ(3, text.i32(KB_STAT_NAME + 4 + 8));
    EXPECT_EQ(
        "a\xff"
        "b",
        text.text(KB_STAT_NAME + 4 + 12, 3));
    EXPECT_EQ(KB_E_INVALID, change(KB_STAT_SET, 9, "nine", 0));
    EXPECT_EQ(KB_E_INVALID, change(KB_STAT_SET, KB_STAT_INTEGER, "", 0));
}

TEST_F(StatsTest, bigIntegersWhereKeaHasThem) {
    std::string minusTwo(16, '\xff');
    minusTwo[15] = '\xfe';
#if KEAOSGI_KEA_VERSION >= 20600
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_BIG_INTEGER, "big", 0, minusTwo));
    const Bytes record = recordOf("big");
    EXPECT_EQ(KB_STAT_BIG_INTEGER, record.i32(KB_STAT_TYPE));
    EXPECT_EQ(minusTwo, record.text(KB_STAT_NAME + 3 + 8, 16));
#else
    EXPECT_EQ(KB_E_UNSUPPORTED, change(KB_STAT_SET, KB_STAT_BIG_INTEGER, "big", 0, minusTwo));
#endif
}

TEST_F(StatsTest, typeOfAStatisticStays) {
    EXPECT_EQ(0, change(KB_STAT_SET, KB_STAT_STRING, "text", 0, "a"));
    EXPECT_EQ(KB_E_INVALID, change(KB_STAT_SET, KB_STAT_INTEGER, "text", 1));
    EXPECT_EQ(KB_E_INVALID, change(KB_STAT_ADD, KB_STAT_INTEGER, "text", 1));
    std::int64_t value = 0;
    const std::string name = "text";
    EXPECT_EQ(KB_E_INVALID,
              kb_server_stat_integer(addressOf(name), 4, reinterpret_cast<std::intptr_t>(&value)));
    EXPECT_EQ(KB_E_ABSENT,
              kb_server_stat_integer(addressOf(name), 3, reinterpret_cast<std::intptr_t>(&value)));
    EXPECT_EQ(KB_E_ABSENT, kb_server_stat(addressOf(name), 3, 0, 0));
}

TEST_F(StatsTest, actions) {
    EXPECT_EQ(0, act(KB_STAT_EXISTS, "one"));
    EXPECT_EQ(0, act(KB_STAT_RESET, "one"));
    EXPECT_EQ(0, act(KB_STAT_REMOVE, "one"));
    for (int i = 1; i <= 9; ++i) {
        change(KB_STAT_SET, KB_STAT_INTEGER, "one", i);
    }
    EXPECT_EQ(1, act(KB_STAT_EXISTS, "one"));
    EXPECT_EQ(3, recordOf("one").i32(KB_STAT_COUNT));
    EXPECT_EQ(1, act(KB_STAT_KEEP_COUNT, "one", 2));
    EXPECT_EQ(2, recordOf("one").i32(KB_STAT_COUNT));
    EXPECT_EQ(1, act(KB_STAT_KEEP_AGE, "one", 1000));
    EXPECT_EQ(1, act(KB_STAT_RESET, "one"));
    EXPECT_EQ(0, recordOf("one").i64(KB_STAT_NAME + 3 + 8));
    EXPECT_EQ(1, act(KB_STAT_REMOVE, "one"));
    EXPECT_EQ(0, act(KB_STAT_EXISTS, "one"));
    EXPECT_EQ(KB_E_INVALID, act(9, "one"));
}

TEST_F(StatsTest, allOfThemInBothModes) {
    for (const bool threads : {false, true}) {
        isc::util::MultiThreadingMgr::instance().setMode(threads);
        change(KB_STAT_SET, KB_STAT_INTEGER, "b", 2);
        change(KB_STAT_SET, KB_STAT_INTEGER, "a", 1);
        const Bytes all =
            answerOf([](std::int64_t out, std::int32_t cap) { return kb_server_stats(out, cap); });
        EXPECT_EQ("a", all.text(KB_STAT_NAME, 1)) << "by name";
        EXPECT_EQ(0, kb_server_stats_reset());
        EXPECT_EQ(0, recordOf("b").i64(KB_STAT_NAME + 1 + 8));
    }
}

}  // namespace
}  // namespace keaosgi
