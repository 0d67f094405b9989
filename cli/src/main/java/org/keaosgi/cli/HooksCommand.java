// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Table;
import org.keaosgi.cli.text.Table.Cell;
import org.keaosgi.cli.text.Units;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hooks}: {@code hook-list} and {@code hook-stats-reset}. */
@Command(
        name = "hooks",
        description = {
            "List the services at each hook point in the order they are called, with what their"
                    + " calls took."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi hooks",
            "  kea-osgi -4 hooks lease4_select",
            "  kea-osgi -4 hooks --reset"
        })
final class HooksCommand extends KeaCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "HOOK",
            description = "A hook point, by Kea's name, such as lease4_select.")
    private String hook;

    @Option(names = "--reset", description = "Set all counters and times to zero.")
    private boolean reset;

    @Override
    public Integer call() throws ToolException {
        if (reset && hook != null) {
            throw ToolException.usage("--reset is for all hook points, without naming one");
        }
        if (reset) {
            return change("hook-stats-reset", null, this::printText);
        }
        return ask("hook-list", hook == null ? null : arguments("hook", hook), this::printList);
    }

    private void printList(Answer answer) {
        Table table =
                new Table()
                        .words("HOOK")
                        .words("SERVICE")
                        .words("BUNDLE")
                        .figures("RANKING")
                        .figures("CALLS")
                        .figures("ERRORS")
                        .figures("PARKED")
                        .figures("P50")
                        .figures("P90")
                        .figures("P99")
                        .figures("MAX")
                        .words("STATE");
        for (JsonObject point : Json.objects(answer.arguments(), "hooks")) {
            for (JsonObject service : Json.objects(point, "services")) {
                add(table, point, service);
            }
        }
        print(table);
    }

    private static void add(Table table, JsonObject point, JsonObject service) {
        JsonObject times = Json.object(service, "latency-us").orElseGet(JsonObject::new);
        long errors = Json.count(service, "errors");
        table.row(
                Json.text(point, "hook").orElse("-"),
                Json.text(service, "service").orElse("-"),
                Json.text(service, "bundle").orElse("-"),
                Json.count(service, "ranking"),
                Json.count(service, "calls"),
                new Cell(Long.toString(errors), errors > 0 ? Mood.BAD : Mood.PLAIN),
                Json.count(service, "parked"),
                time(times, "p50"),
                time(times, "p90"),
                time(times, "p99"),
                time(times, "max"),
                state(point, service));
    }

    private static String time(JsonObject times, String name) {
        return Units.micros(Json.count(times, name));
    }

    static Cell state(JsonObject point, JsonObject service) {
        if (Json.flag(service, "set-aside")) {
            return new Cell("set aside", Mood.BAD);
        }
        return Json.flag(point, "open")
                ? new Cell("called", Mood.GOOD)
                : new Cell("gate closed", Mood.CAUTION);
    }
}
