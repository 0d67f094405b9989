// SPDX-License-Identifier: Apache-2.0

#include "command_callout.h"

#include <cc/command_interpreter.h>
#include <cc/data.h>

#include "command_scope.h"
#include "gate.h"
#include "json_text.h"
#include "log.h"
#include "safe_point.h"
#include "upcall.h"

namespace keaosgi {
namespace {

using isc::data::ConstElementPtr;

ConstElementPtr failure(const std::string& sentence) {
    return isc::config::createAnswer(1, sentence);
}

ConstElementPtr answerOf(const ConstElementPtr& command) {
    ConstElementPtr arguments;
    const std::string name = isc::config::parseCommand(arguments, command);
    const Gate::Pass pass;
    Upcall* const upcall = Upcall::current();
    if (!pass || !upcall) {
        return failure("the Java container is not running");
    }
    const CommandScope scope(arguments);
    const std::string text = arguments ? jsonText(arguments) : std::string();
    std::string error;
    const SafePoint::InJava inJava;
    const std::string answer = upcall->command(name, arguments ? &text : nullptr, error);
    if (answer.empty()) {
        LOG_ERROR(logger, OSGI_COMMAND_FAILED).arg(name).arg(error);
        return failure("command '" + name + "' failed: " + error);
    }
    return scope.answer(answer);
}

}  // namespace

int commandCallout(isc::hooks::CalloutHandle& handle) {
    ConstElementPtr answer;
    try {
        ConstElementPtr command;
        handle.getArgument("command", command);
        answer = answerOf(command);
    } catch (const std::exception& e) {
        LOG_ERROR(logger, OSGI_COMMAND_FAILED).arg("?").arg(e.what());
        answer = failure(e.what());
    }
    handle.setArgument("response", answer);
    return 0;
}

}  // namespace keaosgi
