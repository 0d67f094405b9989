// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Reasons;
import org.keaosgi.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config}: the configuration of bundles. */
@Command(
        name = "config",
        description = "Show and change the configuration of bundles.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ConfigCommand.ListAll.class,
            ConfigCommand.Get.class,
            ConfigCommand.Set.class,
            ConfigCommand.Del.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi config list",
            "  kea-osgi -4 config set org.keaosgi.runscript timeout=500 wait=true"
        })
final class ConfigCommand {
    /** What its commands have in common. */
    abstract static class Part extends KeaCommand {
        static Table table() {
            return new Table().words("PID").words("PROPERTY").words("VALUE").words("SOURCE");
        }

        static void add(Table table, JsonObject one) {
            String pid = Json.text(one, "pid").orElse("-");
            String source = Json.text(one, "source").orElse("-");
            JsonObject properties = Json.object(one, "properties").orElseGet(JsonObject::new);
            if (properties.isEmpty()) {
                table.row(pid, "(none)", "", source);
            }
            for (String name : properties.keySet()) {
                table.row(pid, name, print(properties, name), source);
            }
        }

        private static String print(JsonObject properties, String name) {
            return Json.text(properties, name).orElseGet(() -> Json.compact(properties.get(name)));
        }

        final void printOne(Answer answer) {
            if (answer.arguments().isEmpty()) {
                printText(answer);
                return;
            }
            Table table = table();
            add(table, answer.arguments());
            print(table);
        }
    }

    /** A part about one PID. */
    abstract static class OfPid extends Part {
        @Parameters(
                index = "0",
                paramLabel = "PID",
                description = "The name of a configuration; 'kea-osgi bundles BUNDLE' lists them.")
        private String pid;

        final JsonObject pid() {
            return arguments("pid", pid);
        }
    }

    /** {@code config list}. */
    @Command(
            name = "list",
            description = "List every configuration in force.",
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi config list")
    static final class ListAll extends Part {
        @Override
        public Integer call() throws ToolException {
            return ask("bundle-config-list", null, this::printAll);
        }

        private void printAll(Answer answer) {
            Table table = table();
            Json.objects(answer.arguments(), "configurations").forEach(one -> add(table, one));
            print(table);
        }
    }

    /** {@code config get}. */
    @Command(
            name = "get",
            description = "Show the configuration of a PID.",
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi -4 config get org.keaosgi.runscript")
    static final class Get extends OfPid {
        @Override
        public Integer call() throws ToolException {
            return ask("bundle-config-get", pid(), this::printOne);
        }
    }

    /** {@code config del}. */
    @Command(
            name = "del",
            description = {
                "Take back what was set at run time.",
                "What kea.conf declares is in force again."
            },
            footerHeading = "%nExample:%n",
            footer = "  kea-osgi -4 config del org.keaosgi.runscript")
    static final class Del extends OfPid {
        @Override
        public Integer call() throws ToolException {
            return change("bundle-config-del", pid(), this::printOne);
        }
    }

    /** {@code config set}. */
    @Command(
            name = "set",
            description = {
                "Change properties of a PID; those not named stay as they are.",
                "A value is taken as JSON (500, true, [\"a\", \"b\"], \"500\") if it is any, else as a"
                        + " text; null removes the property."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  kea-osgi -4 config set org.keaosgi.runscript timeout=500 wait=true",
                "  kea-osgi -4 config set org.keaosgi.runscript 'hooks=[\"lease4_select\"]'",
                "  kea-osgi -4 config set org.keaosgi.runscript timeout=null",
                "  kea-osgi -4 config set org.keaosgi.runscript --file properties.json"
            })
    static final class Set extends OfPid {
        @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "A property.")
        private List<String> assignments = List.of();

        @Option(
                names = "--file",
                paramLabel = "JSON-FILE",
                description = "An object with properties; those on the command line override it.")
        private Path file;

        @Override
        public Integer call() throws ToolException {
            JsonObject properties = file == null ? new JsonObject() : fromFile();
            for (String assignment : assignments) {
                int equals = assignment.indexOf('=');
                if (equals <= 0) {
                    throw ToolException.usage(
                            "'" + assignment + "' is no property; write NAME=VALUE");
                }
                properties.add(assignment.substring(0, equals), value(assignment, equals + 1));
            }
            if (properties.isEmpty()) {
                throw ToolException.usage("no property is given; write NAME=VALUE, or --file");
            }
            JsonObject arguments = pid();
            arguments.add("properties", properties);
            return change("bundle-config-set", arguments, this::printOne);
        }

        private static JsonElement value(String assignment, int from) {
            String text = assignment.substring(from);
            try {
                return Json.parse(text);
            } catch (JsonParseException e) {
                return new JsonPrimitive(text);
            }
        }

        private JsonObject fromFile() throws ToolException {
            try {
                JsonElement json = Json.parse(Files.readString(file));
                if (json.isJsonObject()) {
                    JsonObject copy = new JsonObject();
                    for (Map.Entry<String, JsonElement> one : json.getAsJsonObject().entrySet()) {
                        copy.add(one.getKey(), one.getValue());
                    }
                    return copy;
                }
                throw ToolException.usage(file + " holds no object of properties");
            } catch (IOException e) {
                throw ToolException.usage("--file " + file + " can't be read: " + Reasons.of(e));
            } catch (JsonParseException e) {
                throw ToolException.usage(file + " is no JSON: " + e.getMessage());
            }
        }
    }
}
