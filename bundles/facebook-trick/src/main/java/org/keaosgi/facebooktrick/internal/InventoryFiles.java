// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads inventories from files: JSON, a list of objects each of which is a client, or CSV (RFC
 * 4180) with the names of the fields in its first line; which of the two the file's name tells.
 */
final class InventoryFiles {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setAllowDuplicateHeaderNames(false)
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setCommentMarker('#')
                    .build();
    private static final Pattern LINE = Pattern.compile(" line (\\d+) ");

    private final RowReader rows;

    InventoryFiles(OptionTexts options) {
        rows = new RowReader(options);
    }

    /**
     * Reads a file.
     *
     * @throws InventoryException when anything in it is wrong
     * @throws IOException when it can't be read
     */
    Inventory read(Path file) throws InventoryException, IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new InventoryException("the file is not in UTF-8");
        }
        String name = file.toString();
        if (name.endsWith(".json")) {
            return Inventory.of(readJson(text));
        }
        if (name.endsWith(".csv")) {
            return Inventory.of(readCsv(text));
        }
        throw new InventoryException("the file's name ends neither in .json nor in .csv");
    }

    List<InventoryRow> readCsv(String text) throws InventoryException {
        List<InventoryRow> found = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSV)) {
            List<String> names = parser.getHeaderNames();
            for (CSVRecord record : parser) {
                // The parser stands behind the record, whose fields have no line breaks.
                found.add(readRecord(parser.getCurrentLineNumber(), names, record));
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new InventoryException(e.getMessage());
        }
        return found;
    }

    private InventoryRow readRecord(long line, List<String> names, CSVRecord record)
            throws InventoryException {
        if (record.size() != names.size()) {
            throw InventoryException.at(
                    line, record.size() + " fields where the first line names " + names.size());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!record.get(i).isEmpty()) {
                fields.put(names.get(i), record.get(i));
            }
        }
        return rows.read(line, fields);
    }

    List<InventoryRow> readJson(String text) throws InventoryException {
        Reader in = new StringReader(text);
        try (JsonReader json = new JsonReader(in)) {
            return readJson(json);
        } catch (MalformedJsonException | EOFException | IllegalStateException e) {
            throw new InventoryException(e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    private List<InventoryRow> readJson(JsonReader json) throws IOException, InventoryException {
        List<InventoryRow> found = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            long line = lineOf(json);
            if (!(readValue(json) instanceof Map<?, ?> fields)) {
                throw InventoryException.at(line, "a client is an object in braces");
            }
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach((name, value) -> named.put((String) name, value));
            found.add(rows.read(line, named));
        }
        json.endArray();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw InventoryException.at(lineOf(json), "something follows the list");
        }
        return found;
    }

    private static Object readValue(JsonReader json) throws IOException, InventoryException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> readObject(json);
            case BEGIN_ARRAY -> readArray(json);
            case BOOLEAN -> json.nextBoolean();
            case STRING, NUMBER -> json.nextString();
            default -> throw InventoryException.at(lineOf(json), "null is no value");
        };
    }

    private static Map<String, Object> readObject(JsonReader json)
            throws IOException, InventoryException {
        Map<String, Object> object = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (object.put(name, readValue(json)) != null) {
                throw InventoryException.at(lineOf(json), name + " is there twice");
            }
        }
        json.endObject();
        return object;
    }

    private static List<Object> readArray(JsonReader json) throws IOException, InventoryException {
        List<Object> array = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            array.add(readValue(json));
        }
        json.endArray();
        return array;
    }

    /** The reader tells its place in its text only: "JsonReader at line 3 column 5 path $[0]". */
    private static long lineOf(JsonReader json) {
        Matcher matcher = LINE.matcher(json.toString());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
