// SPDX-License-Identifier: Apache-2.0

#include "kea_thread.h"

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

#include "border.h"
#include "main_loop.h"

namespace keaosgi {
namespace {

enum class State { WAITING, RUNNING, DONE, GIVEN_UP };

// What is carried to the main thread. The one who waits may give it up before it begins; then the
// main thread finds nothing to do.
struct Errand {
    State state = State::WAITING;
    const std::function<void()>* work = nullptr;
    std::exception_ptr failure;
};

// Guards the states of all errands: they change seldom, and briefly.
struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::chrono::milliseconds limit = std::chrono::seconds(10);
    std::thread::id mainThread;
    int reconfigurations = 0;
    unsigned generation = 0;
};

Shared& shared() {
    // Never destroyed: threads of the JVM may wait here until the very end of the process.
    static auto* const instance = new Shared;
    return *instance;
}

int& callsOfThread() {
    static thread_local int calls = 0;
    return calls;
}

void perform(const std::shared_ptr<Errand>& errand) {
    {
        const std::lock_guard lock(shared().mutex);
        if (errand->state != State::WAITING) {
            return;
        }
        errand->state = State::RUNNING;
    }
    std::exception_ptr failure;
    try {
        const KeaThread::Call call;
        (*errand->work)();
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(shared().mutex);
    errand->failure = failure;
    errand->state = State::DONE;
    shared().changed.notify_all();
}

[[noreturn]] void unavailable(const char* reason) { throw BorderError(KB_E_UNAVAILABLE, reason); }

// Waits until the errand is done; false when it hasn't begun and won't any more.
bool await(Errand& errand, unsigned generation) {
    Shared& all = shared();
    std::unique_lock lock(all.mutex);
    const auto begunOrHopeless = [&] {
        return errand.state != State::WAITING || all.generation != generation;
    };
    all.changed.wait_for(lock, all.limit, begunOrHopeless);
    if (errand.state == State::WAITING) {
        errand.state = State::GIVEN_UP;
        return false;
    }
    all.changed.wait(lock, [&] { return errand.state == State::DONE; });
    return true;
}

}  // namespace

bool KeaThread::isHere() { return callsOfThread() != 0 || isMain(); }

bool KeaThread::isMain() {
    const std::lock_guard lock(shared().mutex);
    return shared().mainThread == std::this_thread::get_id();
}

void KeaThread::carry(const std::function<void()>& work) {
    const auto errand = std::make_shared<Errand>();
    errand->work = &work;
    unsigned generation = 0;
    {
        const std::lock_guard lock(shared().mutex);
        if (shared().reconfigurations != 0) {
            unavailable("Kea is just being configured");
        }
        generation = shared().generation;
    }
    if (!MainLoop::instance().post([errand] { perform(errand); })) {
        unavailable("Kea is not configured");
    }
    if (!await(*errand, generation)) {
        unavailable("Kea's main thread did not come round to the request");
    }
    if (errand->failure) {
        std::rethrow_exception(errand->failure);
    }
}

void KeaThread::setLimit(std::chrono::milliseconds limit) {
    const std::lock_guard lock(shared().mutex);
    shared().limit = limit;
}

KeaThread::Call::Call() { ++callsOfThread(); }

KeaThread::Call::~Call() { --callsOfThread(); }

KeaThread::Reconfiguration::Reconfiguration() {
    const std::lock_guard lock(shared().mutex);
    shared().mainThread = std::this_thread::get_id();
    ++shared().reconfigurations;
    ++shared().generation;
    shared().changed.notify_all();
}

KeaThread::Reconfiguration::~Reconfiguration() {
    const std::lock_guard lock(shared().mutex);
    --shared().reconfigurations;
}

}  // namespace keaosgi
