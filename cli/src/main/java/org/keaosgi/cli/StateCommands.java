// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code start}, {@code stop} and {@code uninstall}. */
final class StateCommands {
    private StateCommands() {}

    /** What they have in common. */
    abstract static class StateCommand extends KeaCommand {
        private final String command;

        @Parameters(
                paramLabel = "BUNDLE",
                description = "A symbolic name, or a number from the list.")
        private String bundle;

        StateCommand(String command) {
            this.command = command;
        }

        @Override
        public Integer call() throws ToolException {
            return change(command, arguments("bundle", bundle), this::printText);
        }
    }

    /** {@code start}. */
    @Command(
            name = "start",
            description = "Start a bundle that is stopped.",
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi -4 start org.example.hello")
    static final class Start extends StateCommand {
        Start() {
            super("bundle-start");
        }
    }

    /** {@code stop}. */
    @Command(
            name = "stop",
            description = "Stop a bundle; calls in flight end first.",
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi -4 stop org.example.hello")
    static final class Stop extends StateCommand {
        Stop() {
            super("bundle-stop");
        }
    }

    /** {@code uninstall}. */
    @Command(
            name = "uninstall",
            description = "Stop a bundle and take it out of the daemon; its file stays.",
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi -4 uninstall org.example.hello")
    static final class Uninstall extends StateCommand {
        Uninstall() {
            super("bundle-uninstall");
        }
    }
}
