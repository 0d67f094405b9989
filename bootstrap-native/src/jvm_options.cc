// SPDX-License-Identifier: Apache-2.0

#include "jvm_options.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "child.h"
#include "log.h"

namespace keaosgi {
namespace {

bool startsWith(const std::string& text, const std::string& beginning) {
    return text.compare(0, beginning.size(), beginning) == 0;
}

bool anyStartsWith(const std::vector<std::string>& options,
                   const std::vector<std::string>& beginnings) {
    return std::any_of(options.begin(), options.end(), [&](const std::string& option) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
            return startsWith(option, beginning);
        });
    });
}

bool choosesCollector(const std::vector<std::string>& options) {
    static const std::regex collector("-XX:\\+Use[A-Za-z0-9]+GC");
    return std::any_of(options.begin(), options.end(), [](const std::string& option) {
        return std::regex_match(option, collector);
    });
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : separator) + part;
    }
    return text;
}

void addUnlessChosen(std::vector<std::string>& options, const std::vector<std::string>& given,
                     const std::string& storage) {
    if (!anyStartsWith(given, {"-Xmx", "-XX:MaxHeapSize=", "-XX:MaxRAMPercentage="})) {
        options.emplace_back("-Xmx128m");
    }
    if (!choosesCollector(given)) {
        options.emplace_back("-XX:+UseSerialGC");
    }
    if (!anyStartsWith(given, {"-XX:ErrorFile="})) {
        options.emplace_back("-XX:ErrorFile=" + storage + "/hs_err_%p.log");
    }
    if (!anyStartsWith(given, {"-XX:+UsePerfData"})) {
        options.emplace_back("-XX:-UsePerfData");
    }
}

// What java says, as one line.
std::string oneLine(const std::string& output) {
    constexpr std::size_t kLongest = 500;
    std::istringstream lines(output);
    std::vector<std::string> parts;
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) {
            parts.push_back(line);
        }
    }
    return joined(parts, " / ").substr(0, kLongest);
}

// The version that "java -version" prints, 0 when it doesn't.
int printedVersion(const std::string& output) {
    static const std::regex line(" version \"(1\\.)?([0-9]+)");
    std::smatch match;
    return std::regex_search(output, match, line) ? std::stoi(match[2]) : 0;
}

// What may be at odds: the options, less the system properties, which any JVM takes.
std::string withoutProperties(std::vector<std::string> options) {
    options.erase(
        std::remove_if(options.begin(), options.end(),
                       [](const std::string& option) { return option.rfind("-D", 0) == 0; }),
        options.end());
    return joined(options, " ");
}

}  // namespace

std::vector<std::string> jvmOptions(const Jvm& jvm, const std::string& home,
                                    const std::string& storage,
                                    const std::vector<std::string>& given) {
    constexpr int kFirstWithUnsafeOption = 23;
    std::vector<std::string> options{
        "-Xrs",  // the signals are Kea's
        "--enable-native-access=ALL-UNNAMED",
        "-Djna.boot.library.path=" + home + "/lib/jni",
        "-Djna.nounpack=true",
        "-Djna.noclasspath=true",
        // Otherwise JNA asks the program ldconfig for directories, through Java's process API.
        "-Djna.platform.library.path=" + home + "/lib/jni",
    };
    if (jvm.version >= kFirstWithUnsafeOption) {
        options.emplace_back("--sun-misc-unsafe-memory-access=allow");
    }
    addUnlessChosen(options, given, storage);
    options.insert(options.end(), given.begin(), given.end());
    options.emplace_back("-Djava.class.path=" + joined(classPathOf(home), ":"));
    return options;
}

bool needTrial(const Jvm& jvm, const std::vector<std::string>& given) {
    const bool versionKnown = jvm.version != 0;
    const auto isSet = [](const char* name) { return std::getenv(name) != nullptr; };
    return !versionKnown || !given.empty() || isSet("JAVA_TOOL_OPTIONS") ||
           isSet("JDK_JAVA_OPTIONS") || isSet("_JAVA_OPTIONS");
}

void tryJvmOptions(const Jvm& jvm, const std::vector<std::string>& options,
                   std::chrono::milliseconds limit) {
    const std::string java = jvm.home + "/bin/java";
    if (!std::filesystem::exists(java)) {
        LOG_WARN(logger, OSGI_JVM_OPTIONS_UNTRIED).arg(java);
        return;
    }
    std::vector<std::string> arguments{java};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.emplace_back("-version");
    bool finished = false;
    const std::string output = outputOf(java, arguments, limit, finished);
    if (!finished) {
        throw std::runtime_error(java + " did not get ready within " +
                                 std::to_string(limit.count()) + " ms with these JVM options");
    }
    const int version = printedVersion(output);
    if (version == 0) {
        throw std::runtime_error("the JVM refuses its options: " + oneLine(output) +
                                 " (the options were " + withoutProperties(options) + ")");
    }
    if (version < kOldestJava) {
        throw std::runtime_error(java + " is Java " + std::to_string(version) + ", and Java " +
                                 std::to_string(kOldestJava) + " or newer is needed");
    }
}

}  // namespace keaosgi
