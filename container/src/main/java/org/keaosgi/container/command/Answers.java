// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.json.Json;
import org.keaosgi.container.json.JsonException;

/** Answers to commands in the form in which they cross the border. */
final class Answers {
    private Answers() {}

    /**
     * The JSON of an answer: the answer itself, or when Kea holds values for it, a list of the
     * answer and of what goes where, see {@code kb_command_value_text}.
     *
     * @param bridge to Kea, null when it has unloaded the library
     * @throws JsonException when there is something in the answer that can't be written
     */
    static byte[] json(CommandResponse response, Bridge bridge) {
        List<Json.Place> places = new ArrayList<>();
        byte[] answer = Json.write(map(response), places);
        if (places.isEmpty()) {
            return answer;
        }
        long command = bridge == null ? 0 : bridge.commandCurrent();
        List<Object> rows = new ArrayList<>();
        for (Json.Place place : places) {
            rows.add(row(place, command));
        }
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write('[');
        both.writeBytes(answer);
        both.write(',');
        both.writeBytes(Json.write(rows));
        both.write(']');
        return both.toByteArray();
    }

    private static List<Object> row(Json.Place place, long command) {
        if (!(place.value() instanceof CommandValue value) || value.command() != command) {
            throw new JsonException("holds a value that was made for another command");
        }
        List<Object> row = new ArrayList<>();
        row.add(value.number());
        row.addAll(place.path());
        return row;
    }

    /** Kea leaves out an empty text. */
    private static Map<String, Object> map(CommandResponse response) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("result", response.result());
        if (response.text() != null && !response.text().isEmpty()) {
            answer.put("text", response.text());
        }
        if (response.arguments() != null) {
            answer.put("arguments", response.arguments());
        }
        return answer;
    }
}
