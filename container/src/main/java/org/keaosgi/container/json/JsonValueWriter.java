// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.packet.ByteText;

/** Writes Java values: what Kea's JSON knows, and what bundles may reasonably hand over instead. */
final class JsonValueWriter {
    private final JsonWriter out;
    private final List<Object> path = new ArrayList<>();
    private final List<Json.Place> places;

    /**
     * @param places takes the values that Kea itself holds, for which {@code null} is written; null
     *     when there may be none
     */
    JsonValueWriter(JsonWriter out, List<Json.Place> places) {
        this.out = out;
        this.places = places;
    }

    void write(Object value, int depthLeft) throws IOException {
        if (depthLeft == 0) {
            throw new IllegalArgumentException("nested too deeply");
        }
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof CharSequence || value instanceof Character) {
            out.value(bytes(value.toString()));
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, depthLeft);
        } else if (value instanceof ServerValue held && places != null) {
            places.add(new Json.Place(held, List.copyOf(path)));
            out.nullValue();
        } else {
            writeList(value, depthLeft);
        }
    }

    private void writeNumber(Number number) throws IOException {
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            out.value(number);
        } else if (number instanceof Double || number instanceof Float) {
            out.value(number.doubleValue());
        } else {
            out.value(number.longValue());
        }
    }

    private void writeMap(Map<?, ?> map, int depthLeft) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence)) {
                throw new IllegalArgumentException("a key is no text: " + entry.getKey());
            }
            String key = entry.getKey().toString();
            out.name(bytes(key));
            writeInside(key, entry.getValue(), depthLeft);
        }
        out.endObject();
    }

    private void writeList(Object value, int depthLeft) throws IOException {
        boolean array = value.getClass().isArray();
        if (!array && !(value instanceof Iterable<?>)) {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
        out.beginArray();
        int index = 0;
        if (array) {
            for (; index < Array.getLength(value); index++) {
                writeInside(index, Array.get(value, index), depthLeft);
            }
        } else {
            for (Object element : (Iterable<?>) value) {
                writeInside(index++, element, depthLeft);
            }
        }
        out.endArray();
    }

    private void writeInside(Object step, Object value, int depthLeft) throws IOException {
        path.add(step);
        write(value, depthLeft - 1);
        path.remove(path.size() - 1);
    }

    /** One character for each byte, which the caller turns into those bytes. */
    private static String bytes(String text) {
        return new String(ByteText.encode(text), StandardCharsets.ISO_8859_1);
    }
}
