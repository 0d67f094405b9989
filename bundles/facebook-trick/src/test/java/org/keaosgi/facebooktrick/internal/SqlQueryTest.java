// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.keaosgi.facebooktrick.ClientField;
import org.keaosgi.facebooktrick.ClientIdentity;

public class SqlQueryTest {
    @Test
    public void namesBecomeParameters() {
        SqlQuery query =
                SqlQuery.of(
                        "SELECT host(a::inet) AS \"x:duid\" FROM t"
                                + " WHERE mac = :hw_address AND (port = :circuit_id OR k = ':duid')"
                                + " AND mac = :hw_address");
        assertThat(query.sql())
                .isEqualTo(
                        "SELECT host(a::inet) AS \"x:duid\" FROM t"
                                + " WHERE mac = ? AND (port = ? OR k = ':duid') AND mac = ?");
        assertThat(query.parameters())
                .containsExactly(
                        ClientField.HW_ADDRESS, ClientField.CIRCUIT_ID, ClientField.HW_ADDRESS);
        assertThat(query.values(new ClientIdentity(Map.of(ClientField.HW_ADDRESS, "02"))))
                .containsExactly(Optional.of("02"), Optional.empty(), Optional.of("02"));
    }

    @Test
    public void mistakesAreNamed() {
        assertThatThrownBy(() -> SqlQuery.of("SELECT :mac")).hasMessageContaining(":mac");
        assertThatThrownBy(() -> SqlQuery.of("SELECT 1")).hasMessageContaining(":hw_address");
    }
}
