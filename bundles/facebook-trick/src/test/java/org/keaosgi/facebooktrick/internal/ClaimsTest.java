// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

public class ClaimsTest {
    private static final ClientIdentity ONE =
            new ClientIdentity(Map.of(ClientField.HW_ADDRESS, "01", ClientField.CIRCUIT_ID, "c"));
    private static final ClientIdentity TWO =
            new ClientIdentity(Map.of(ClientField.HW_ADDRESS, "02", ClientField.CIRCUIT_ID, "c"));

    private long now = 1_000_000;
    private final Claims claims = new Claims(() -> now);

    @Test
    public void anAddressIsHeldUntilItsTimeIsOver() {
        assertThat(claims.otherHolder("a", TWO)).isEmpty();
        claims.hold("a", ONE, 60);
        assertThat(claims.otherHolder("a", ONE)).isEmpty();
        assertThat(claims.otherHolder("a", TWO)).hasValue(ONE);
        assertThat(claims.otherHolder("b", TWO)).isEmpty();
        now += 60_000;
        assertThat(claims.otherHolder("a", TWO)).isEmpty();
    }

    @Test
    public void onlyTheHolderGivesItBack() {
        claims.hold("a", ONE, 60);
        claims.release("a", TWO);
        assertThat(claims.otherHolder("a", TWO)).hasValue(ONE);
        claims.release("a", ONE);
        assertThat(claims.otherHolder("a", TWO)).isEmpty();
    }

    @Test
    public void aClientIdOfTheBootLoaderIsTheSameMachine() {
        claims.hold(
                "a",
                new ClientIdentity(
                        Map.of(ClientField.HW_ADDRESS, "01", ClientField.CLIENT_ID, "ff")),
                60);
        assertThat(claims.otherHolder("a", ONE)).isEmpty();
    }
}
