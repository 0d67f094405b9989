// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.osgi.service.log.Logger;

/** Answers a command, and leaves a line in the log when it is refused or fails. */
public final class LoggedCommand implements CommandHandler {
    private final Command command;
    private final Class<? extends RuntimeException> refusal;
    private final Logger logger;

    /**
     * @param command answers
     * @param refusal the kind of exception whose text is Kea's own, and so the answer
     * @param logger writes into Kea's log
     */
    public LoggedCommand(
            Command command, Class<? extends RuntimeException> refusal, Logger logger) {
        this.command = command;
        this.refusal = refusal;
        this.logger = logger;
    }

    @Override
    public CommandResponse handle(CommandRequest request) throws CommandException {
        try {
            return command.answer(Argument.of(request));
        } catch (CommandException e) {
            throw logged(request, new CommandException(e.result(), cut(e.getMessage())));
        } catch (RuntimeException e) {
            if (refusal.isInstance(e)) {
                throw logged(request, new CommandException(cut(e.getMessage())));
            }
            throw e;
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
