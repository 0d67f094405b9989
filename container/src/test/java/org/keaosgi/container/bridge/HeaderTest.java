// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;

/** Holds the Java mirror of the border against {@code kea_bridge.h}. */
public class HeaderTest {
    private static final Pattern C_FUNCTION =
            Pattern.compile("KB_EXPORT (int32_t|int64_t) (kb_\\w+)\\(([^)]*)\\);");
    private static final Pattern JAVA_FUNCTION =
            Pattern.compile("private static native (int|long) (kb_\\w+)\\(([^)]*)\\);");
    private static final Pattern ENUM = Pattern.compile("enum (\\w+) \\{([^}]*)\\};");
    private static final Pattern CONSTANT = Pattern.compile("(KB_\\w+) = (-?\\d+)");

    private final String header =
            read(Path.of("../bootstrap-native/include/kea_bridge.h"))
                    .replaceAll("//[^\n]*", "")
                    .replaceAll("\\s+", " ")
                    .replace("( ", "(");

    @Test
    public void functionsAreTheSameInTheSameOrder() {
        String mirror =
                read(Path.of("src/main/java/org/keaosgi/container/bridge/KeaBridge.java"))
                        .replaceAll("\\s+", " ")
                        .replace("( ", "(");
        List<String> declared = functions(C_FUNCTION, header);
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(functions(JAVA_FUNCTION, mirror)).containsExactlyElementsOf(declared);
    }

    @Test
    public void bridgeHasEveryFunctionUnderItsJavaName() {
        List<String> methods =
                Arrays.stream(Bridge.class.getMethods())
                        .map(HeaderTest::signature)
                        .collect(Collectors.toList());
        List<String> expected =
                functions(C_FUNCTION, header).stream()
                        .map(f -> f.replaceAll("(int|long) \\w+(?=[,)])", "$1"))
                        .map(HeaderTest::camelCase)
                        .collect(Collectors.toList());
        assertThat(methods).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    public void constantsAreTheSame() {
        Map<String, Integer> declared = new LinkedHashMap<>();
        Matcher enums = ENUM.matcher(header);
        while (enums.find()) {
            if (!enums.group(1).equals("kb_hook")) {
                declared.putAll(constants(enums.group(2)));
            }
        }
        assertThat(declared).hasSizeGreaterThan(80);
        assertThat(mirrored()).containsExactlyInAnyOrderEntriesOf(declared);
        assertThat(header).contains("#define KB_ABI " + Kb.KB_ABI + " ");
    }

    @Test
    public void hookPointsAreNumberedByTheirOrdinal() {
        Map<String, Integer> hooks = constantsOf("kb_hook");
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (HookPoint point : HookPoint.values()) {
            assertThat(point.name()).isEqualToIgnoringCase(point.keaName());
            expected.put("KB_" + point.name(), expected.size());
        }
        expected.put("KB_HOOK_COUNT", HookPoint.values().length);
        assertThat(hooks).isEqualTo(expected);
    }

    @Test
    public void outcomesAreNumberedAsInTheApi() {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            expected.put("KB_" + outcome.name(), outcome.keaCode());
        }
        assertThat(constantsOf("kb_outcome")).isEqualTo(expected);
    }

    private Map<String, Integer> constantsOf(String name) {
        Matcher enums = ENUM.matcher(header);
        while (enums.find()) {
            if (enums.group(1).equals(name)) {
                return constants(enums.group(2));
            }
        }
        throw new AssertionError("kea_bridge.h has no enum " + name);
    }

    private static Map<String, Integer> constants(String body) {
        Map<String, Integer> constants = new LinkedHashMap<>();
        Matcher matcher = CONSTANT.matcher(body);
        while (matcher.find()) {
            constants.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return constants;
    }

    private static Map<String, Integer> mirrored() {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (Class<?> group : Kb.class.getDeclaredClasses()) {
            for (Field field : group.getDeclaredFields()) {
                constants.put(field.getName(), intOf(field));
            }
        }
        return constants;
    }

    private static int intOf(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Each as "int kb_name(long frame, int slot)", with Java's types and names for parameters. */
    private static List<String> functions(Pattern pattern, String text) {
        List<String> functions = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String parameters = matcher.group(3).equals("void") ? "" : matcher.group(3);
            functions.add(
                    javaType(matcher.group(1))
                            + " "
                            + matcher.group(2)
                            + "("
                            + Arrays.stream(parameters.split(", "))
                                    .map(p -> camelCase(javaType(p)))
                                    .collect(Collectors.joining(", "))
                            + ")");
        }
        return functions;
    }

    private static String javaType(String text) {
        return text.replace("int32_t", "int").replace("int64_t", "long");
    }

    private static String camelCase(String text) {
        return Pattern.compile("_(\\w)")
                .matcher(text.replace("kb_", ""))
                .replaceAll(m -> m.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static String signature(Method method) {
        assertThat(Modifier.isAbstract(method.getModifiers())).isTrue();
        return method.getReturnType()
                + " "
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
