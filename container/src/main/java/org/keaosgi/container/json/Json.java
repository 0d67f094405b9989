// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.packet.ByteText;

/**
 * Reads and writes JSON. Values are {@code Map<String, Object>}, {@code List<Object>}, {@code
 * String}, {@code Long}, {@code BigInteger} (when a long is too small), {@code Double}, {@code
 * Boolean} and null.
 *
 * <p>Kea's strings are bytes, and so is the JSON here: it is read and written byte by byte, and
 * {@link ByteText} makes text of each string's bytes, so that nothing is lost or changed.
 */
public final class Json {
    private static final int MAX_DEPTH = 200;

    private Json() {}

    /**
     * Where a value belongs that Kea itself holds, and for which {@code null} was written.
     *
     * @param value the value
     * @param path keys and indexes from the outermost value inwards
     */
    public record Place(ServerValue value, List<Object> path) {}

    /**
     * Reads one value.
     *
     * @param json the whole text
     * @return null for {@code null}
     * @throws JsonException when it is no JSON, or nested too deeply
     */
    public static Object read(byte[] json) {
        String bytes = new String(json, StandardCharsets.ISO_8859_1);
        try (JsonReader reader = new JsonReader(new StringReader(bytes))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            Object value = value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonException("there is more after the end at " + reader.getPath());
            }
            return value;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonException("malformed JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /**
     * Reads a map.
     *
     * @param json the whole text
     * @return in the order of the text
     * @throws JsonException when it is no JSON map
     */
    public static Map<String, Object> readMap(byte[] json) {
        return asMap(read(json));
    }

    /**
     * A value as a map.
     *
     * @param value as read here
     * @return in the order of the text
     * @throws JsonException when it is none
     */
    public static Map<String, Object> asMap(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new JsonException("a map was expected, not " + typeName(value));
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((name, element) -> typed.put((String) name, element));
        return typed;
    }

    /**
     * Writes one value.
     *
     * @param value of the types above; any other {@code Number}, {@code CharSequence}, {@code
     *     Iterable}, array or map with text keys will do as well
     * @return the text
     * @throws JsonException when something else is in there
     */
    public static byte[] write(Object value) {
        return write(value, "", null);
    }

    /**
     * Writes one value that may hold {@link ServerValue}s.
     *
     * @param value as for {@link #write(Object)}
     * @param places takes the places of those
     * @return the text
     * @throws JsonException when something else is in there
     */
    public static byte[] write(Object value, List<Place> places) {
        return write(value, "", places);
    }

    /**
     * Writes one value for people to read.
     *
     * @param value as for {@link #write(Object)}
     * @return the text, indented
     */
    public static byte[] writeIndented(Object value) {
        return write(value, "  ", null);
    }

    private static byte[] write(Object value, String indent, List<Place> places) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = new JsonWriter(out)) {
            writer.setIndent(indent);
            writer.setHtmlSafe(false);
            new JsonValueWriter(writer, places).write(value, MAX_DEPTH);
        } catch (IOException | IllegalArgumentException e) {
            throw new JsonException("cannot be written as JSON: " + e.getMessage(), e);
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Names a value's type as JSON calls it, with an article.
     *
     * @param value as read here
     * @return for example {@code a string}
     */
    public static String typeName(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String) {
            return "a string";
        } else if (value instanceof Boolean) {
            return "a boolean";
        } else if (value instanceof Map) {
            return "a map";
        } else if (value instanceof List) {
            return "a list";
        }
        return value instanceof Double ? "a real number" : "an integer";
    }

    private static Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> map(reader);
            case BEGIN_ARRAY -> list(reader);
            case STRING -> text(reader.nextString());
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            default -> {
                reader.nextNull();
                yield null;
            }
        };
    }

    private static Map<String, Object> map(JsonReader reader) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            map.put(text(reader.nextName()), value(reader));
        }
        reader.endObject();
        return map;
    }

    private static List<Object> list(JsonReader reader) throws IOException {
        List<Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            list.add(value(reader));
        }
        reader.endArray();
        return list;
    }

    private static Object number(String digits) {
        if (digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            return Double.valueOf(digits);
        }
        BigInteger integer = new BigInteger(digits);
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }

    /** Each character read so far is a byte, unless an escape named a character beyond those. */
    private static String text(String bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
        for (int i = 0; i < bytes.length(); ) {
            int end = i + 1;
            if (bytes.charAt(i) <= 0xFF) {
                out.write(bytes.charAt(i));
            } else {
                while (end < bytes.length() && bytes.charAt(end) > 0xFF) {
                    end++;
                }
                out.writeBytes(ByteText.encode(bytes.substring(i, end)));
            }
            i = end;
        }
        return ByteText.decode(out.toByteArray());
    }

    /** Gson adds an address on the web for its own errors. */
    private static String firstLine(String message) {
        int end = message == null ? -1 : message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
