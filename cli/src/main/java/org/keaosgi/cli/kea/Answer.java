// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import org.keaosgi.cli.text.Json;

/**
 * Kea's answer to a control command.
 *
 * @param raw its text as received
 * @param result 0 success, 1 error, 2 unsupported, 3 nothing found, 4 conflict
 * @param text for people, perhaps empty
 * @param arguments empty when there are none
 */
public record Answer(String raw, int result, String text, JsonObject arguments) {
    /** The command is unknown. */
    public static final int UNSUPPORTED = 2;

    /** Takes an answer apart; the control agent wraps it in a list. */
    static Answer of(String raw) {
        JsonElement json = Json.parse(raw);
        if (json.isJsonArray() && json.getAsJsonArray().size() == 1) {
            json = json.getAsJsonArray().get(0);
        }
        if (!json.isJsonObject() || Json.number(json.getAsJsonObject(), "result").isEmpty()) {
            throw new JsonParseException("there is no result in it");
        }
        JsonObject answer = json.getAsJsonObject();
        return new Answer(
                raw,
                (int) Json.number(answer, "result").getAsLong(),
                Json.text(answer, "text").orElse(""),
                Json.object(answer, "arguments").orElseGet(JsonObject::new));
    }
}
