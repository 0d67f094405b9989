// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Table;
import org.keaosgi.cli.text.Units;
import picocli.CommandLine.Command;

/** {@code jvm}: {@code jvm-get}. */
@Command(
        name = "jvm",
        description = "Show the JVM in the daemon: version, memory, threads, storage, runner.",
        footerHeading = "%nExample:%n",
        footer = "  kea-osgi -4 jvm")
final class JvmCommand extends KeaCommand {
    @Override
    public Integer call() throws ToolException {
        return ask("jvm-get", null, this::printFacts);
    }

    private void printFacts(Answer answer) {
        JsonObject jvm = answer.arguments();
        Table table = new Table().words("JVM").words(Json.text(jvm, "version").orElse("-"));
        table.row("vendor", Json.text(jvm, "vendor").orElse("-"));
        table.row("java home", Json.text(jvm, "java-home").orElse("-"));
        table.row("container", Json.text(jvm, "container-version").orElse("-"));
        table.row("uptime", Units.uptime(Json.count(jvm, "uptime")));
        table.row("heap", heap(jvm));
        table.row("garbage collection", collections(jvm));
        table.row("threads", threads(jvm));
        table.row("classes", part(jvm, "classes", "loaded"));
        table.row("home", Json.text(jvm, "home").orElse("-"));
        table.row("storage", Json.text(jvm, "storage").orElse("-"));
        JsonObject gates = Json.object(jvm, "gates").orElseGet(JsonObject::new);
        table.row("hook points served", gates.isEmpty() ? "-" : String.join(", ", gates.keySet()));
        JsonObject runner = Json.object(jvm, "runner").orElseGet(JsonObject::new);
        table.row(
                "runner",
                Json.text(runner, "state").orElse("-") + ", pid " + Json.count(runner, "pid"));
        print(table);
    }

    static String heap(JsonObject jvm) {
        return Units.bytes(part(jvm, "heap", "used"))
                + " of "
                + Units.bytes(part(jvm, "heap", "max"));
    }

    static String threads(JsonObject jvm) {
        return part(jvm, "threads", "count") + ", at most " + part(jvm, "threads", "peak");
    }

    private static long part(JsonObject jvm, String object, String name) {
        return Json.object(jvm, object).map(found -> Json.count(found, name)).orElse(0L);
    }

    private static String collections(JsonObject jvm) {
        long count = 0;
        long millis = 0;
        for (JsonObject collector : Json.objects(jvm, "gc")) {
            count += Json.count(collector, "collections");
            millis += Json.count(collector, "millis");
        }
        return count + " times, " + Units.micros(millis * 1000) + " in all";
    }
}
