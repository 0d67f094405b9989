// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keaosgi.cli.text.Style.Mood;

/** Aligned columns, numbers to the right, without lines between them. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Column(String title, boolean right) {}

    /**
     * One field.
     *
     * @param text on one line
     * @param mood how it is meant
     */
    public record Cell(String text, Mood mood) {
        /** One without a mood. */
        public static Cell of(Object value) {
            return value instanceof Cell cell
                    ? cell
                    : new Cell(Style.harmless(String.valueOf(value)), Mood.PLAIN);
        }
    }

    /** Adds a column of words. */
    public Table words(String title) {
        columns.add(new Column(title, false));
        return this;
    }

    /** Adds a column of figures. */
    public Table figures(String title) {
        columns.add(new Column(title, true));
        return this;
    }

    /**
     * Adds a row.
     *
     * @param values as many as there are columns; a {@link Cell}, or anything that can be printed
     */
    public Table row(Object... values) {
        List<Cell> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Cell.of(value));
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    row.size() + " values, " + columns.size() + " columns");
        }
        rows.add(Collections.unmodifiableList(row));
        return this;
    }

    /** The lines, without blanks at their ends. */
    public List<String> lines(Style style) {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(titles(), widths, style));
        for (List<Cell> row : rows) {
            lines.add(line(row, widths, style));
        }
        return lines;
    }

    private List<Cell> titles() {
        return columns.stream().map(column -> new Cell(column.title, Mood.TITLE)).toList();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i).title);
            for (List<Cell> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i).text));
            }
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String line(List<Cell> cells, int[] widths, Style style) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            String fill = " ".repeat(widths[i] - width(cell.text));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right ? fill : "");
            line.append(style.paint(cell.mood, cell.text));
            line.append(columns.get(i).right ? "" : fill);
        }
        return line.toString().stripTrailing();
    }
}
