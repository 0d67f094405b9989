// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Table.Cell;

public class TableTest {
    @Test
    public void columnsAreAligned() {
        Table table = new Table().figures("ID").words("BUNDLE").words("STATE");
        table.row(7, "org.example", "active").row(1234, "ž", "");
        assertThat(table.lines(new Style(false)))
                .containsExactly(
                        "  ID  BUNDLE       STATE", "   7  org.example  active", "1234  ž");
    }

    @Test
    public void coloursTakeNoRoom() {
        Table table = new Table().words("A").words("B");
        table.row(new Cell("on", Mood.GOOD), "x").row("three", "y");
        assertThat(table.lines(new Style(true)))
                .containsExactly(
                        "\u001b[1mA\u001b[0m      \u001b[1mB\u001b[0m",
                        "\u001b[32mon\u001b[0m     x",
                        "three  y");
    }

    @Test
    public void nobodyElseSteersTheTerminal() {
        Table table = new Table().words("A").row("\u001b[2J\nred");
        assertThat(table.lines(new Style(false))).containsExactly("A", "?[2J?red");
    }
}
