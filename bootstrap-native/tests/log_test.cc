// SPDX-License-Identifier: Apache-2.0

#include "log.h"

#include <gtest/gtest.h>
#include <log/message_dictionary.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "callout_fixture.h"

namespace keaosgi {
namespace {

std::int64_t address(const std::string& text) {
    return reinterpret_cast<std::intptr_t>(text.data());
}

int length(const std::string& text) { return static_cast<int>(text.size()); }

std::int32_t log(int severity, const std::string& name, const std::string& id,
                 const std::string& text) {
    return kb_log(severity, 0, address(name), length(name), address(id), length(id), address(text),
                  length(text));
}

std::int32_t enabled(int severity, int level, const std::string& name) {
    return kb_log_enabled(severity, level, address(name), length(name));
}

TEST(LogTest, printsUnderItsOwnLoggerAndId) {
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(0, log(KB_LOG_WARN, "osgi.demo", "DEMO_HELLO", "100% of %1 %2 %3 \xc3\xb6"));
    const std::string line = ::testing::internal::GetCapturedStderr();
    EXPECT_NE(std::string::npos, line.find("WARN"));
    EXPECT_NE(std::string::npos, line.find("kea-dhcp4.osgi.demo"));
    EXPECT_NE(std::string::npos, line.find("DEMO_HELLO 100% of %1 %2 %3 \xc3\xb6\n"));
}

TEST(LogTest, textCanNotForgeALine) {
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(0, log(KB_LOG_ERROR, "osgi", "X", std::string("a\nb\r\x1b[2J\0z\x7f", 11)));
    const std::string line = ::testing::internal::GetCapturedStderr();
    EXPECT_NE(std::string::npos, line.find("X a\\x0ab\\x0d\\x1b[2J\\x00z\\x7f\n"));
    EXPECT_EQ(1, std::count(line.begin(), line.end(), '\n'));
}

// Kea's loggers change the mask for new files while they open their lock file.
TEST(LogTest, aThreadThatLogsLeavesTheFileMaskOfOthersAlone) {
    const mode_t before = ::umask(022);
    ::testing::internal::CaptureStderr();
    std::thread([] {
        EXPECT_EQ(0, log(KB_LOG_WARN, "osgi.mask", "X", "text"));
        EXPECT_EQ(022u, ::umask(0111));
    }).join();
    ::testing::internal::GetCapturedStderr();
    EXPECT_EQ(022u, ::umask(before));
}

TEST(LogTest, severities) {
    EXPECT_EQ(0, enabled(KB_LOG_DEBUG, 0, "osgi.demo"));
    EXPECT_EQ(1, enabled(KB_LOG_INFO, 0, "osgi.demo"));
    EXPECT_EQ(1, enabled(KB_LOG_FATAL, 0, "osgi.demo"));
    EXPECT_EQ(KB_E_INVALID, enabled(5, 0, "osgi.demo"));
    EXPECT_EQ(KB_E_INVALID, enabled(KB_LOG_DEBUG, 100, "osgi.demo"));
    EXPECT_EQ(KB_E_INVALID, kb_log_enabled(KB_LOG_INFO, 0, 0, 3));
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(0, log(KB_LOG_DEBUG, "osgi.demo", "X", "silent"));
    EXPECT_EQ("", ::testing::internal::GetCapturedStderr());
}

TEST(LogTest, namesThatKeaWouldRefuse) {
    EXPECT_EQ(1, enabled(KB_LOG_INFO, 0, "osgi.a-bundle-with-quite-a-long-name"));
    EXPECT_EQ(KB_E_FAILED, enabled(KB_LOG_INFO, 0, ""));
}

struct Message {
    std::string id;
    std::string text;
    std::string explanation;
};

std::vector<Message> catalogue() {
    std::vector<Message> messages;
    std::ifstream file(MESSAGES_FILE);
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("% ", 0) == 0) {
            const std::size_t space = line.find(' ', 2);
            messages.push_back({line.substr(2, space - 2), line.substr(space + 1), ""});
        } else if (!messages.empty()) {
            messages.back().explanation += line;
        }
    }
    return messages;
}

TEST(LogTest, everyMessageOfTheCatalogueIsKnownToKeaAndExplained) {
    const auto dictionary = isc::log::MessageDictionary::globalDictionary();
    EXPECT_LT(10U, catalogue().size());
    for (const Message& message : catalogue()) {
        EXPECT_EQ(message.text, dictionary->getText(message.id));
        EXPECT_LT(60U, message.explanation.size()) << message.id;
    }
}

}  // namespace
}  // namespace keaosgi
