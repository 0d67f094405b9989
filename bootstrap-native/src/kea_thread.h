// SPDX-License-Identifier: Apache-2.0
//
// Runs work where Kea's own data may be touched.
//
// A single-threaded Kea protects its leases, subnets and statistics by nothing but being
// single-threaded, and a multi-threaded one replaces whole managers while it holds its own worker
// threads. So: inside one of Kea's calls into this library (a callout, a command), and on Kea's
// main thread, work is done on the spot; on every other thread it is carried to Kea's main thread
// and waited for.

#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <type_traits>

namespace keaosgi {

class KeaThread {
public:
    // Runs the work and returns what it returns, or throws what it throws. Throws
    // KB_E_UNAVAILABLE when Kea's main thread has no time for it. Work that has begun is always
    // waited for, so it may use the caller's variables.
    template <class Work>
    static auto run(Work&& work) -> decltype(work()) {
        if (isHere()) {
            return work();
        }
        if constexpr (std::is_void_v<decltype(work())>) {
            carry([&work] { work(); });
        } else {
            std::optional<decltype(work())> result;
            carry([&] { result.emplace(work()); });
            return std::move(*result);
        }
    }

    // Whether Kea's data may be touched on this thread, at this moment.
    static bool isHere();

    // Whether this is Kea's main thread.
    static bool isMain();

    // A call of Kea into this library, for as long as this lives.
    class Call {
    public:
        Call();
        ~Call();
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;
    };

    // Kea loads or unloads the library: its main thread, which is the calling one, can do no work
    // for others, and what waits for it gives up at once.
    class Reconfiguration {
    public:
        Reconfiguration();
        ~Reconfiguration();
        Reconfiguration(const Reconfiguration&) = delete;
        Reconfiguration& operator=(const Reconfiguration&) = delete;
    };

    // How long to wait for the main thread; the tests have less time.
    static void setLimit(std::chrono::milliseconds limit);

private:
    static void carry(const std::function<void()>& work);
};

}  // namespace keaosgi
