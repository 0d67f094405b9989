// SPDX-License-Identifier: Apache-2.0

#include "transaction.h"

#include <unistd.h>

#include <csignal>
#include <exception>
#include <future>
#include <memory>
#include <thread>

#include "log.h"

namespace keaosgi {

namespace {

enum class End { REGULAR, GIVEN_UP };

// How the work has ended; a thread that is given up never lets go of it.
struct Ending {
    std::promise<End> promise;
    std::exception_ptr failure;
};

// That of the work this thread does; null on all other threads.
thread_local Ending* endangered = nullptr;

std::terminate_handler otherwise = nullptr;

[[noreturn]] void giveUpThread() {
    if (endangered == nullptr) {
        otherwise();
        std::abort();
    }
    endangered->failure = std::current_exception();
    endangered->promise.set_value(End::GIVEN_UP);
    for (;;) {
        ::pause();
    }
}

void install() {
    static const bool once = [] {
        otherwise = std::set_terminate(giveUpThread);
        return true;
    }();
    static_cast<void>(once);
}

void run(const std::function<void()>& work, Ending& ending) {
    endangered = &ending;
    try {
        work();
    } catch (...) {
        ending.failure = std::current_exception();
    }
    endangered = nullptr;
    ending.promise.set_value(End::REGULAR);
}

// Signals are for the threads that Kea and the JVM expect them on.
class SignalsBlocked {
public:
    SignalsBlocked() {
        sigset_t signals;
        ::sigfillset(&signals);
        for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT}) {
            ::sigdelset(&signals, fault);
        }
        ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
    }
    ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t before_{};
};

std::thread start(const std::function<void()>& work, const std::shared_ptr<Ending>& ending) {
    const SignalsBlocked blocked;
    return std::thread([&work, ending] { run(work, *ending); });
}

}  // namespace

void inTransaction(const std::function<void()>& work) {
    install();
    const auto ending = std::make_shared<Ending>();
    std::thread thread = start(work, ending);
    if (ending->promise.get_future().get() == End::GIVEN_UP) {
        thread.detach();
        LOG_ERROR(logger, OSGI_TRANSACTION_BROKEN);
    } else {
        thread.join();
    }
    if (ending->failure) {
        std::rethrow_exception(ending->failure);
    }
}

}  // namespace keaosgi
