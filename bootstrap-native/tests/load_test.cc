// SPDX-License-Identifier: Apache-2.0
//
// Loads that must fail, and leave the process as it was.

#include <process/daemon.h>

#include "load_fixture.h"

namespace keaosgi {
namespace {

TEST_F(LoadTest, wrongParametersAreAllNamedInOneLine) {
    EXPECT_FALSE(load(R"({"hom": "/x", "bundles": "a", "storage": 1})"));
    EXPECT_TRUE(logged("OSGI_LOAD_FAILED"));
    EXPECT_TRUE(logged("unknown parameter 'hom'"));
    EXPECT_TRUE(logged("'bundles' must be a list of strings"));
    EXPECT_TRUE(logged("'storage' must be a string, not integer"));
    EXPECT_FALSE(logged("OSGI_JVM_CREATED"));
}

TEST_F(LoadTest, otherDaemonIsRefused) {
    isc::process::Daemon::setProcName("kea-dhcp-ddns");
    EXPECT_FALSE(load("{}"));
    EXPECT_TRUE(logged("for kea-dhcp4 and kea-dhcp6, not for 'kea-dhcp-ddns'"));
}

TEST_F(LoadTest, javaHomeWithoutJvm) {
    const TemporaryDirectory home;
    EXPECT_FALSE(load(R"({"home": ")" STUB_HOME R"(", "java-home": ")" + home.path() + "\"}"));
    EXPECT_TRUE(logged("no usable JVM found: no " + home.path() + "/lib/server/libjvm.so"));
}

TEST_F(LoadTest, jvmTooOld) {
    const TemporaryDirectory home;
    home.write("lib/server/libjvm.so", "");
    home.write("release", "JAVA_VERSION=\"11.0.2\"\n");
    EXPECT_FALSE(load(R"({"home": ")" STUB_HOME R"(", "java-home": ")" + home.path() + "\"}"));
    EXPECT_TRUE(logged("has Java 11, and Java 17 or newer is needed"));
}

TEST_F(LoadTest, libraryThatIsNoJvm) {
    const TemporaryDirectory home;
    home.write("lib/server/libjvm.so", "no library");
    EXPECT_FALSE(load(R"({"home": ")" STUB_HOME R"(", "java-home": ")" + home.path() + "\"}"));
    EXPECT_TRUE(logged("OSGI_JVM_OPTIONS_UNTRIED"));
    EXPECT_TRUE(logged("the JVM's library can't be loaded"));
}

TEST_F(LoadTest, homeWithoutJars) {
    const TemporaryDirectory home;
    EXPECT_FALSE(load(R"({"home": ")" + home.path() + "\"}"));
    EXPECT_TRUE(logged("no directory with the container's jars: tried " + home.path()));
}

// Each of these would end the process if JNI_CreateJavaVM got to see it.
TEST_F(LoadTest, optionsThatEndAProcessAreFoundBefore) {
    for (const char* option :
         {"-Xmx1k", "-XX:+UseG1GC\", \"-XX:+UseSerialGC", "-agentlib:nosuch", "-javaagent:/nosuch",
          "-Xms9000g\", \"-Xmx9000g", "-Xbogus", "--no-such-option"}) {
        EXPECT_FALSE(load(parameters(R"("jvm-options": [")" + std::string(option) + "\"]")))
            << option;
        EXPECT_TRUE(logged("the JVM refuses its options")) << option << ": " << log;
    }
    EXPECT_TRUE(load(parameters())) << log;
}

TEST_F(LoadTest, homeWithoutTheContainer) {
    const TemporaryDirectory home;
    home.write("lib/java/empty.jar", "");
    EXPECT_FALSE(
        load(R"({"home": ")" + home.path() + R"(", "java-home": ")" JAVA_HOME_FOR_TESTS "\"}"));
    EXPECT_TRUE(logged("no usable class org/keaosgi/container/entry/EntryPoints")) << log;
}

}  // namespace
}  // namespace keaosgi
