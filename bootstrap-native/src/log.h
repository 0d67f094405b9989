// SPDX-License-Identifier: Apache-2.0
//
// Kea's log: the messages of this library (src/messages.mes) go to the logger below, those of Java
// through write() to loggers of their own.

#pragma once

#include <log/logger.h>
#include <log/macros.h>

#include <string>

#include "kea_bridge.h"
#include "messages.h"

namespace keaosgi {

extern isc::log::Logger logger;

namespace javalog {

// Whether this logger would print a message of this severity.
bool enabled(int severity, int debugLevel, const std::string& loggerName);

// Prints "ID text". Control characters are escaped, so that no text can pass for further lines.
void write(int severity, int debugLevel, const std::string& loggerName, const std::string& id,
           const std::string& text);

}  // namespace javalog

// The text with each control character as \xNN.
std::string escapedControls(const std::string& text);

}  // namespace keaosgi
