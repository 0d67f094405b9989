// SPDX-License-Identifier: Apache-2.0
//
// The bridge: control commands.

#include "border.h"
#include "command_registry.h"

using namespace keaosgi;

int32_t kb_command_add(int64_t name, int32_t length) {
    return guarded([&] {
        CommandRegistry::instance().add(textArgument(name, length, "the command's name"));
        return 0;
    });
}

int32_t kb_command_remove(int64_t name, int32_t length) {
    return guarded([&] {
        CommandRegistry::instance().remove(textArgument(name, length, "the command's name"));
        return 0;
    });
}
