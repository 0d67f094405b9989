// SPDX-License-Identifier: Apache-2.0
//
// One control command while Java handles it: its arguments as Kea has read them, and the JSON that
// has been built natively for its answer.
//
// A scope stands on the stack of the command's callout and dies with it, and with it all that it
// holds. Java knows it by a token, a number that no other scope of this process ever has, which is
// looked up in the scopes of its own thread only.

#pragma once

#include <cc/data.h>

#include <cstdint>
#include <string>
#include <vector>

#include "kea_thread.h"

namespace keaosgi {

class CommandScope {
public:
    explicit CommandScope(const isc::data::ConstElementPtr& arguments);
    ~CommandScope();
    CommandScope(const CommandScope&) = delete;
    CommandScope& operator=(const CommandScope&) = delete;

    // The innermost scope of this thread, null when it handles no command.
    static CommandScope* current();

    // The scope of this thread that has this token. Throws KB_E_STALE when there is none.
    static CommandScope& find(std::int64_t token);

    std::int64_t token() const { return token_; }

    // The argument at the end of a path (see kb_command_position), null when the path leads
    // nowhere; `last` is then the innermost element on it. Throws KB_E_ABSENT without arguments.
    isc::data::ConstElementPtr argument(const std::string& path,
                                        isc::data::ConstElementPtr& last) const;

    // Holds a value until the command has been answered; the result is its number.
    std::int64_t keep(const isc::data::ElementPtr& value);
    const isc::data::ElementPtr& value(std::int64_t number) const;

    // The answer that Java has given, as Element: either JSON of a map, or JSON of a list of that
    // map and of the places that kept values go to: [answer, [[number, key or index...], ...]].
    isc::data::ElementPtr answer(const std::string& json) const;

private:
    void splice(const isc::data::ElementPtr& answer, const isc::data::ConstElementPtr& place) const;

    const isc::data::ConstElementPtr arguments_;
    CommandScope* const below_;
    const std::int64_t token_;
    std::vector<isc::data::ElementPtr> values_;
    const KeaThread::Call call_;
};

}  // namespace keaosgi
