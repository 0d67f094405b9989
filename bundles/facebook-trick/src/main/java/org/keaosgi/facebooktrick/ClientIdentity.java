// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a client at the moment it asks. Immutable, equal by content.
 *
 * @param fields each field's text, in the form that {@link ClientField} tells; fields that the
 *     packet does not have are absent. Unmodifiable, in the order of {@link ClientField}
 */
public record ClientIdentity(Map<ClientField, String> fields) {
    /** Copies the map. */
    public ClientIdentity {
        Map<ClientField, String> copy = new EnumMap<>(ClientField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /**
     * One field.
     *
     * @param field not null
     * @return empty when the packet does not have it
     */
    public Optional<String> field(ClientField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** For logs: {@code hw-address 02:00:00:00:00:01, circuit-id 65:74}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (field, value) ->
                        text.append(text.isEmpty() ? "" : ", ")
                                .append(field.key())
                                .append(' ')
                                .append(value));
        return text.toString();
    }
}
