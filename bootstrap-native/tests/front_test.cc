// SPDX-License-Identifier: Apache-2.0
//
// The file that kea.conf names: which library it takes, and what it says when there is none.

#include <dlfcn.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine.h"
#include "temporary_directory.h"

namespace keaosgi {
namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(FrontTest, theNumberIsThatOfTheKeaInThisProcess) {
    EXPECT_EQ(KEA_HOOKS_NUMBER, hooksLibraryNumber());
}

TEST(FrontTest, takesTheLibraryWithThatNumberFromTheFirstDirectory) {
    const TemporaryDirectory first;
    const TemporaryDirectory second;
    first.write("kea-1.0.0/libkea_osgi.so.1", "");
    const std::string two = first.write("kea-2.0.0/libkea_osgi.so.2", "");
    second.write("kea-2.0.0/libkea_osgi.so.2", "");
    const std::string three = second.write("kea-3.0.0/libkea_osgi.so.3", "");
    first.write("libkea_osgi.so.4", "");
    const std::vector<std::string> directories{first.path(), "/nowhere", second.path()};
    EXPECT_EQ(two, findEngine(directories, "2"));
    EXPECT_EQ(three, findEngine(directories, "3"));
    EXPECT_EQ("", findEngine(directories, "4"));
    EXPECT_EQ("", findEngine(directories, ""));
}

TEST(FrontTest, saysWhichFileIsMissingAndWhatIsThere) {
    const TemporaryDirectory directory;
    const auto missing = [&directory](const char* release) {
        return engineMissing({directory.path()}, "9", release);
    };
    EXPECT_TRUE(contains(missing("9.0.1"),
                         "no Kea OSGi for this release of Kea (9.0.1): " + directory.path() +
                             "/kea-9.0.1/libkea_osgi.so.9 is missing, there is none for any"));
    EXPECT_TRUE(contains(missing(""), "/kea-<release>/libkea_osgi.so.9 is missing"));
    directory.write("kea-2.0.0/libkea_osgi.so.2", "");
    directory.write("kea-1.0.0/libkea_osgi.so.1", "");
    EXPECT_TRUE(contains(missing("9.0.1"), "is missing, there is " + directory.path() +
                                               "/kea-1.0.0, " + directory.path() +
                                               "/kea-2.0.0; install Kea OSGi for Kea 9.0.1"));
}

TEST(FrontTest, asksNoOtherProgramForItsRelease) { EXPECT_EQ("", runningRelease()); }

// As Kea does it: opens the file and compares the version.
TEST(FrontTest, aloneItHasTheVersionOfNoKeaAndSaysWhy) {
    const TemporaryDirectory directory;
    const std::string front = directory.path() + "/libdhcp_osgi.so";
    std::filesystem::copy_file(FRONT_LIBRARY, front);
    void* const library = ::dlopen(front.c_str(), RTLD_NOW | RTLD_LOCAL);
    ASSERT_NE(nullptr, library) << ::dlerror();
    const auto version = reinterpret_cast<int (*)()>(::dlsym(library, "version"));
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(0, version());
    EXPECT_EQ(0, version());
    const std::string said = ::testing::internal::GetCapturedStderr();
    EXPECT_TRUE(contains(said, "OSGI_NO_LIBRARY_FOR_KEA ")) << said;
    EXPECT_TRUE(contains(said, "libkea_osgi.so." KEA_HOOKS_NUMBER)) << said;
    EXPECT_EQ(said.find("OSGI_NO"), said.rfind("OSGI_NO")) << said;
    ::dlclose(library);
}

}  // namespace
}  // namespace keaosgi
