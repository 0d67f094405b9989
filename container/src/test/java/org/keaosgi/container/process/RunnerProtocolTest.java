// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Holds the Java mirror against {@code runner_protocol.h}. */
public class RunnerProtocolTest {
    private static final Path HEADER = Path.of("../bootstrap-native/include/runner_protocol.h");
    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^(?:#define (RP_\\w+) (\\d+)|\\s+(RP_\\w+) = (\\d+),)");

    @Test
    public void constantsAreTheSameInTheSameOrder() throws Exception {
        assertThat(mirrored()).containsExactlyEntriesOf(declared());
    }

    private static Map<String, Integer> declared() throws IOException {
        Map<String, Integer> constants = new LinkedHashMap<>();
        Matcher matcher = CONSTANT.matcher(Files.readString(HEADER));
        while (matcher.find()) {
            boolean define = matcher.group(1) != null;
            constants.put(
                    matcher.group(define ? 1 : 3), Integer.valueOf(matcher.group(define ? 2 : 4)));
        }
        assertThat(constants).hasSizeGreaterThan(30);
        return constants;
    }

    private static Map<String, Integer> mirrored() throws IllegalAccessException {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (Field field : RunnerProtocol.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getName().startsWith("RP_")) {
                constants.put(field.getName(), field.getInt(null));
            }
        }
        return constants;
    }
}
