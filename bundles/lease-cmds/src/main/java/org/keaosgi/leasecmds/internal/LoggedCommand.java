// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.LeaseException;
import org.osgi.service.log.Logger;

/** Answers a command, and leaves a line in the log when it is refused or fails. */
final class LoggedCommand implements CommandHandler {
    private final LeaseCommand command;
    private final Logger logger;

    LoggedCommand(LeaseCommand command, Logger logger) {
        this.command = command;
        this.logger = logger;
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        try {
            return command.answer(Argument.of(request));
        } catch (LeaseException e) {
            throw logged(request, new CommandException(cut(e.getMessage())));
        } catch (CommandException e) {
            throw logged(request, new CommandException(e.result(), cut(e.getMessage())));
        }
    }

    /** Kea's errors are texts of C, which end at a zero byte, should an argument contain one. */
    private static String cut(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private CommandException logged(CommandRequest request, CommandException e) {
        String arguments = request.hasArguments() ? request.text() : "<no args>";
        if (e.result() == CommandResponse.RESULT_ERROR) {
            logger.error("{} failed: {}; arguments: {}", request.name(), e.getMessage(), arguments);
        } else {
            logger.warn(
                    "{} was refused: {}; arguments: {}", request.name(), e.getMessage(), arguments);
        }
        return e;
    }
}
