// SPDX-License-Identifier: Apache-2.0
//
// Lets Kea's own HooksManager load the library, with parameters as in a configuration.

#pragma once

#include <cc/data.h>
#include <config.h>
#include <gtest/gtest.h>
#include <hooks/hooks_manager.h>
#include <hooks/server_hooks.h>

#include <string>

#include "temporary_directory.h"

namespace keaosgi {

class LoadTest : public ::testing::Test {
protected:
    ~LoadTest() override {
        isc::hooks::HooksManager::prepareUnloadLibraries();
        isc::hooks::HooksManager::unloadLibraries();
    }

    // Loads the library; what was logged meanwhile is kept in `log`.
    bool load(const std::string& json) {
        ::testing::internal::CaptureStderr();
        isc::hooks::HookLibsCollection libraries;
        libraries.push_back({HOOK_LIBRARY, isc::data::Element::fromJSON(json)});
        const bool loaded = isc::hooks::HooksManager::loadLibraries(libraries);
        log = ::testing::internal::GetCapturedStderr();
        return loaded;
    }

    void unload() {
        ::testing::internal::CaptureStderr();
        isc::hooks::HooksManager::prepareUnloadLibraries();
        EXPECT_TRUE(isc::hooks::HooksManager::unloadLibraries());
        log = ::testing::internal::GetCapturedStderr();
    }

    // Parameters that work, and these as well.
    static std::string parameters(const std::string& more = "") {
        return R"({"home": ")" STUB_HOME R"(", "java-home": ")" JAVA_HOME_FOR_TESTS
               R"(", "storage": "/tmp")" +
               (more.empty() ? "" : ", " + more) + "}";
    }

    bool logged(const std::string& text) const { return log.find(text) != std::string::npos; }

    std::string log;
};

}  // namespace keaosgi
