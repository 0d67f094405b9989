// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import java.util.List;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Style.Mood;
import org.keaosgi.cli.text.Table;
import org.keaosgi.cli.text.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bundles}: {@code bundle-list} and {@code bundle-get}. */
@Command(
        name = "bundles",
        description =
                "List all bundles, or show one with its components, hook points and commands.",
        footerHeading = "%nExamples:%n",
        footer = {"  kea-osgi bundles", "  kea-osgi -4 bundles org.keaosgi.runscript"})
final class BundlesCommand extends KeaCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "BUNDLE",
            description = "A symbolic name, or a number from the list.")
    private String bundle;

    @Override
    public Integer call() throws ToolException {
        return bundle == null
                ? ask("bundle-list", null, this::printList)
                : ask("bundle-get", arguments("bundle", bundle), this::printOne);
    }

    private void printList(Answer answer) {
        Table table =
                new Table()
                        .figures("ID")
                        .words("BUNDLE")
                        .words("VERSION")
                        .words("STATE")
                        .words("ORIGIN")
                        .words("FILE");
        for (JsonObject one : Json.objects(answer.arguments(), "bundles")) {
            table.row(
                    Json.count(one, "id"),
                    Json.text(one, "symbolic-name").orElse("-"),
                    Json.text(one, "version").orElse("-"),
                    state(Json.text(one, "state").orElse("-")),
                    Json.text(one, "origin").orElse("-"),
                    Json.text(one, "file").orElse("-"));
        }
        print(table);
    }

    private static Cell state(String state) {
        Mood mood =
                switch (state) {
                    case "active", "satisfied" -> Mood.GOOD;
                    case "installed", "failed", "unsatisfied" -> Mood.BAD;
                    default -> Mood.CAUTION;
                };
        return new Cell(state, mood);
    }

    private void printOne(Answer answer) {
        JsonObject one = answer.arguments();
        Table facts =
                new Table().words("BUNDLE").words(Json.text(one, "symbolic-name").orElse("-"));
        facts.row("id", Json.count(one, "id"));
        facts.row("version", Json.text(one, "version").orElse("-"));
        facts.row("state", state(Json.text(one, "state").orElse("-")));
        Json.text(one, "origin").ifPresent(origin -> facts.row("origin", origin));
        Json.text(one, "file").ifPresent(file -> facts.row("file", file));
        addList(facts, "commands", Json.texts(one, "commands"));
        addList(facts, "pids", Json.texts(one, "pids"));
        print(facts);
        printComponents(Json.objects(one, "components"));
        printHooks(Json.objects(one, "hooks"));
    }

    private static void addList(Table facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.row(name, String.join(", ", values));
        }
    }

    private void printComponents(List<JsonObject> components) {
        if (components.isEmpty()) {
            return;
        }
        Table table = new Table().words("COMPONENT").words("STATE").words("REASON");
        for (JsonObject component : components) {
            table.row(
                    Json.text(component, "name").orElse("-"),
                    state(Json.text(component, "state").orElse("-")),
                    Json.text(component, "reason").orElse(""));
        }
        out().println();
        print(table);
    }

    private void printHooks(List<JsonObject> hooks) {
        if (hooks.isEmpty()) {
            return;
        }
        Table table = new Table().words("HOOK").words("SERVICE").figures("RANKING");
        for (JsonObject hook : hooks) {
            table.row(
                    Json.text(hook, "hook").orElse("-"),
                    Json.text(hook, "service").orElse("-"),
                    Json.count(hook, "ranking"));
        }
        out().println();
        print(table);
    }
}
