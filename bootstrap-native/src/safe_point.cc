// SPDX-License-Identifier: Apache-2.0

#include "safe_point.h"

#include <algorithm>

#include "border.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

// Readers that come again and again must not keep the main thread from its own work: its loop runs
// what is posted until nothing is left.
constexpr std::chrono::milliseconds kBetweenPauses{1};

// How many calls into Java this thread is in.
int& depthOfThread() {
    static thread_local int depth = 0;
    return depth;
}

}  // namespace

SafePoint& SafePoint::instance() {
    // Never destroyed: threads of the JVM may come here until the very end of the process.
    static auto* const point = new SafePoint;
    return *point;
}

void SafePoint::start() { mainThread_ = std::this_thread::get_id(); }

SafePoint::InJava::InJava()
    : opens_(depthOfThread()++ == 0 &&
             instance().mainThread_.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
    if (opens_) {
        instance().open();
    }
}

SafePoint::InJava::~InJava() {
    if (opens_) {
        instance().close();
    }
    --depthOfThread();
}

SafePoint::Reading::Reading()
    : counted_(depthOfThread() == 0 && instance().mainThread_ != std::this_thread::get_id()) {
    if (counted_) {
        instance().enter();
    }
}

SafePoint::Reading::~Reading() {
    if (counted_) {
        instance().leave();
    }
}

void SafePoint::open() {
    open_ = true;
    if (waiting_ != 0) {
        const std::lock_guard lock(mutex_);
        opened_.notify_all();
    }
}

void SafePoint::close() {
    open_ = false;
    if (readers_ != 0) {
        std::unique_lock lock(mutex_);
        left_.wait(lock, [this] { return readers_ == 0; });
    }
}

// Work on the main thread: lets in all who wait now, and goes on when they have left.
void SafePoint::pause() {
    open();
    {
        std::unique_lock lock(mutex_);
        left_.wait(lock, [this] { return waiting_ == 0; });
        nextPause_ = std::chrono::steady_clock::now() + kBetweenPauses;
    }
    close();
}

bool SafePoint::tryEnter() {
    ++readers_;
    if (open_) {
        return true;
    }
    --readers_;
    return false;
}

void SafePoint::enter() {
    if (tryEnter()) {
        return;
    }
    const auto deadline = std::chrono::steady_clock::now() + limit_.load();
    std::unique_lock lock(mutex_);
    left_.notify_all();  // the failed attempt may have been seen as a reader
    ++waiting_;
    const auto canEnter = [this] { return tryEnter(); };
    bool entered = opened_.wait_until(lock, std::min(deadline, nextPause_), canEnter);
    if (!entered) {
        // Where the loop isn't there, it will be: the library is being loaded again.
        MainLoop::instance().post([this] { pause(); });
        entered = opened_.wait_until(lock, deadline, canEnter);
    }
    --waiting_;
    left_.notify_all();
    if (!entered) {
        throw BorderError(KB_E_UNAVAILABLE,
                          "Kea's main thread was busy for too long, or the library isn't loaded");
    }
}

void SafePoint::leave() {
    const std::lock_guard lock(mutex_);
    --readers_;
    left_.notify_all();
}

}  // namespace keaosgi
