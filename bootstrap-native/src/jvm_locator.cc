// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "places.h"

namespace keaosgi {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJvmDirectory = "/usr/lib/jvm";

struct Candidate {
    std::string home;
    std::string origin;
};

std::vector<Candidate> installedHomes() {
    std::vector<Candidate> homes;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(kJvmDirectory, error)) {
        const bool hidden = entry.path().filename().string()[0] == '.';
        if (!hidden && entry.is_directory(error) && !entry.is_symlink(error)) {
            homes.push_back({entry.path().string(), ""});
        }
    }
    std::sort(homes.begin(), homes.end(), [](const Candidate& a, const Candidate& b) {
        const int versionA = jvmVersion(a.home);
        const int versionB = jvmVersion(b.home);
        return versionA != versionB ? versionA > versionB : a.home < b.home;
    });
    return homes;
}

// The home that the first java on the PATH belongs to; empty when there is none.
std::string homeOfJavaOnPath() {
    const char* const path = std::getenv("PATH");
    std::istringstream directories(path ? path : "");
    for (std::string directory; std::getline(directories, directory, ':');) {
        std::error_code error;
        const fs::path java = fs::canonical(fs::path(directory) / "java", error);
        if (!error) {
            return java.parent_path().parent_path().string();
        }
    }
    return std::string();
}

std::vector<Candidate> candidates(const std::string& given) {
    if (!given.empty()) {
        return {{given, "parameter 'java-home'"}};
    }
    std::vector<Candidate> all;
    if (const char* const home = std::getenv("JAVA_HOME"); home && *home) {
        all.push_back({home, "environment variable JAVA_HOME"});
    }
    all.push_back({std::string(kJvmDirectory) + "/default-java", ""});
    const std::vector<Candidate> installed = installedHomes();
    all.insert(all.end(), installed.begin(), installed.end());
    if (const std::string home = homeOfJavaOnPath(); !home.empty()) {
        all.push_back({home, "java on the PATH"});
    }
    return all;
}

// Why this candidate can't be used; empty when it can.
std::string objection(const Candidate& candidate, Jvm& jvm) {
    jvm.home = candidate.home;
    jvm.library = candidate.home + "/lib/server/libjvm.so";
    std::error_code error;
    if (!fs::exists(jvm.library, error)) {
        return "no " + jvm.library;
    }
    jvm.version = jvmVersion(candidate.home);
    if (jvm.version != 0 && jvm.version < kOldestJava) {
        return candidate.home + " has Java " + std::to_string(jvm.version) + ", and Java " +
               std::to_string(kOldestJava) + " or newer is needed";
    }
    return std::string();
}

}  // namespace

int jvmVersion(const std::string& javaHome) {
    std::ifstream release(javaHome + "/release");
    const std::string key = "JAVA_VERSION=\"";
    for (std::string line; std::getline(release, line);) {
        if (line.compare(0, key.size(), key) != 0) {
            continue;
        }
        const char* const number = line.c_str() + key.size();
        const int first = std::atoi(number);
        return first == 1 ? std::atoi(number + 2) : first;
    }
    return 0;
}

Jvm findJvm(const std::string& given) {
    std::string tried;
    for (const Candidate& candidate : candidates(given)) {
        Jvm jvm;
        const std::string reason = objection(candidate, jvm);
        if (reason.empty()) {
            return jvm;
        }
        tried += (tried.empty() ? "" : "; ") + reason;
        if (!candidate.origin.empty()) {
            tried += " (" + candidate.origin + ")";
        }
    }
    throw std::runtime_error(
        "no usable JVM found: " + tried +
        (given.empty() ? "; install a JRE or set the parameter 'java-home'" : ""));
}

}  // namespace keaosgi
