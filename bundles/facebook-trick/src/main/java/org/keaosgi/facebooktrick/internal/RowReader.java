// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;

/**
 * Makes a row of an inventory from its fields by name. Values are text, lists of text, and for
 * {@code option-data} a list of maps; a text with semicolons is a list too, for formats that have
 * no other. Names that are none of the fields are names of options.
 */
final class RowReader {
    private static final long MAX_SECONDS = 0xffffffffL;

    private final OptionTexts options;

    RowReader(OptionTexts options) {
        this.options = options;
    }

    /**
     * Reads a row.
     *
     * @throws InventoryException naming the line and the field that is wrong
     */
    InventoryRow read(long line, Map<String, ?> fields) throws InventoryException {
        Map<ClientField, String> key = new EnumMap<>(ClientField.class);
        Assignment assignment = assignment(line, fields, key);
        if (key.isEmpty()) {
            throw InventoryException.at(
                    line,
                    "nothing says whose it is: one of "
                            + String.join(
                                    ", ",
                                    Stream.of(ClientField.values()).map(ClientField::key).toList())
                            + " is needed");
        }
        return new InventoryRow(line, Map.copyOf(key), assignment);
    }

    /**
     * Reads a row of which it is known already whose it is.
     *
     * @throws InventoryException naming the line and the field that is wrong
     */
    Assignment assignment(long line, Map<String, ?> fields) throws InventoryException {
        return assignment(line, fields, new EnumMap<>(ClientField.class));
    }

    private Assignment assignment(long line, Map<String, ?> fields, Map<ClientField, String> key)
            throws InventoryException {
        Assignment.Builder assignment = Assignment.builder();
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            try {
                readField(field.getKey(), field.getValue(), key, assignment);
            } catch (IllegalArgumentException e) {
                throw InventoryException.at(line, field.getKey() + ": " + e.getMessage());
            }
        }
        return assignment.build();
    }

    private void readField(
            String name, Object value, Map<ClientField, String> key, Assignment.Builder to) {
        Optional<ClientField> keyField = ClientField.of(name);
        if (keyField.isPresent()) {
            key.put(keyField.get(), FieldTexts.normalised(keyField.get(), text(value)));
            return;
        }
        switch (name) {
            case "ip-address" -> to.address(AddressTexts.v4(text(value)));
            case "prefix-length" ->
                    to.prefixLength(Numbers.of("a prefix length", text(value), 0, 32));
            case "ip-addresses" ->
                    list(value).forEach(text -> to.addAddress(AddressTexts.v6(text)));
            case "prefixes" -> list(value).forEach(text -> to.addPrefix(AddressTexts.prefix(text)));
            case "valid-lifetime" -> to.validLifetime(seconds(value));
            case "preferred-lifetime" -> to.preferredLifetime(seconds(value));
            case "renew-timer" -> to.renewTimer(seconds(value));
            case "rebind-timer" -> to.rebindTimer(seconds(value));
            case "next-server" -> to.nextServer(AddressTexts.v4(text(value)));
            case "server-hostname" -> to.serverHostname(Bytes.ofText(text(value)));
            case "boot-file-name" -> to.bootFileName(Bytes.ofText(text(value)));
            case "option-data" -> optionData(value, to);
            default -> option(name, text(value), to);
        }
    }

    private void option(String name, String text, Assignment.Builder to) {
        int code = code(name);
        to.option(code, options.payload(code, text));
    }

    private int code(String name) {
        return options.code(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'" + name + "' is neither a field nor an option"));
    }

    private void optionData(Object value, Assignment.Builder to) {
        if (!(value instanceof Collection<?> all)) {
            throw new IllegalArgumentException("is not a list");
        }
        for (Object each : all) {
            if (!(each instanceof Map<?, ?> option)) {
                throw new IllegalArgumentException("is not a list of maps");
            }
            readOption(option, to);
        }
    }

    private void readOption(Map<?, ?> option, Assignment.Builder to) {
        for (Object name : option.keySet()) {
            if (!List.of("name", "code", "data", "csv-format").contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is no part of an option");
            }
        }
        Object name = option.containsKey("code") ? option.get("code") : option.get("name");
        if (name == null) {
            throw new IllegalArgumentException("an option without name and code");
        }
        int code = code(text(name));
        String data = option.containsKey("data") ? text(option.get("data")) : "";
        boolean asHex = Boolean.FALSE.equals(option.get("csv-format"));
        try {
            to.option(code, asHex ? OptionTexts.hex(data) : options.payload(code, data));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option " + name + ": " + e.getMessage(), e);
        }
    }

    private static long seconds(Object value) {
        return Numbers.of("a time in seconds", text(value), 0, MAX_SECONDS);
    }

    private static String text(Object value) {
        if (value instanceof String || value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException("is neither text nor a number");
    }

    private static List<String> list(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(RowReader::text).toList();
        }
        return Stream.of(text(value).split(";", -1)).map(String::trim).toList();
    }
}
