// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keaosgi.container.bridge.ByteText;

/** Writes Java values: what Kea's JSON knows, and what bundles may reasonably hand over instead. */
final class JsonValueWriter {
    private JsonValueWriter() {}

    static void write(Object value, JsonWriter out, int depthLeft) throws IOException {
        if (depthLeft == 0) {
            throw new IllegalArgumentException("nested too deeply");
        }
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Boolean flag) {
            out.value(flag);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof CharSequence || value instanceof Character) {
            out.value(bytes(value.toString()));
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out, depthLeft);
        } else {
            writeList(value, out, depthLeft);
        }
    }

    private static void writeNumber(Number number, JsonWriter out) throws IOException {
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            out.value(number);
        } else if (number instanceof Double || number instanceof Float) {
            out.value(number.doubleValue());
        } else {
            out.value(number.longValue());
        }
    }

    private static void writeMap(Map<?, ?> map, JsonWriter out, int depthLeft) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence)) {
                throw new IllegalArgumentException("a key is no text: " + entry.getKey());
            }
            out.name(bytes(entry.getKey().toString()));
            write(entry.getValue(), out, depthLeft - 1);
        }
        out.endObject();
    }

    private static void writeList(Object value, JsonWriter out, int depthLeft) throws IOException {
        boolean array = value.getClass().isArray();
        if (!array && !(value instanceof Iterable<?>)) {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
        out.beginArray();
        if (array) {
            for (int i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i), out, depthLeft - 1);
            }
        } else {
            for (Object element : (Iterable<?>) value) {
                write(element, out, depthLeft - 1);
            }
        }
        out.endArray();
    }

    /** One character for each byte, which the caller turns into those bytes. */
    private static String bytes(String text) {
        return new String(ByteText.encode(text), StandardCharsets.ISO_8859_1);
    }
}
