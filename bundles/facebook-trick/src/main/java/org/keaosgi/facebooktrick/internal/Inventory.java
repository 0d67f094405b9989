// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.keaosgi.facebooktrick.DelegatedPrefix;

/**
 * Rows by what clients are known by. A row that names more fields of a client wins over one that
 * names fewer. Immutable.
 */
final class Inventory {
    /** The rows that name the same fields, by the values of these in order. */
    private record Shape(List<ClientField> fields, Map<List<String>, InventoryRow> rows) {}

    private final List<Shape> shapes;
    private final int size;

    private Inventory(List<Shape> shapes, int size) {
        this.shapes = shapes;
        this.size = size;
    }

    /**
     * Puts rows together.
     *
     * @throws InventoryException when two rows are for the same client, or give away the same
     *     address or prefix
     */
    static Inventory of(Collection<InventoryRow> rows) throws InventoryException {
        Map<List<ClientField>, Shape> shapes = new LinkedHashMap<>();
        Map<Object, InventoryRow> owners = new HashMap<>();
        for (InventoryRow row : rows) {
            List<ClientField> fields = List.copyOf(new TreeSet<>(row.key().keySet()));
            Shape shape =
                    shapes.computeIfAbsent(fields, names -> new Shape(names, new HashMap<>()));
            List<String> values = fields.stream().map(row.key()::get).toList();
            refuseSecond(shape.rows().putIfAbsent(values, row), row, "the same client");
            for (Object given : givenAway(row.assignment())) {
                refuseSecond(owners.putIfAbsent(given, row), row, textOf(given));
            }
        }
        List<Shape> ordered = new ArrayList<>(shapes.values());
        ordered.sort(Comparator.comparingInt((Shape shape) -> shape.fields().size()).reversed());
        return new Inventory(List.copyOf(ordered), rows.size());
    }

    Optional<Assignment> find(ClientIdentity client) {
        for (Shape shape : shapes) {
            Optional<InventoryRow> row = find(shape, client);
            if (row.isPresent()) {
                return row.map(InventoryRow::assignment);
            }
        }
        return Optional.empty();
    }

    int size() {
        return size;
    }

    private static Optional<InventoryRow> find(Shape shape, ClientIdentity client) {
        List<String> values = new ArrayList<>(shape.fields().size());
        for (ClientField field : shape.fields()) {
            Optional<String> value = client.field(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.ofNullable(shape.rows().get(values));
    }

    private static void refuseSecond(InventoryRow first, InventoryRow second, String what)
            throws InventoryException {
        if (first != null) {
            throw InventoryException.at(
                    second.line(), what + " stands in line " + first.line() + " already");
        }
    }

    private static Set<Object> givenAway(Assignment assignment) {
        Set<Object> given = new LinkedHashSet<>();
        assignment.address().ifPresent(given::add);
        given.addAll(assignment.addresses());
        given.addAll(assignment.prefixes());
        return given;
    }

    private static String textOf(Object given) {
        return given instanceof DelegatedPrefix prefix
                ? prefix.toString()
                : Addresses.toText((InetAddress) given);
    }
}
