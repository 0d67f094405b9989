// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Reasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code command}: any command of Kea. */
@Command(
        name = "command",
        description = {
            "Send any control command, of Kea's or of a bundle's, and print the answer.",
            "The arguments are checked to be JSON before anything is sent."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  kea-osgi -4 command list-commands",
            "  kea-osgi -4 command lease4-get '{ \"ip-address\": \"192.0.2.1\" }'",
            "  kea-osgi -4 command config-set - < new.json"
        })
final class AnyCommand extends KeaCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The command's name.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "JSON|-",
            description = "Its arguments, an object; - reads them from standard input.")
    private String arguments;

    @Override
    public Integer call() throws ToolException {
        return change(name, arguments == null ? null : parse(), this::printAll);
    }

    private JsonObject parse() throws ToolException {
        try {
            JsonElement json = Json.parse(arguments.equals("-") ? standardInput() : arguments);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw ToolException.usage("the arguments of a command are a JSON object, { ... }");
        } catch (JsonParseException e) {
            throw ToolException.usage("the arguments are no JSON: " + e.getMessage());
        }
    }

    private String standardInput() throws ToolException {
        try {
            return new String(tool().surroundings().input().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw ToolException.usage("standard input can't be read: " + Reasons.of(e));
        }
    }

    @Override
    boolean isOurs(String command) {
        return false;
    }

    private void printAll(Answer answer) {
        if (!answer.text().isEmpty()) {
            printText(answer);
        }
        JsonElement json = Json.parse(answer.raw());
        if (json.isJsonObject() && json.getAsJsonObject().has("arguments")) {
            out().println(Json.pretty(json.getAsJsonObject().get("arguments")));
        }
    }
}
