// SPDX-License-Identifier: Apache-2.0
//
// Where things are: our own home, the daemon we are in, a JVM.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hook_points.h"

namespace keaosgi {

// The daemon that has loaded us. Throws std::runtime_error in any other than kea-dhcp4, kea-dhcp6.
Family daemonFamily();
const char* daemonName(Family family);  // dhcp4, dhcp6

// Whether the daemon only tries its configuration (kea-dhcp4 -T), by its command line.
bool isTestRun(const std::vector<std::string>& commandLine);
std::vector<std::string> ownCommandLine();

// Path of this library's file.
std::string libraryPath();

// The directory with lib/java/*.jar: the one given, else the one that the library lies in as
// lib/<library> or lib/kea-<release>/<library>, else /usr/share/kea-osgi. Throws std::runtime_error
// that names the places tried.
std::string findHome(const std::string& given, const std::string& library);

// The jars of the JVM's class path, sorted by name. Throws when there are none.
std::vector<std::string> classPathOf(const std::string& home);

// A JVM that can be used.
struct Jvm {
    std::string home;
    std::string library;  // …/lib/server/libjvm.so
    int version = 0;      // 17, 21, …; 0 when its home doesn't say
};

// Looks for a JVM: the given home and nothing else, or else JAVA_HOME, /usr/lib/jvm/default-java,
// the other homes in /usr/lib/jvm (newest first), and the home of the java on the PATH. Throws
// std::runtime_error that names each place and what was wrong with it.
Jvm findJvm(const std::string& given);

// Major version in a JDK's release file ("17.0.15", "1.8.0_402"); 0 when there is none.
int jvmVersion(const std::string& javaHome);

constexpr int kOldestJava = 17;

}  // namespace keaosgi
