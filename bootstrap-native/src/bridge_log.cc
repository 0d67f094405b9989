// SPDX-License-Identifier: Apache-2.0
//
// The bridge: Kea's log.

#include "border.h"
#include "log.h"

using namespace keaosgi;

int32_t kb_log_enabled(int32_t severity, int32_t debug_level, int64_t logger,
                       int32_t logger_length) {
    return guarded([&] {
        const std::string name = textArgument(logger, logger_length, "the logger's name");
        return javalog::enabled(severity, debug_level, name) ? 1 : 0;
    });
}

int32_t kb_log(int32_t severity, int32_t debug_level, int64_t logger, int32_t logger_length,
               int64_t id, int32_t id_length, int64_t text, int32_t text_length) {
    return guarded([&] {
        javalog::write(severity, debug_level,
                       textArgument(logger, logger_length, "the logger's name"),
                       textArgument(id, id_length, "the message id"),
                       textArgument(text, text_length, "the text"));
        return 0;
    });
}
