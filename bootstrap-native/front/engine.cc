// SPDX-License-Identifier: Apache-2.0

#include "engine.h"

#include <dlfcn.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace keaosgi {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHooksLibrary = "libkea-hooks.so.";
constexpr const char* kEngine = "libkea_osgi.so.";
constexpr const char* kReleasePrefix = "kea-";
constexpr const char* kInstalledHere = "/usr/share/kea-osgi/lib";

bool startsWith(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

// Where the front lies, following links, and where packages put the libraries.
std::vector<std::string> engineDirectories() {
    std::vector<std::string> directories;
    Dl_info info{};
    std::error_code error;
    if (::dladdr(reinterpret_cast<const void*>(&engineDirectories), &info) != 0 && info.dli_fname) {
        const fs::path front = fs::canonical(info.dli_fname, error);
        directories.push_back(front.parent_path().string());
    }
    if (directories.empty() || directories.front() != kInstalledHere) {
        directories.emplace_back(kInstalledHere);
    }
    return directories;
}

// The subdirectories that are named after a release, in order.
std::vector<fs::path> releases(const std::string& directory) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        if (startsWith(entry.path().filename().string(), kReleasePrefix)) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

}  // namespace

std::string hooksLibraryNumber() {
    std::string number;
    ::dl_iterate_phdr(
        [](dl_phdr_info* info, size_t /* size */, void* result) {
            const std::string file = fs::path(info->dlpi_name).filename().string();
            if (!startsWith(file, kHooksLibrary)) {
                return 0;
            }
            *static_cast<std::string*>(result) = file.substr(std::string(kHooksLibrary).size());
            return 1;
        },
        &number);
    return number;
}

std::string findEngine(const std::vector<std::string>& directories, const std::string& number) {
    for (const std::string& directory : directories) {
        for (const fs::path& release : releases(directory)) {
            const fs::path library = release / (kEngine + number);
            std::error_code error;
            if (fs::exists(library, error)) {
                return library.string();
            }
        }
    }
    return std::string();
}

std::string runningRelease() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    std::string release;
    if (!startsWith(program.filename().string(), "kea-")) {
        return release;
    }
    std::FILE* const output = ::popen(("'" + program.string() + "' -v").c_str(), "re");
    if (output) {
        std::array<char, 32> line{};
        if (std::fgets(line.data(), line.size(), output)) {
            release = line.data();
            release.erase(release.find_last_not_of('\n') + 1);
        }
        ::pclose(output);
    }
    return release;
}

std::string engineMissing(const std::vector<std::string>& directories, const std::string& number,
                          const std::string& release) {
    std::vector<std::string> present;
    for (const std::string& directory : directories) {
        for (const fs::path& release : releases(directory)) {
            present.push_back(release.string());
        }
    }
    const std::string name = release.empty() ? "<release>" : release;
    const fs::path needed =
        fs::path(directories.front()) / (kReleasePrefix + name) / (kEngine + number);
    return "no Kea OSGi for this release of Kea (" + name + "): " + needed.string() +
           " is missing, there is " + (present.empty() ? "none for any release" : joined(present)) +
           "; install Kea OSGi for Kea " + name;
}

void* openEngine() {
    const std::vector<std::string> directories = engineDirectories();
    const std::string number = hooksLibraryNumber();
    const std::string library = findEngine(directories, number);
    if (library.empty()) {
        throw std::runtime_error(engineMissing(directories, number, runningRelease()));
    }
    void* const handle = ::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        throw std::runtime_error("the library for this release of Kea can't be loaded: " +
                                 std::string(::dlerror()));
    }
    return handle;
}

}  // namespace keaosgi
