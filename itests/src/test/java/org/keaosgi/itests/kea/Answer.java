// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Kea's answer to a control command. */
public record Answer(int result, String text, JsonElement arguments) {
    static Answer of(JsonObject json) {
        return new Answer(
                json.get("result").getAsInt(),
                json.has("text") ? json.get("text").getAsString() : "",
                json.get("arguments"));
    }

    /** The arguments, after a check that the command worked. */
    public JsonObject success() {
        expect(0);
        return arguments == null ? new JsonObject() : arguments.getAsJsonObject();
    }

    /** Checks the result code and returns the text. */
    public String expect(int code) {
        if (result != code) {
            throw new AssertionError("expected result " + code + ", not " + this);
        }
        return text;
    }
}
