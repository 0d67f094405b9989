// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

public class InventoryTest {
    private static InventoryRow row(String address, Map<ClientField, String> key) {
        return new InventoryRow(
                1, key, Assignment.builder().address(AddressTexts.v4(address)).build());
    }

    private static String found(Inventory inventory, Map<ClientField, String> client) {
        return inventory
                .find(new ClientIdentity(client))
                .flatMap(Assignment::address)
                .map(FieldTexts::of)
                .orElse("none");
    }

    @Test
    public void theRowThatSaysMostOfTheClientWins() throws InventoryException {
        Inventory inventory =
                Inventory.of(
                        List.of(
                                row("10.0.0.1", Map.of(ClientField.HW_ADDRESS, "02")),
                                row("10.0.0.2", Map.of(ClientField.CIRCUIT_ID, "aa")),
                                row(
                                        "10.0.0.3",
                                        Map.of(
                                                ClientField.HW_ADDRESS,
                                                "02",
                                                ClientField.RELAY_ADDRESS,
                                                "10.9.9.9"))));
        assertThat(inventory.size()).isEqualTo(3);
        assertThat(found(inventory, Map.of(ClientField.HW_ADDRESS, "02"))).isEqualTo("10.0.0.1");
        assertThat(
                        found(
                                inventory,
                                Map.of(
                                        ClientField.HW_ADDRESS,
                                        "02",
                                        ClientField.RELAY_ADDRESS,
                                        "10.9.9.9")))
                .isEqualTo("10.0.0.3");
        assertThat(
                        found(
                                inventory,
                                Map.of(ClientField.HW_ADDRESS, "05", ClientField.CIRCUIT_ID, "aa")))
                .isEqualTo("10.0.0.2");
        assertThat(found(inventory, Map.of(ClientField.HW_ADDRESS, "05"))).isEqualTo("none");
        assertThat(found(inventory, Map.of())).isEqualTo("none");
    }
}
