// SPDX-License-Identifier: Apache-2.0

#include "class_archive.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace keaosgi {
namespace {

namespace fs = std::filesystem;

// As "stat -c '%n %s %Y'" prints it.
std::string stampOf(const std::string& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        return std::string();
    }
    return file + " " + std::to_string(status.st_size) + " " + std::to_string(status.st_mtime) +
           "\n";
}

std::string contentOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Several JVMs may have archives in one home.
std::string archiveOf(const std::string& javaHome, const std::string& home) {
    std::string name = javaHome.substr(1);
    std::replace(name.begin(), name.end(), '/', '-');
    return home + "/lib/archive/" + name + ".jsa";
}

}  // namespace

std::vector<std::string> classArchiveOptions(const Jvm& jvm, const std::string& home) {
    std::error_code error;
    const std::string javaHome = fs::canonical(jvm.home, error).string();
    if (error) {
        return {};
    }
    std::string stamp = stampOf(javaHome + "/lib/server/libjvm.so");
    for (const std::string& jar : classPathOf(home)) {
        stamp += stampOf(jar);
    }
    const std::string archive = archiveOf(javaHome, home);
    if (!fs::exists(archive, error) || contentOf(archive + ".for") != stamp) {
        return {};
    }
    return {"-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"};
}

}  // namespace keaosgi
