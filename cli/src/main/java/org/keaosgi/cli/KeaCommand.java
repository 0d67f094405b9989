// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.keaosgi.cli.Targets.Target;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.kea.UnreachableException;
import org.keaosgi.cli.text.Style;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands have in common: asking daemons, and printing what they answer. */
abstract class KeaCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    /** Prints a daemon's answer for people. */
    interface Printer {
        void print(Answer answer);
    }

    final KeaOsgi tool() {
        return (KeaOsgi) spec.root().userObject();
    }

    final CommandSpec spec() {
        return spec;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final Style style() {
        return tool().surroundings().style();
    }

    /** Puts a question to the daemons that are meant. */
    final int ask(String command, JsonObject arguments, Printer printer) throws ToolException {
        return send(tool().targets().several(), command, arguments, printer);
    }

    /** Has the one daemon that is meant change something. */
    final int change(String command, JsonObject arguments, Printer printer) throws ToolException {
        return send(List.of(tool().targets().one()), command, arguments, printer);
    }

    private int send(List<Target> targets, String command, JsonObject arguments, Printer printer)
            throws ToolException {
        Map<Target, Answer> answers = new LinkedHashMap<>();
        for (Target target : targets) {
            answers.put(target, send(target, command, arguments));
        }
        if (tool().json()) {
            printRaw(answers);
        }
        int code = ExitCode.OK;
        for (Map.Entry<Target, Answer> entry : answers.entrySet()) {
            int one = report(entry.getKey(), command, entry.getValue(), printer, targets.size());
            code = code == ExitCode.OK ? one : code;
        }
        return code;
    }

    final Answer send(Target target, String command, JsonObject arguments) throws ToolException {
        try {
            return target.socket().ask(command, arguments);
        } catch (UnreachableException e) {
            throw new ToolException(ExitCode.UNREACHABLE, e.getMessage());
        }
    }

    /** One daemon's answer as it came, several as an object with a member for each. */
    private void printRaw(Map<Target, Answer> answers) {
        if (answers.size() == 1) {
            out().println(answers.values().iterator().next().raw().strip());
            return;
        }
        StringBuilder all = new StringBuilder();
        answers.forEach(
                (target, answer) ->
                        all.append(all.isEmpty() ? "{ " : ", ")
                                .append('"')
                                .append(target.key())
                                .append("\": ")
                                .append(answer.raw().strip()));
        out().println(all.append(" }"));
    }

    private int report(Target target, String command, Answer answer, Printer printer, int targets) {
        if (answer.result() != 0 || tool().json()) {
            return refused(target, answer, isOurs(command));
        }
        if (targets > 1) {
            out().println(style().paint(Mood.TITLE, target.name()));
        }
        printer.print(answer);
        return ExitCode.OK;
    }

    /** Tells why a daemon has refused one of our commands, and returns the exit code. */
    final int refused(Target target, Answer answer) {
        return refused(target, answer, true);
    }

    private int refused(Target target, Answer answer, boolean ours) {
        boolean notLoaded = ours && answer.result() == Answer.UNSUPPORTED;
        if (!tool().json()) {
            out().flush();
            String text = Style.harmless(answer.text());
            err().println(KeaOsgi.NAME + ": " + target.name() + ": " + text);
            if (notLoaded) {
                err().println(notLoaded(target));
            }
        }
        return notLoaded ? ExitCode.UNREACHABLE : ExitCode.of(answer);
    }

    /** Whether a daemon that doesn't know the command has no Kea OSGi at all. */
    boolean isOurs(String command) {
        return true;
    }

    private static String notLoaded(Target target) {
        return "The hook library of Kea OSGi is not loaded there: name libdhcp_osgi.so in"
                + " \"hooks-libraries\" of its configuration and restart it; 'kea-osgi doctor' tells"
                + " what is missing for "
                + target.name()
                + ".";
    }

    /** Prints the sentence of an answer. */
    final void printText(Answer answer) {
        out().println(Style.harmless(answer.text()));
    }

    final void print(Table table) {
        table.lines(style()).forEach(out()::println);
    }

    static JsonObject arguments(String name, String value) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty(name, value);
        return arguments;
    }
}
