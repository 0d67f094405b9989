// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.option.RelayOptions4;
import org.keaosgi.api.packet.Packet;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.packet.Relay6;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

/** Who has sent a packet. */
final class Identities {
    private Identities() {}

    static ClientIdentity of(Packet4 query) {
        Map<ClientField, String> fields = common(query);
        query.clientId().ifPresent(id -> fields.put(ClientField.CLIENT_ID, FieldTexts.of(id)));
        query.relayAgentInformation(RelayOptions4.CIRCUIT_ID)
                .ifPresent(id -> fields.put(ClientField.CIRCUIT_ID, FieldTexts.of(id)));
        query.relayAgentInformation(RelayOptions4.REMOTE_ID)
                .ifPresent(id -> fields.put(ClientField.REMOTE_ID, FieldTexts.of(id)));
        if (query.relayed()) {
            fields.put(ClientField.RELAY_ADDRESS, FieldTexts.of(query.giaddr()));
        }
        return new ClientIdentity(fields);
    }

    static ClientIdentity of(Packet6 query) {
        Map<ClientField, String> fields = common(query);
        query.duid().ifPresent(duid -> fields.put(ClientField.DUID, FieldTexts.of(duid)));
        List<Relay6> relays = query.relays();
        if (!relays.isEmpty()) {
            // The first is the one nearest to the server.
            Relay6 relay = relays.get(relays.size() - 1);
            relay.option(Options6.INTERFACE_ID)
                    .ifPresent(id -> fields.put(ClientField.CIRCUIT_ID, FieldTexts.of(id)));
            relay.option(Options6.REMOTE_ID)
                    .ifPresent(id -> fields.put(ClientField.REMOTE_ID, FieldTexts.of(id)));
            fields.put(ClientField.RELAY_ADDRESS, FieldTexts.of(relay.linkAddress()));
        }
        return new ClientIdentity(fields);
    }

    private static Map<ClientField, String> common(Packet query) {
        Map<ClientField, String> fields = new EnumMap<>(ClientField.class);
        query.hardwareAddress()
                .filter(address -> address.bytes().length > 0)
                .ifPresent(
                        address ->
                                fields.put(ClientField.HW_ADDRESS, FieldTexts.of(address.bytes())));
        return fields;
    }
}
