// SPDX-License-Identifier: Apache-2.0

#include "places.h"

#include <dlfcn.h>
#include <process/daemon.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace keaosgi {
namespace {

namespace fs = std::filesystem;

// Options of Kea's daemons that take a value.
constexpr const char* kOptionsWithValue = "cptPT";

// Whether one argument holds the option T, alone or among others; `takesNext` tells whether the
// next argument is the value of its last option.
bool holdsTestOption(const std::string& argument, bool& takesNext) {
    takesNext = false;
    if (argument.size() < 2 || argument[0] != '-' || argument[1] == '-') {
        return false;
    }
    for (std::size_t i = 1; i < argument.size(); ++i) {
        if (argument[i] == 'T') {
            return true;
        }
        if (std::string(kOptionsWithValue).find(argument[i]) != std::string::npos) {
            takesNext = i + 1 == argument.size();
            return false;
        }
    }
    return false;
}

bool hasJars(const fs::path& home) {
    std::error_code ignored;
    return fs::is_directory(home / "lib" / "java", ignored);
}

// This library is <home>/lib/kea-<release>/libkea_osgi.so.<n>.
fs::path homeAround(const fs::path& library) {
    return library.parent_path().parent_path().parent_path();
}

}  // namespace

Family daemonFamily() {
    const std::string name = isc::process::Daemon::getProcName();
    if (name == "kea-dhcp4") {
        return Family::V4;
    }
    if (name == "kea-dhcp6") {
        return Family::V6;
    }
    throw std::runtime_error("this library is for kea-dhcp4 and kea-dhcp6, not for '" + name + "'");
}

const char* daemonName(Family family) { return family == Family::V6 ? "dhcp6" : "dhcp4"; }

bool isTestRun(const std::vector<std::string>& commandLine) {
    bool isValue = true;  // the name of the program
    for (const std::string& argument : commandLine) {
        if (isValue) {
            isValue = false;
        } else if (holdsTestOption(argument, isValue)) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> ownCommandLine() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> arguments;
    for (std::string argument; std::getline(file, argument, '\0');) {
        arguments.push_back(argument);
    }
    return arguments;
}

std::string libraryPath() {
    Dl_info info{};
    if (::dladdr(reinterpret_cast<const void*>(&libraryPath), &info) == 0 || !info.dli_fname) {
        throw std::runtime_error("the dynamic linker doesn't know where this library comes from");
    }
    return fs::canonical(info.dli_fname).string();
}

std::string findHome(const std::string& given, const std::string& library) {
    const std::vector<fs::path> places =
        given.empty() ? std::vector<fs::path>{homeAround(library), "/usr/share/kea-osgi"}
                      : std::vector<fs::path>{given};
    std::string tried;
    for (const fs::path& place : places) {
        if (hasJars(place)) {
            return fs::canonical(place).string();
        }
        tried += (tried.empty() ? "" : ", ") + (place / "lib" / "java").string();
    }
    throw std::runtime_error("no directory with the container's jars: tried " + tried +
                             (given.empty() ? "; set the parameter 'home'" : ""));
}

std::vector<std::string> classPathOf(const std::string& home) {
    std::vector<std::string> jars;
    const fs::path directory = fs::path(home) / "lib" / "java";
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (entry.path().extension() == ".jar") {
            jars.push_back(entry.path().string());
        }
    }
    if (jars.empty()) {
        throw std::runtime_error("there is no jar in " + directory.string());
    }
    std::sort(jars.begin(), jars.end());
    return jars;
}

}  // namespace keaosgi
