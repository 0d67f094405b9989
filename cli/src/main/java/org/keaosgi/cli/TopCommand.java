// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keaosgi.cli.Targets.Target;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Units;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code top}: what {@code hook-list} and {@code jvm-get} say, again and again. */
@Command(
        name = "top",
        description = {
            "Watch services being called: calls and errors a second, what the calls took, and the"
                    + " JVM.",
            "On a terminal the busiest stand first, and q ends it; else each view follows the last."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  kea-osgi top", "  kea-osgi -4 top --interval 5 --count 12 > load.txt"})
final class TopCommand extends KeaCommand {
    private static final String CLEAR = "\u001b[H\u001b[2J";

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Time between two views (${DEFAULT-VALUE}).")
    private double interval;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "0",
            description = "End after so many views; 0 goes on for ever.")
    private int count;

    private final Map<Target, TopRates> rates = new HashMap<>();

    @Override
    public Integer call() throws ToolException {
        if (interval < 0.05 || interval > 86400 || count < 0) {
            throw ToolException.usage("--interval must be 0.05 to 86400, and --count 0 or more");
        }
        List<Target> targets = tool().targets().several();
        try (Keyboard keyboard = Keyboard.of(tool().surroundings())) {
            return views(targets, keyboard);
        } catch (IOException e) {
            throw ToolException.usage("the terminal can't be used: " + e.getMessage());
        }
    }

    private int views(List<Target> targets, Keyboard keyboard) throws ToolException, IOException {
        for (int view = 1; ; view++) {
            int code = view(targets, view);
            if (code != ExitCode.OK || view == count || out().checkError()) {
                return code;
            }
            if (keyboard.quitWithin(Math.round(interval * TimeUnit.SECONDS.toMillis(1)))) {
                return ExitCode.OK;
            }
        }
    }

    private int view(List<Target> targets, int number) throws ToolException {
        StringBuilder text = new StringBuilder();
        JsonObject json = new JsonObject();
        for (Target target : targets) {
            Answer hooks = send(target, "hook-list", null);
            long time = System.nanoTime();
            Answer jvm = send(target, "jvm-get", null);
            if (hooks.result() != 0 || jvm.result() != 0) {
                return refused(target, hooks.result() != 0 ? hooks : jvm);
            }
            TopRates rate = rates.computeIfAbsent(target, t -> new TopRates());
            rate.tick(hooks.arguments(), time);
            if (tool().json()) {
                json.add(target.key(), rate.json(jvm.arguments()));
            } else {
                text.append(text.isEmpty() ? "" : "\n");
                append(text, target, jvm.arguments(), rate);
            }
        }
        print(number, tool().json() ? Json.compact(json) + "\n" : text.toString());
        return ExitCode.OK;
    }

    private void print(int number, String text) {
        if (tool().surroundings().terminal() && !tool().json()) {
            out().print(CLEAR);
        } else if (number > 1 && !tool().json()) {
            out().println();
        }
        out().print(text);
        out().flush();
    }

    private void append(StringBuilder text, Target target, JsonObject jvm, TopRates rate) {
        text.append(style().paint(Mood.TITLE, target.name()))
                .append("  up ")
                .append(Units.uptime(Json.count(jvm, "uptime")))
                .append("  Java ")
                .append(Json.text(jvm, "version").orElse("-"))
                .append("  heap ")
                .append(JvmCommand.heap(jvm))
                .append("  threads ")
                .append(JvmCommand.threads(jvm))
                .append('\n');
        for (String line : rate.table().lines(style())) {
            text.append(line).append('\n');
        }
    }
}
