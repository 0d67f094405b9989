// SPDX-License-Identifier: Apache-2.0
//
// The way into Java, seen from everything that doesn't know the JVM. The tests put something else
// in its place.

#pragma once

#include <cstdint>
#include <string>

namespace keaosgi {

class Upcall {
public:
    virtual ~Upcall() = default;

    // Calls the services of a hook point; the result is a kb_outcome, or negative when Java failed
    // and the call must count as not having happened. Never throws.
    virtual int callout(int hook, std::int64_t frame, int outcomeSoFar) noexcept = 0;

    // Answers a control command; arguments and answer are JSON. An empty answer means that Java
    // failed, and `error` says how.
    virtual std::string command(const std::string& name, const std::string* arguments,
                                std::string& error) = 0;

    // Tells that Kea has let go of a context. Never throws.
    virtual void contextReleased(std::int64_t context) noexcept = 0;

    // The one in use; null while the library isn't loaded.
    static Upcall* current();
    static void use(Upcall* upcall);
};

}  // namespace keaosgi
