// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class LogTextTest {
    @Test
    public void aLineCannotBeForged() {
        assertThat(LogText.escape("a\nERROR [x] FAKE\r\u001b[31m\u2028b\u0085"))
                .isEqualTo("a\\x0aERROR [x] FAKE\\x0d\\x1b[31m\\u2028b\\x85");
    }

    @Test
    public void undecodedBytesAreShownInHex() {
        assertThat(LogText.escape("a\udcffb \ud83d\udc80")).isEqualTo("a\\xffb \ud83d\udc80");
    }

    @Test
    public void lengthIsBounded() {
        assertThat(LogText.escape("x".repeat(100_000))).hasSizeLessThan(9000).endsWith("…");
    }

    @Test
    public void throwableIsOneBoundedLine() {
        Throwable deep = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        String text = LogText.describe(deep);
        assertThat(text)
                .startsWith("java.lang.IllegalStateException: outer at org.keaosgi")
                .contains("; caused by java.lang.IllegalArgumentException: inner")
                .doesNotContain("\n");
    }

    @Test
    public void throwableThatThrowsIsDescribedToo() {
        Throwable hostile =
                new RuntimeException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no");
                    }
                };
        assertThat(LogText.describe(hostile)).contains("its message could not be read");
    }

    @Test
    public void loggerNamesKeepKeasLimit() {
        assertThat(LoggerNames.ofBundle("org.keaosgi.lease-cmds")).isEqualTo("osgi.lease-cmds");
        assertThat(LoggerNames.ofBundle(null)).isEqualTo("osgi");
        assertThat("kea-dhcp4." + LoggerNames.ofBundle("a.very-very-very-long-name-of-a-bundle"))
                .hasSize(31);
    }
}
