// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** JSON, strictly as RFC 8259 has it, and members of objects by name and kind. */
public final class Json {
    private static final Gson COMPACT =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Gson PRETTY =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

    private Json() {}

    /**
     * Reads one value.
     *
     * @param text with nothing else in it
     * @throws JsonParseException saying where it is no JSON
     */
    public static JsonElement parse(String text) {
        if (text.isBlank()) { // which Gson takes for null
            throw new JsonSyntaxException("it is empty");
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement value = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonSyntaxException("there is something after its end");
            }
            return value;
        } catch (JsonParseException e) {
            throw new JsonSyntaxException(sentence(e), e);
        } catch (IOException | IllegalStateException e) {
            throw new JsonSyntaxException(sentence(e), e);
        }
    }

    /** Gson's exceptions wrap each other and point to its web site. */
    private static String sentence(Exception e) {
        String message = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
        return message.lines()
                .findFirst()
                .orElse(message)
                .replaceFirst(
                        "^Use JsonReader\\.setStrictness\\(Strictness\\.LENIENT\\) to accept ", "");
    }

    /** On one line, without blanks. */
    public static String compact(JsonElement value) {
        return COMPACT.toJson(value);
    }

    /** Over several lines, for people. */
    public static String pretty(JsonElement value) {
        return PRETTY.toJson(value);
    }

    /** A member that is an object. */
    public static Optional<JsonObject> object(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    /** The objects of a member that is a list, none when it isn't one. */
    public static List<JsonObject> objects(JsonObject from, String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : elements(from, name)) {
            if (element.isJsonObject()) {
                objects.add(element.getAsJsonObject());
            }
        }
        return objects;
    }

    /** The texts of a member that is a list, none when it isn't one. */
    public static List<String> texts(JsonObject from, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : elements(from, name)) {
            if (isText(element)) {
                texts.add(readable(element.getAsString()));
            }
        }
        return texts;
    }

    private static List<JsonElement> elements(JsonObject from, String name) {
        JsonElement list = from.get(name);
        return list != null && list.isJsonArray() ? list.getAsJsonArray().asList() : List.of();
    }

    /** A member that is a string. */
    public static Optional<String> text(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name))
                .filter(Json::isText)
                .map(element -> readable(element.getAsString()));
    }

    private static boolean isText(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }

    /** A member that is a number. */
    public static OptionalLong number(JsonObject from, String name) {
        return from.get(name) instanceof JsonPrimitive primitive && primitive.isNumber()
                ? OptionalLong.of(primitive.getAsLong())
                : OptionalLong.empty();
    }

    /** A member that is a number, 0 when there is none. */
    public static long count(JsonObject from, String name) {
        return number(from, name).orElse(0);
    }

    /** A member that is true. */
    public static boolean flag(JsonObject from, String name) {
        return from.get(name) instanceof JsonPrimitive primitive
                && primitive.isBoolean()
                && primitive.getAsBoolean();
    }

    /** Kea's strings are bytes, of which it writes each on its own: they are put together again. */
    private static String readable(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
