// SPDX-License-Identifier: Apache-2.0
//
// Which hook points have somebody listening, and how many calls are inside Java at this moment.
//
// A closed hook point costs one relaxed load. An open one also costs a mark in a counter that is,
// as a rule, used by this thread alone, so that worker threads don't fight over a cache line.

#pragma once

#include <array>
#include <atomic>
#include <chrono>

#include "kea_bridge.h"

namespace keaosgi {

class Gate {
public:
    static Gate& instance();

    void set(int hook, bool open);
    bool isOpen(int hook) const {
        return hooks_[static_cast<std::size_t>(hook)].load(std::memory_order_relaxed);
    }

    // Closes every hook point, and keeps them closed whatever set() says until enable() is called.
    void disable();
    void enable();
    bool enabled() const { return enabled_.load(); }

    // Waits until no call is inside any more; false when the time is over first.
    bool drain(std::chrono::milliseconds limit) const;

    // Permission to call Java, for one call. False when the gate is closed.
    class Pass {
    public:
        // For a hook point.
        explicit Pass(int hook);
        // For what has no hook point: commands, ends of contexts.
        Pass();
        ~Pass();
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        explicit operator bool() const { return counter_ != nullptr; }

    private:
        void enter();
        void leave();
        std::atomic<int>* counter_ = nullptr;
    };

private:
    struct alignas(64) Counter {
        std::atomic<int> calls{0};
    };

    static std::atomic<int>& counterOfThread();

    std::array<std::atomic<bool>, KB_HOOK_COUNT> hooks_{};
    std::atomic<bool> enabled_{false};
    std::array<Counter, 64> counters_;
};

}  // namespace keaosgi
