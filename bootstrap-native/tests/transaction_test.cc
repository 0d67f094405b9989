// SPDX-License-Identifier: Apache-2.0

#include "transaction.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace keaosgi {
namespace {

// Ends as a transaction of Kea's does whose connection has broken off.
struct Transaction {
    bool lost;
    ~Transaction() {
        if (lost) {
            failToRollBack();
        }
    }
    static void failToRollBack() { throw std::runtime_error("no connection to roll back"); }
};

std::string failureOf(const std::function<void()>& work) {
    try {
        inTransaction(work);
        return "none";
    } catch (const std::exception& e) {
        return e.what();
    }
}

TEST(TransactionTest, workIsDoneBeforeItReturns) {
    int done = 0;
    inTransaction([&] { done = 7; });
    EXPECT_EQ(7, done);
}

TEST(TransactionTest, throwsWhatTheWorkThrows) {
    EXPECT_EQ("a duplicate", failureOf([] { throw std::runtime_error("a duplicate"); }));
    EXPECT_EQ("none", failureOf([] {}));
}

TEST(TransactionTest, aRollbackThatThrowsEndsTheWorkOnly) {
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ("no connection to roll back", failureOf([] {
                      const Transaction transaction{true};
                      throw std::runtime_error("the connection is lost");
                  }));
    }
    EXPECT_EQ("none", failureOf([] { const Transaction transaction{false}; }));
}

TEST(TransactionDeathTest, elsewhereItEndsTheProcessAsEver) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    inTransaction([] {});
    EXPECT_DEATH(const Transaction transaction{true}, "no connection to roll back");
    EXPECT_DEATH(
        {
            inTransaction([] {});
            std::thread([] { const Transaction transaction{true}; }).join();
        },
        "no connection to roll back");
}

}  // namespace
}  // namespace keaosgi
