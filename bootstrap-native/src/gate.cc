// SPDX-License-Identifier: Apache-2.0

#include "gate.h"

#include <thread>

namespace keaosgi {

Gate& Gate::instance() {
    static Gate gate;
    return gate;
}

void Gate::set(int hook, bool open) { hooks_[static_cast<std::size_t>(hook)].store(open); }

void Gate::disable() { enabled_.store(false); }

void Gate::enable() {
    for (auto& hook : hooks_) {
        hook.store(false);
    }
    enabled_.store(true);
}

bool Gate::drain(std::chrono::milliseconds limit) const {
    const auto end = std::chrono::steady_clock::now() + limit;
    const auto inside = [this] {
        int calls = 0;
        for (const Counter& counter : counters_) {
            calls += counter.calls.load();
        }
        return calls;
    };
    while (inside() != 0) {
        if (std::chrono::steady_clock::now() >= end) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

std::atomic<int>& Gate::counterOfThread() {
    static std::atomic<unsigned> threads{0};
    static thread_local const unsigned number = threads.fetch_add(1);
    Gate& gate = instance();
    return gate.counters_[number % gate.counters_.size()].calls;
}

Gate::Pass::Pass(int hook) {
    Gate& gate = instance();
    if (!gate.isOpen(hook)) {
        return;
    }
    enter();
    // Looked at again now that the mark is set: who disables the gate and then sees no mark knows
    // that nobody will come any more.
    if (!gate.enabled()) {
        leave();
    }
}

Gate::Pass::Pass() {
    enter();
    if (!instance().enabled()) {
        leave();
    }
}

Gate::Pass::~Pass() {
    if (counter_) {
        leave();
    }
}

void Gate::Pass::enter() {
    counter_ = &counterOfThread();
    counter_->fetch_add(1);
}

void Gate::Pass::leave() {
    counter_->fetch_sub(1);
    counter_ = nullptr;
}

}  // namespace keaosgi
