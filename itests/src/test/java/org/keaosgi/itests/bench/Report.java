// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bench found: a table for people, JSON for keeping. */
final class Report {
    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    /** Adds a row to the table of this title; all rows of a table have the same columns. */
    void row(String title, Map<String, Object> columns) {
        tables.computeIfAbsent(title, key -> new ArrayList<>()).add(columns);
    }

    void print(PrintStream out) {
        tables.forEach((title, rows) -> print(out, title, rows));
    }

    private static void print(PrintStream out, String title, List<Map<String, Object>> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.copyOf(rows.get(0).keySet()));
        rows.forEach(row -> cells.add(row.values().stream().map(String::valueOf).toList()));
        out.println();
        out.println(title);
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width =
                        cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
                String padding = " ".repeat(width - line.get(i).length());
                text.append("  ").append(i == 0 ? line.get(i) + padding : padding + line.get(i));
            }
            out.println(text);
        }
    }

    void keep(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, new GsonBuilder().setPrettyPrinting().create().toJson(tables) + "\n");
    }
}
