// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code completion}. */
@Command(
        name = "completion",
        description = "Print what makes bash complete the commands and options of this tool.",
        footerHeading = "%nExample:%n",
        footer = "  source <(kea-osgi completion)")
final class CompletionCommand extends KeaCommand {
    @Override
    public Integer call() {
        out().print(AutoComplete.bash(KeaOsgi.NAME, spec().root().commandLine()));
        return ExitCode.OK;
    }
}
