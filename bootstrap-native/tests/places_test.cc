// SPDX-License-Identifier: Apache-2.0

#include "places.h"

#include <gtest/gtest.h>
#include <process/daemon.h>

#include "temporary_directory.h"

namespace keaosgi {
namespace {

template <class Call>
std::string failureOf(Call&& call) {
    try {
        call();
        return std::string();
    } catch (const std::runtime_error& e) {
        return e.what();
    }
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(PlacesTest, testRunShowsInTheCommandLine) {
    EXPECT_TRUE(isTestRun({"kea-dhcp4", "-T", "kea.conf"}));
    EXPECT_TRUE(isTestRun({"kea-dhcp4", "-Tkea.conf"}));
    EXPECT_TRUE(isTestRun({"kea-dhcp4", "-dT", "kea.conf"}));
    EXPECT_TRUE(isTestRun({"kea-dhcp4", "-p", "67", "-T", "kea.conf"}));
    EXPECT_FALSE(isTestRun({"kea-dhcp4", "-c", "kea.conf"}));
    EXPECT_FALSE(isTestRun({"kea-dhcp4", "-c", "-T"})) << "the name of a file";
    EXPECT_FALSE(isTestRun({"kea-dhcp4", "-ckea-Test.conf"}));
    EXPECT_FALSE(isTestRun({"-T"})) << "the name of the program";
    EXPECT_FALSE(isTestRun({}));
    EXPECT_FALSE(ownCommandLine().empty());
}

TEST(PlacesTest, otherDaemonsAreRefused) {
    EXPECT_EQ(Family::V4, daemonFamily());
    isc::process::Daemon::setProcName("kea-dhcp6");
    EXPECT_EQ(Family::V6, daemonFamily());
    isc::process::Daemon::setProcName("kea-ctrl-agent");
    EXPECT_TRUE(contains(failureOf([] { daemonFamily(); }), "not for 'kea-ctrl-agent'"));
    isc::process::Daemon::setProcName("kea-dhcp4");
}

TEST(PlacesTest, homeIsBesideTheLibrary) {
    const TemporaryDirectory home;
    home.write("lib/java/b.jar", "");
    home.write("lib/java/a.jar", "");
    home.write("lib/java/readme.txt", "");
    EXPECT_EQ(home.path(), findHome("", home.path() + "/lib/kea-3.0.4/libkea_osgi.so.122"));
    EXPECT_EQ(home.path(), findHome(home.path(), "/nowhere/lib/kea-3.0.4/libkea_osgi.so.122"));
    EXPECT_EQ((std::vector<std::string>{home.path() + "/lib/java/a.jar",
                                        home.path() + "/lib/java/b.jar"}),
              classPathOf(home.path()));
}

TEST(PlacesTest, missingHomeNamesThePlacesTried) {
    const std::string failure =
        failureOf([] { findHome("", "/nowhere/lib/kea-3.0.4/libkea_osgi.so.122"); });
    EXPECT_TRUE(contains(failure, "/nowhere/lib/java"));
    EXPECT_TRUE(contains(failure, "/usr/share/kea-osgi/lib/java"));
    EXPECT_TRUE(contains(failure, "set the parameter 'home'"));
    EXPECT_EQ("no directory with the container's jars: tried /given/lib/java",
              failureOf([] { findHome("/given", "/nowhere/lib/kea-3.0.4/libkea_osgi.so.122"); }));
}

TEST(PlacesTest, versionOfAJvm) {
    const TemporaryDirectory home;
    EXPECT_EQ(0, jvmVersion(home.path()));
    home.write("release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
    EXPECT_EQ(17, jvmVersion(home.path()));
    home.write("release", "JAVA_VERSION=\"1.8.0_402\"\n");
    EXPECT_EQ(8, jvmVersion(home.path()));
    home.write("release", "JAVA_VERSION=\"25\"\n");
    EXPECT_EQ(25, jvmVersion(home.path()));
}

TEST(PlacesTest, givenJavaHomeIsTheOnlyPlace) {
    const TemporaryDirectory home;
    EXPECT_EQ(
        "no usable JVM found: no " + home.path() + "/lib/server/libjvm.so (parameter 'java-home')",
        failureOf([&] { findJvm(home.path()); }));
    home.write("lib/server/libjvm.so", "");
    home.write("release", "JAVA_VERSION=\"11.0.2\"\n");
    EXPECT_EQ("no usable JVM found: " + home.path() +
                  " has Java 11, and Java 17 or newer is needed (parameter 'java-home')",
              failureOf([&] { findJvm(home.path()); }));
    home.write("release", "JAVA_VERSION=\"21\"\n");
    EXPECT_EQ(21, findJvm(home.path()).version);
    EXPECT_EQ(home.path() + "/lib/server/libjvm.so", findJvm(home.path()).library);
}

TEST(PlacesTest, environmentComesBeforeTheUsualPlaces) {
    const TemporaryDirectory home;
    home.write("lib/server/libjvm.so", "");
    home.write("release", "JAVA_VERSION=\"17\"\n");
    ::setenv("JAVA_HOME", home.path().c_str(), 1);
    EXPECT_EQ(home.path(), findJvm("").home);
    ::unsetenv("JAVA_HOME");
}

}  // namespace
}  // namespace keaosgi
