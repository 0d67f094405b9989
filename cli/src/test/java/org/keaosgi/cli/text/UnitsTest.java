// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class UnitsTest {
    @Test
    public void times() {
        assertThat(Units.micros(0)).isEqualTo("0us");
        assertThat(Units.micros(999)).isEqualTo("999us");
        assertThat(Units.micros(1234)).isEqualTo("1.2ms");
        assertThat(Units.micros(250_000)).isEqualTo("250ms");
        assertThat(Units.micros(3_400_000)).isEqualTo("3.4s");
    }

    @Test
    public void amountsAndRates() {
        assertThat(Units.bytes(19_629_808)).isEqualTo("18.7M");
        assertThat(Units.bytes(128L << 20)).isEqualTo("128M");
        assertThat(Units.rate(0)).isEqualTo("0");
        assertThat(Units.rate(0.5)).isEqualTo("0.5");
        assertThat(Units.rate(512.4)).isEqualTo("512");
    }

    @Test
    public void uptimes() {
        assertThat(Units.uptime(3661)).isEqualTo("01:01:01");
        assertThat(Units.uptime(3 * 86400 + 4)).isEqualTo("3d 00:00:04");
    }
}
