// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class SharesTest {
    @Test
    public void whatAnAssociationNamesItGets() {
        assertThat(Shares.of(List.of(List.of(), List.of("a")), List.of("a", "b")))
                .containsExactly(Optional.of("b"), Optional.of("a"));
    }

    @Test
    public void theSameItemNeverGoesToTwo() {
        assertThat(Shares.of(List.of(List.of("a"), List.of("a")), List.of("a", "b")))
                .containsExactly(Optional.of("a"), Optional.of("b"));
    }

    @Test
    public void whatIsNotTheClientsDoesNotCount() {
        assertThat(Shares.of(List.of(List.of("x"), List.of(), List.of()), List.of("a", "b")))
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.empty());
    }
}
