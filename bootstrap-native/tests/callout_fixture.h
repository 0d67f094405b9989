// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the bridge stand on: a real callout handle of Kea, and a stand-in for Java that
// runs a lambda in place of each upcall.

#pragma once

#include <config.h>
#include <gtest/gtest.h>
#include <hooks/callout_handle.h>
#include <hooks/callout_manager.h>
#include <hooks/server_hooks.h>

#include <boost/make_shared.hpp>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "frame.h"
#include "gate.h"
#include "hook_registry.h"
#include "kea_bridge.h"
#include "upcall.h"

namespace keaosgi {

class FakeUpcall : public Upcall {
public:
    std::function<int(int, std::int64_t, int)> onCallout;
    std::function<std::string(const std::string&, const std::string*, std::string&)> onCommand;
    std::vector<std::int64_t> released;

    int callout(int hook, std::int64_t frame, int outcomeSoFar) noexcept override {
        return onCallout ? onCallout(hook, frame, outcomeSoFar) : outcomeSoFar;
    }
    std::string command(const std::string& name, const std::string* arguments,
                        std::string& error) override {
        return onCommand ? onCommand(name, arguments, error) : std::string();
    }
    void contextReleased(std::int64_t context) noexcept override { released.push_back(context); }
};

class CalloutTest : public ::testing::Test {
protected:
    // As in a DHCPv4 server that has taken in three libraries, of which ours is the second.
    CalloutTest() : manager(boost::make_shared<isc::hooks::CalloutManager>(3)) {
        auto& hooks = isc::hooks::ServerHooks::getServerHooks();
        for (const char* name : {"dhcp4_srv_configured", "pkt4_receive", "lease4_select",
                                 "dhcp6_srv_configured", "lease6_expire"}) {
            if (hooks.findIndex(name) < 0) {
                hooks.registerHook(name);
            }
        }
        manager->setLibraryIndex(kOurIndex);
        handle = boost::make_shared<isc::hooks::CalloutHandle>(manager);
        handle->setCurrentLibrary(kOurIndex);
        Upcall::use(&java);
        Gate::instance().enable();
        HookRegistry::instance().start(manager, Family::V4);
        HookRegistry::instance().finishLoad();
        manager->setLibraryIndex(kOurIndex + 1);
    }
    ~CalloutTest() override {
        handle.reset();
        Gate::instance().disable();
        Upcall::use(nullptr);
        HookRegistry::instance().stop();
    }

    static int indexOf(const char* name) {
        return isc::hooks::ServerHooks::getServerHooks().getIndex(name);
    }

    // Whether Kea would call anybody.
    bool registered(const char* name) const { return manager->calloutsPresent(indexOf(name)); }

    // Has what was opened registered and calls our callouts, as the server would, after those of
    // another library that has set this status.
    void call(const char* name, int statusBefore = KB_CONTINUE) {
        HookRegistry::instance().apply();
        otherLibrarysStatus() = statusBefore;
        manager->getPreLibraryHandle().deregisterAllCallouts(name);
        manager->getPreLibraryHandle().registerCallout(name, otherLibrary);
        manager->callCallouts(indexOf(name), *handle);
    }

    static constexpr int kOurIndex = 2;

    boost::shared_ptr<isc::hooks::CalloutManager> manager;
    isc::hooks::CalloutHandlePtr handle;
    FakeUpcall java;

private:
    static int& otherLibrarysStatus() {
        static int status = KB_CONTINUE;
        return status;
    }
    static int otherLibrary(isc::hooks::CalloutHandle& handle) {
        handle.setStatus(
            static_cast<isc::hooks::CalloutHandle::CalloutNextStep>(otherLibrarysStatus()));
        return 0;
    }
};

// A record as Java sees it.
class Bytes {
public:
    explicit Bytes(std::size_t size = 0) : data(size) {}

    std::int64_t address() { return reinterpret_cast<std::intptr_t>(data.data()); }
    std::int32_t cap() const { return static_cast<std::int32_t>(data.size()); }

    int u8(int offset) const { return data.at(static_cast<std::size_t>(offset)); }
    std::int32_t i32(int offset) const { return read<std::int32_t>(offset); }
    std::int64_t i64(int offset) const { return read<std::int64_t>(offset); }
    std::vector<std::uint8_t> bytes(int offset, int length) const {
        return {data.begin() + offset, data.begin() + offset + length};
    }
    std::string text(int offset, int length) const {
        const auto part = bytes(offset, length);
        return {part.begin(), part.end()};
    }

    std::vector<std::uint8_t> data;

private:
    template <class T>
    T read(int offset) const {
        T value;
        std::memcpy(&value, data.data() + offset, sizeof value);
        return value;
    }
};

// Calls a kb_* function twice, as Java does: for the length, then with room for all of it.
template <class Call>
Bytes answerOf(Call&& call) {
    const std::int32_t length = call(0, 0);
    EXPECT_GE(length, 0);
    Bytes answer(length < 0 ? 0 : static_cast<std::size_t>(length));
    EXPECT_EQ(length, call(answer.address(), answer.cap()));
    return answer;
}

inline std::string lastErrorText() {
    const Bytes answer =
        answerOf([](std::int64_t out, std::int32_t cap) { return kb_last_error(out, cap); });
    return {answer.data.begin(), answer.data.end()};
}

using ByteVector = std::vector<std::uint8_t>;

}  // namespace keaosgi
