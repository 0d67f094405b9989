// SPDX-License-Identifier: Apache-2.0

#include "jvm_options.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

#include "temporary_directory.h"

namespace keaosgi {
namespace {

class JvmOptionsTest : public ::testing::Test {
protected:
    JvmOptionsTest() { home.write("lib/java/a.jar", ""); }

    std::vector<std::string> options(int version, const std::vector<std::string>& given) const {
        return jvmOptions({"/j", "/j/lib/server/libjvm.so", version}, home.path(), "/s", given);
    }
    static bool has(const std::vector<std::string>& options, const std::string& option) {
        return std::find(options.begin(), options.end(), option) != options.end();
    }

    // A JVM whose java is this shell script.
    std::string failureOfTrial(const std::string& script, int milliseconds = 5000) const {
        const std::string java = home.write("bin/java", "#!/bin/sh\n" + script + "\n");
        ::chmod(java.c_str(), 0755);
        try {
            tryJvmOptions({home.path(), "", 17}, {"-Xfoo"},
                          std::chrono::milliseconds(milliseconds));
            return std::string();
        } catch (const std::runtime_error& e) {
            return e.what();
        }
    }

    TemporaryDirectory home;
};

TEST_F(JvmOptionsTest, defaults) {
    const std::vector<std::string> all = options(17, {});
    for (const char* option : {"-Xrs", "-Xmx128m", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                               "-XX:ErrorFile=/s/hs_err_%p.log", "-Djna.nounpack=true",
                               "-Djna.noclasspath=true", "--enable-native-access=ALL-UNNAMED"}) {
        EXPECT_TRUE(has(all, option)) << option;
    }
    EXPECT_TRUE(has(all, "-Djna.boot.library.path=" + home.path() + "/lib/jni"));
    EXPECT_TRUE(has(all, "-Djna.platform.library.path=" + home.path() + "/lib/jni"));
    EXPECT_TRUE(has(all, "-Djava.class.path=" + home.path() + "/lib/java/a.jar"));
}

TEST_F(JvmOptionsTest, onlyWhatSomebodyElseChoosesIsTried) {
    const Jvm known{"/j", "/j/lib/server/libjvm.so", 17};
    const Jvm unknown{"/j", "/j/lib/server/libjvm.so", 0};
    EXPECT_FALSE(needTrial(known, {}));
    EXPECT_TRUE(needTrial(known, {"-Xmx1g"}));
    EXPECT_TRUE(needTrial(unknown, {}));
    for (const char* variable : {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
        ::setenv(variable, "-Xmx1g", 1);
        EXPECT_TRUE(needTrial(known, {})) << variable;
        ::unsetenv(variable);
    }
}

TEST_F(JvmOptionsTest, theOperatorsChoiceReplacesOurs) {
    const std::vector<std::string> given{"-Xmx1g", "-XX:+UseG1GC", "-XX:ErrorFile=/e",
                                         "-XX:+UsePerfData"};
    const std::vector<std::string> all = options(17, given);
    for (const std::string& option : given) {
        EXPECT_TRUE(has(all, option)) << option;
    }
    EXPECT_FALSE(has(all, "-Xmx128m"));
    EXPECT_FALSE(has(all, "-XX:+UseSerialGC"));
    EXPECT_FALSE(has(all, "-XX:-UsePerfData"));
}

TEST_F(JvmOptionsTest, optionsThatOnlyNewerJvmsKnow) {
    const std::string option = "--sun-misc-unsafe-memory-access=allow";
    EXPECT_FALSE(has(options(21, {}), option));
    EXPECT_TRUE(has(options(23, {}), option));
    EXPECT_TRUE(has(options(25, {}), option));
}

TEST_F(JvmOptionsTest, trialIsPassedByPrintingTheVersion) {
    EXPECT_EQ("", failureOfTrial("echo 'openjdk version \"17.0.15\" 2025-04-15' >&2"));
    EXPECT_EQ("", failureOfTrial("[ \"$1\" = -Xfoo ] && [ \"$2\" = -version ] && "
                                 "echo 'java version \"21\"'"));
}

TEST_F(JvmOptionsTest, trialReportsWhatJavaSays) {
    EXPECT_EQ(
        "the JVM refuses its options: Unrecognized option: -Xfoo / Error: no JVM (the options "
        "were -Xfoo)",
        failureOfTrial("echo 'Unrecognized option: -Xfoo'; echo 'Error: no JVM'; exit 1"));
    EXPECT_EQ("the JVM refuses its options:  (the options were -Xfoo)", failureOfTrial("exit 0"));
}

TEST_F(JvmOptionsTest, trialFindsAnOldJava) {
    EXPECT_NE(std::string::npos, failureOfTrial("echo 'java version \"1.8.0_402\"'")
                                     .find("is Java 8, and Java 17 or newer is needed"));
}

TEST_F(JvmOptionsTest, trialIsBounded) {
    EXPECT_NE(std::string::npos,
              failureOfTrial("exec sleep 60", 200).find("did not get ready within 200 ms"));
}

}  // namespace
}  // namespace keaosgi
