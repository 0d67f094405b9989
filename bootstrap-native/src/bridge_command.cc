// SPDX-License-Identifier: Apache-2.0
//
// The bridge: control commands.

#include "border.h"
#include "command_registry.h"
#include "command_scope.h"

using namespace keaosgi;
using isc::data::ConstElementPtr;

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

int64_t kb_command_current(void) {
    const CommandScope* const scope = CommandScope::current();
    return scope ? scope->token() : 0;
}

int32_t kb_command_position(int64_t command, int64_t path, int32_t length, int64_t out,
                            int32_t cap) {
    return guarded([&] {
        ConstElementPtr last;
        CommandScope::find(command).argument(textArgument(path, length, "the path"), last);
        return Answer(out, cap).write(last->getPosition().str());
    });
}

int32_t kb_command_text(int64_t command, int64_t path, int32_t length, int64_t out, int32_t cap) {
    return guarded([&] {
        ConstElementPtr last;
        const ConstElementPtr argument =
            CommandScope::find(command).argument(textArgument(path, length, "the path"), last);
        return argument ? Answer(out, cap).write(argument->str())
                        : fail(KB_E_ABSENT, "the path leads to no argument");
    });
}

int32_t kb_command_value_text(int64_t command, int64_t value, int64_t out, int32_t cap) {
    return guarded(
        [&] { return Answer(out, cap).write(CommandScope::find(command).value(value)->str()); });
}

int64_t kb_command_value_size(int64_t command, int64_t value) {
    return guarded([&]() -> int64_t {
        return static_cast<int64_t>(CommandScope::find(command).value(value)->size());
    });
}
