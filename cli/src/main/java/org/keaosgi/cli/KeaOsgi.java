// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tool itself: its options that hold for every command, and the way out of it. */
@Command(
        name = KeaOsgi.NAME,
        description = "Looks after OSGi bundles in kea-dhcp4 and kea-dhcp6.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = KeaOsgi.Version.class,
        usageHelpAutoWidth = true,
        subcommands = {
            BundlesCommand.class,
            InstallCommand.class,
            UpdateCommand.class,
            StateCommands.Start.class,
            StateCommands.Stop.class,
            StateCommands.Uninstall.class,
            ConfigCommand.class,
            HooksCommand.class,
            TopCommand.class,
            JvmCommand.class,
            AnyCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:Kea has refused it; the text says why",
            "2:the command line is wrong",
            "3:there is nothing to find",
            "4:it clashes with what is there",
            "5:no daemon answers, or it has no Kea OSGi",
            "6:doctor has found problems"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi bundles",
            "  kea-osgi -4 install org.example.hello-1.0.0.jar",
            "  kea-osgi -4 config set org.example.hello greeting=hi",
            "  kea-osgi hooks lease4_select",
            "  kea-osgi COMMAND --help"
        })
public final class KeaOsgi {
    static final String NAME = "kea-osgi";

    private final Surroundings surroundings;

    @Option(
            names = {"-4", "--dhcp4"},
            scope = ScopeType.INHERIT,
            description = "Speak to kea-dhcp4; without -4 and -6, to each daemon that answers.")
    private boolean dhcp4;

    @Option(
            names = {"-6", "--dhcp6"},
            scope = ScopeType.INHERIT,
            description = "Speak to kea-dhcp6.")
    private boolean dhcp6;

    @Option(
            names = "--socket",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "The control socket, if it is not the one in the daemon's configuration.")
    private Path socket;

    @Option(
            names = {"--config", "--kea-config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "A daemon's configuration, if it is not /etc/kea/kea-dhcp4.conf or -dhcp6.conf;"
                            + " may be given for each.")
    private List<Path> configs = List.of();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print Kea's answer as it is, for scripts.")
    private boolean json;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            scope = ScopeType.INHERIT,
            description = "How long to wait for an answer (${DEFAULT-VALUE}).")
    private double timeout;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version of this tool.")
    boolean version;

    KeaOsgi(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** From the jar's manifest, which classes outside of a jar don't have. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = KeaOsgi.class.getPackage().getImplementationVersion();
            return new String[] {NAME + " " + (version == null ? "development" : version)};
        }
    }

    /**
     * The program.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(arguments, Surroundings.ofProcess(), out, err));
    }

    /** Carries out a command line and returns the exit code. */
    static int run(
            String[] arguments, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        CommandLine line = commandLine(surroundings);
        line.setOut(out).setErr(err);
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new KeaOsgi(surroundings));
        Ansi ansi = surroundings.style().coloured() ? Ansi.ON : Ansi.OFF;
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        line.setParameterExceptionHandler((e, given) -> complain(e));
        line.setExecutionExceptionHandler((e, where, given) -> complain(e, where));
        return line;
    }

    private static int complain(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().println(NAME + ": " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        e.getCommandLine().getErr().println("'" + command + " --help' tells how it is used.");
        return ExitCode.USAGE;
    }

    private static int complain(Exception e, CommandLine where) throws Exception {
        if (e instanceof ToolException known) {
            where.getErr().println(NAME + ": " + known.getMessage());
            return known.exitCode();
        }
        throw e;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean json() {
        return json;
    }

    /** The daemons that the options mean. */
    Targets targets() throws ToolException {
        if (timeout < 0.001 || timeout > 86400) {
            throw ToolException.usage("--timeout must be between 0.001 and 86400 seconds");
        }
        Duration wait = Duration.ofMillis(Math.round(timeout * 1000));
        return new Targets(dhcp4, dhcp6, socket, configs, surroundings.environment(), wait);
    }
}
