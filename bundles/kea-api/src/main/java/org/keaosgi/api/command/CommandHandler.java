// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers one or more commands of Kea's control channel. Register it as a service with the property
 * {@value #COMMAND}; the command is listed by {@code list-commands} and callable from then on until
 * the service goes.
 *
 * <p>Commands arrive on Kea's main thread or, over HTTP on newer Keas, on other threads. On the
 * main thread of a single-threaded Kea no packet is served meanwhile, so a handler should be quick.
 */
@ConsumerType
@FunctionalInterface
public interface CommandHandler {
    /**
     * Service property: the command's name or names ({@code String} or {@code String[]}), in Kea's
     * manner: lower case, digits and hyphens, for example {@code lease4-get}. A name that Kea or
     * another handler has already is refused with a message; the service stays, without that
     * command.
     */
    String COMMAND = "kea.command";

    /**
     * Answers a command.
     *
     * @param request name and arguments, not null
     * @return the answer, not null
     * @throws CommandException to answer with a result code and a text
     * @throws Exception anything else is logged with bundle and command, and answered with result 1
     */
    CommandResponse handle(CommandRequest request) throws Exception;
}
