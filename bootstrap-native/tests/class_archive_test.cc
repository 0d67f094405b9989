// SPDX-License-Identifier: Apache-2.0

#include "class_archive.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "temporary_directory.h"

namespace keaosgi {
namespace {

namespace fs = std::filesystem;

class ClassArchiveTest : public ::testing::Test {
protected:
    ClassArchiveTest() : jvm{java.path(), java.path() + "/lib/server/libjvm.so", 17} {
        java.write("lib/server/libjvm.so", "a JVM");
        home.write("lib/java/a.jar", "a");
        home.write("lib/java/b.jar", "b");
        std::string name = fs::canonical(java.path()).string().substr(1);
        std::replace(name.begin(), name.end(), '/', '-');
        archive = home.write("lib/archive/" + name + ".jsa", "classes");
        stamp({jvm.library, home.path() + "/lib/java/a.jar", home.path() + "/lib/java/b.jar"});
    }

    // As bin/kea-osgi-archive does.
    void stamp(const std::vector<std::string>& files) const {
        std::string text;
        for (const std::string& file : files) {
            struct stat status {};
            ASSERT_EQ(0, ::stat(file.c_str(), &status));
            text += file + " " + std::to_string(status.st_size) + " " +
                    std::to_string(status.st_mtime) + "\n";
        }
        home.write("lib/archive/" + fs::path(archive).filename().string() + ".for", text);
    }

    bool used() const {
        const std::vector<std::string> options = classArchiveOptions(jvm, home.path());
        return std::count(options.begin(), options.end(), "-XX:SharedArchiveFile=" + archive) == 1;
    }

    TemporaryDirectory java;
    TemporaryDirectory home;
    Jvm jvm;
    std::string archive;
};

TEST_F(ClassArchiveTest, isUsedWhenItFits) { EXPECT_TRUE(used()); }

TEST_F(ClassArchiveTest, isUsedByTheNameOfALinkToo) {
    const TemporaryDirectory elsewhere;
    jvm.home = elsewhere.path() + "/default-java";
    fs::create_directory_symlink(java.path(), jvm.home);
    EXPECT_TRUE(used());
}

TEST_F(ClassArchiveTest, isNotUsedAfterAChange) {
    home.write("lib/java/b.jar", "another b");
    EXPECT_FALSE(used()) << "a jar has changed";
    home.write("lib/java/b.jar", "b");
    home.write("lib/java/c.jar", "c");
    EXPECT_FALSE(used()) << "a jar has come";
    fs::remove(home.path() + "/lib/java/c.jar");
    stamp({jvm.library, home.path() + "/lib/java/a.jar", home.path() + "/lib/java/b.jar"});
    EXPECT_TRUE(used());
    java.write("lib/server/libjvm.so", "another JVM");
    EXPECT_FALSE(used()) << "the JVM has changed";
}

TEST_F(ClassArchiveTest, missingFilesAreNoFailure) {
    fs::remove(archive);
    EXPECT_TRUE(classArchiveOptions(jvm, home.path()).empty());
    jvm.home = "/nosuch";
    EXPECT_TRUE(classArchiveOptions(jvm, home.path()).empty());
}

}  // namespace
}  // namespace keaosgi
