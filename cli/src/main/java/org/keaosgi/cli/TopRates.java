// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Table;
import org.keaosgi.cli.text.Table.Cell;
import org.keaosgi.cli.text.Units;

/** What one daemon's counters say between one look and the next. */
final class TopRates {
    private static final double NANOS = 1e9;

    private Map<Key, Counters> before = Map.of();
    private long timeBefore;
    private List<Row> rows = List.of();

    /** A service at a hook point; one of a bundle that was installed anew is another one. */
    private record Key(String hook, long bundle, String service) {}

    private record Counters(long calls, long errors) {}

    /** A line of the view; the rates are negative as long as nothing is known. */
    private record Row(
            JsonObject point, JsonObject service, double callsPerSecond, double errorsPerSecond) {}

    /**
     * Takes a new look.
     *
     * @param hooks arguments of the answer to {@code hook-list}
     * @param time in nanoseconds, on any clock that only goes forward
     */
    void tick(JsonObject hooks, long time) {
        Map<Key, Counters> now = new HashMap<>();
        List<Row> next = new ArrayList<>();
        double seconds = (time - timeBefore) / NANOS;
        for (JsonObject point : Json.objects(hooks, "hooks")) {
            for (JsonObject service : Json.objects(point, "services")) {
                Key key =
                        new Key(
                                Json.text(point, "hook").orElse("-"),
                                Json.count(service, "bundle-id"),
                                Json.text(service, "service").orElse("-"));
                Counters counters =
                        new Counters(Json.count(service, "calls"), Json.count(service, "errors"));
                now.put(key, counters);
                next.add(row(point, service, before.get(key), counters, seconds));
            }
        }
        next.sort(Comparator.comparingDouble(row -> -row.callsPerSecond));
        rows = next;
        before = now;
        timeBefore = time;
    }

    private static Row row(
            JsonObject point, JsonObject service, Counters old, Counters now, double seconds) {
        if (old == null || seconds <= 0) {
            return new Row(point, service, -1, -1);
        }
        // Counters that went back were set to zero in between.
        boolean reset = now.calls < old.calls;
        long calls = reset ? now.calls : now.calls - old.calls;
        long errors = reset ? now.errors : Math.max(0, now.errors - old.errors);
        return new Row(point, service, calls / seconds, errors / seconds);
    }

    /** For people. */
    Table table() {
        Table table =
                new Table()
                        .figures("CALLS/S")
                        .figures("ERRORS/S")
                        .figures("P50")
                        .figures("P99")
                        .figures("MAX")
                        .words("HOOK")
                        .words("SERVICE")
                        .words("STATE");
        for (Row row : rows) {
            JsonObject times = Json.object(row.service, "latency-us").orElseGet(JsonObject::new);
            table.row(
                    rate(row.callsPerSecond),
                    new Cell(
                            rate(row.errorsPerSecond),
                            row.errorsPerSecond > 0 ? Mood.BAD : Mood.PLAIN),
                    Units.micros(Json.count(times, "p50")),
                    Units.micros(Json.count(times, "p99")),
                    Units.micros(Json.count(times, "max")),
                    Json.text(row.point, "hook").orElse("-"),
                    Json.text(row.service, "service").orElse("-"),
                    HooksCommand.state(row.point, row.service));
        }
        return table;
    }

    private static String rate(double perSecond) {
        return perSecond < 0 ? "-" : Units.rate(perSecond);
    }

    /** For scripts: Kea's own figures, and the rates where they are known. */
    JsonObject json(JsonObject jvm) {
        JsonArray services = new JsonArray();
        for (Row row : rows) {
            JsonObject one = row.service.deepCopy();
            one.add("hook", row.point.get("hook"));
            if (row.callsPerSecond >= 0) {
                one.addProperty("calls-per-second", row.callsPerSecond);
                one.addProperty("errors-per-second", row.errorsPerSecond);
            }
            services.add(one);
        }
        JsonObject view = new JsonObject();
        view.add("services", services);
        view.add("jvm", jvm);
        return view;
    }
}
