// SPDX-License-Identifier: Apache-2.0
//
// Lets threads that aren't Kea's look at what Kea's main thread may change at any time:
// configuration, subnets, statistics.
//
// Kea guards those by stopping its own packet threads before it changes them, and nobody stops
// ours. But the main thread changes nothing while it is in Java on behalf of a callout, nor while
// it runs work that was posted to it. At these safe points, and only there, others may read. A
// thread that waits comes in at the next one, so that two threads of Java can wait for each other
// across Kea without a deadlock.
//
// Whoever reads must be quick and must not call Java: the main thread waits for readers before it
// goes on.

#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace keaosgi {

class SafePoint {
public:
    static SafePoint& instance();

    // The calling thread is the main thread: it alone changes things.
    void start();

    // Kea has called Java on this thread; Java may read, and if it is the main thread, so may
    // everybody.
    class InJava {
    public:
        InJava();
        ~InJava();
        InJava(const InJava&) = delete;
        InJava& operator=(const InJava&) = delete;

    private:
        const bool opens_;
    };

    // The right to read, for as long as it lives. Throws KB_E_UNAVAILABLE when the main thread
    // doesn't come round in time.
    class Reading {
    public:
        Reading();
        ~Reading();
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;

    private:
        const bool counted_;
    };

    // How long Reading waits; for tests.
    void setLimit(std::chrono::milliseconds limit) { limit_ = limit; }

private:
    void open();
    void close();
    void pause();
    bool tryEnter();
    void enter();
    void leave();

    std::atomic<std::thread::id> mainThread_{};
    std::atomic<bool> open_{false};
    std::atomic<int> readers_{0};
    std::atomic<int> waiting_{0};
    std::atomic<std::chrono::milliseconds> limit_{std::chrono::seconds(5)};
    std::mutex mutex_;
    // Not before this moment is the main thread asked to pause again.
    std::chrono::steady_clock::time_point nextPause_{};
    std::condition_variable opened_;
    std::condition_variable left_;
};

}  // namespace keaosgi
