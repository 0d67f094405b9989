// SPDX-License-Identifier: Apache-2.0

#include "log.h"

#include <boost/make_shared.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "border.h"
#include "thread_mask.h"

namespace keaosgi {

using isc::log::Logger;

Logger logger("osgi");

namespace {

// Loggers by name, made when first asked for. Kea's logger objects live for ever once made; there
// is one per bundle.
class Loggers {
public:
    Logger& get(const std::string& name) {
        const std::string shortened = name.substr(0, Logger::MAX_LOGGER_NAME_SIZE);
        {
            const std::shared_lock lock(mutex_);
            const auto found = loggers_.find(shortened);
            if (found != loggers_.end()) {
                return *found->second;
            }
        }
        const std::unique_lock lock(mutex_);
        std::unique_ptr<Logger>& logger = loggers_[shortened];
        if (!logger) {
            logger = std::make_unique<Logger>(shortened.c_str());
        }
        return *logger;
    }

private:
    std::shared_mutex mutex_;
    std::map<std::string, std::unique_ptr<Logger>> loggers_;
};

Loggers& loggers() {
    // Never destroyed: threads of the JVM may log until the very end of the process.
    static auto* const instance = new Loggers;
    return *instance;
}

bool enabled(Logger& logger, int severity, int debugLevel) {
    switch (severity) {
        case KB_LOG_DEBUG:
            return logger.isDebugEnabled(debugLevel);
        case KB_LOG_INFO:
            return logger.isInfoEnabled();
        case KB_LOG_WARN:
            return logger.isWarnEnabled();
        case KB_LOG_ERROR:
            return logger.isErrorEnabled();
        case KB_LOG_FATAL:
            return logger.isFatalEnabled();
        default:
            throw BorderError(KB_E_INVALID, "there is no such severity");
    }
}

isc::log::Severity keaSeverity(int severity) {
    switch (severity) {
        case KB_LOG_DEBUG:
            return isc::log::DEBUG;
        case KB_LOG_INFO:
            return isc::log::INFO;
        case KB_LOG_WARN:
            return isc::log::WARN;
        case KB_LOG_ERROR:
            return isc::log::ERROR;
        default:
            return isc::log::FATAL;
    }
}

void requireDebugLevel(int severity, int debugLevel) {
    if (severity == KB_LOG_DEBUG &&
        (debugLevel < isc::log::MIN_DEBUG_LEVEL || debugLevel > isc::log::MAX_DEBUG_LEVEL)) {
        throw BorderError(KB_E_INVALID, "debug levels are 0 to 99");
    }
}

// Kea's formatter fills placeholders one by one, and complains in the line itself when it then
// still finds the next one. So it gets a message of as many placeholders as it takes for the next
// one to be none that the text has; all but the last are filled with nothing.
void print(Logger& logger, isc::log::Severity severity, const std::string& line) {
    int last = 1;
    std::string placeholders = "%1";
    while (line.find("%" + std::to_string(last + 1)) != std::string::npos) {
        placeholders += "%" + std::to_string(++last);
    }
    Logger::Formatter formatter(severity, boost::make_shared<std::string>(placeholders), &logger);
    for (int i = 1; i < last; ++i) {
        formatter.arg(std::string());
    }
    formatter.arg(line);  // printed when the formatter goes out of scope
}

}  // namespace

namespace javalog {

bool enabled(int severity, int debugLevel, const std::string& loggerName) {
    requireDebugLevel(severity, debugLevel);
    return keaosgi::enabled(loggers().get(loggerName), severity, debugLevel);
}

void write(int severity, int debugLevel, const std::string& loggerName, const std::string& id,
           const std::string& text) {
    requireDebugLevel(severity, debugLevel);
    Logger& logger = loggers().get(loggerName);
    if (keaosgi::enabled(logger, severity, debugLevel)) {
        takeOwnFileMask();
        print(logger, keaSeverity(severity), escapedControls(id + " " + text));
    }
}

}  // namespace javalog

std::string escapedControls(const std::string& text) {
    static const char* const digits = "0123456789abcdef";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            out += "\\x";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace keaosgi
