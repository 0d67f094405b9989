// SPDX-License-Identifier: Apache-2.0
//
// The control commands that bundles offer.
//
// Kea's table of callouts must not change while any thread calls callouts, least of all the list of
// the very command being answered, as when a bundle is uninstalled by its own command. So a change
// is only noted here, and made by the main thread between two turns of its event loop, with the
// packet threads held. That is before it reads the next command.

#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace keaosgi {

class CommandRegistry {
public:
    static CommandRegistry& instance();

    // Begins a load: nothing is offered, changes are noted until serverConfigured or the event loop
    // comes round.
    void start();

    // Notes that a command is to be offered or not any more. Throws BorderError when the name is
    // malformed, is a command of Kea's own, or is offered already; or, when removing, is not.
    void add(const std::string& name);
    void remove(const std::string& name);

    // Makes the changes noted. Main thread only.
    void apply();

    // Withdraws everything. Main thread only.
    void stop();

private:
    void note(const std::string& name, bool offer);
    void offer(const std::string& name);
    void withdraw(const std::string& name);

    std::mutex mutex_;
    std::set<std::string> wanted_;      // by Java, at this moment
    std::set<std::string> registered_;  // with Kea; main thread only
    bool active_ = false;
};

}  // namespace keaosgi
