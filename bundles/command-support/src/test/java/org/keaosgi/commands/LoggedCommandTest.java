// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.osgi.service.log.Logger;

/** What fails becomes an answer in Kea's words, and a line in the log. */
public class LoggedCommandTest {
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal() {
            super("Kea's words");
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final Logger logger =
            (Logger)
                    Proxy.newProxyInstance(
                            Logger.class.getClassLoader(),
                            new Class<?>[] {Logger.class},
                            (proxy, method, arguments) -> {
                                lines.add(
                                        method.getName()
                                                + Arrays.toString((Object[]) arguments[1]));
                                return null;
                            });

    private CommandException fail(Command command) {
        LoggedCommand logged = new LoggedCommand(command, Refusal.class, logger);
        return catchThrowableOfType(
                CommandException.class,
                () -> logged.handle(CommandRequest.withoutArguments("lease4-add")));
    }

    @Test
    public void whatKeaRefusesIsAnsweredInItsWords() {
        CommandException e =
                fail(
                        arguments -> {
                            throw new Refusal();
                        });
        assertThat(e.result()).isEqualTo(1);
        assertThat(e).hasMessage("Kea's words");
        assertThat(lines).containsExactly("error[lease4-add, Kea's words, <no args>]");
    }

    @Test
    public void anErrorEndsAtAZeroByteAsInKea() {
        CommandException e =
                fail(
                        arguments -> {
                            throw new CommandException("no '\0' here");
                        });
        assertThat(e).hasMessage("no '");
    }

    @Test
    public void aClashIsAWarningOnly() {
        CommandException e =
                fail(
                        arguments -> {
                            throw new CommandException(4, "busy");
                        });
        assertThat(e.result()).isEqualTo(4);
        assertThat(lines).containsExactly("warn[lease4-add, busy, <no args>]");
    }

    @Test
    public void whatWorksIsNotLogged() throws Exception {
        CommandResponse done = CommandResponse.success("done");
        LoggedCommand command = new LoggedCommand(arguments -> done, Refusal.class, logger);
        assertThat(command.handle(CommandRequest.withoutArguments("x"))).isSameAs(done);
        assertThat(lines).isEmpty();
    }

    @Test
    public void aMistakeOfOursIsNoAnswer() {
        LoggedCommand logged =
                new LoggedCommand(
                        arguments -> {
                            throw new IllegalStateException("a mistake");
                        },
                        Refusal.class,
                        logger);
        assertThatThrownBy(() -> logged.handle(CommandRequest.withoutArguments("x")))
                .isInstanceOf(IllegalStateException.class);
    }
}
