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
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;

/**
 * Holds the Java mirror of the border against its headers: {@code kea_bridge.h}, the core, and one
 * header for each further chapter.
 */
@RunWith(Parameterized.class)
public class HeaderTest {
    private static final Path HEADERS = Path.of("../bootstrap-native/include");
    private static final Path MIRRORS = Path.of("src/main/java/org/keaosgi/container/bridge");

    /**
     * One header and what mirrors it.
     *
     * @param header file name below {@code bootstrap-native/include}
     * @param functions interface with the Java names
     * @param mirror class with the native methods
     * @param constants class with one nested class for each enum
     */
    record Chapter(String header, Class<?> functions, Class<?> mirror, Class<?> constants) {
        @Override
        public String toString() {
            return header;
        }
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Chapter> chapters() {
        return List.of(CORE, LEASES, HOSTS, SERVER, EDITS);
    }

    private static final Chapter CORE =
            new Chapter("kea_bridge.h", Bridge.class, KeaBridge.class, Kb.class);
    private static final Chapter SERVER =
            new Chapter(
                    "kea_bridge_server.h",
                    ServerBridge.class,
                    KeaServerBridge.class,
                    KbServer.class);

    private static final Chapter EDITS =
            new Chapter("kea_bridge_edit.h", EditBridge.class, KeaEditBridge.class, KbEdit.class);

    private static final Chapter LEASES =
            new Chapter(
                    "kea_bridge_lease.h", LeaseBridge.class, KeaLeaseBridge.class, KbLease.class);

    private static final Chapter HOSTS =
            new Chapter("kea_bridge_host.h", HostBridge.class, KeaHostBridge.class, KbHost.class);

    @Parameterized.Parameter public Chapter chapter;

    private static final Pattern C_FUNCTION =
            Pattern.compile("KB_EXPORT (int32_t|int64_t) (kb_\\w+)\\(([^)]*)\\);");
    private static final Pattern JAVA_FUNCTION =
            Pattern.compile("private static native (int|long) (kb_\\w+)\\(([^)]*)\\);");
    private static final Pattern ENUM = Pattern.compile("enum (\\w+) \\{([^}]*)\\};");
    private static final Pattern CONSTANT = Pattern.compile("(KB_\\w+) = (-?\\d+)");

    private String header;

    @Before
    public void readHeader() {
        header = header(chapter);
    }

    @Test
    public void everyHeaderOfTheBorderIsAChapterHere() throws IOException {
        try (Stream<Path> files = Files.list(HEADERS)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.startsWith("kea_bridge")))
                    .containsExactlyInAnyOrderElementsOf(
                            chapters().stream().map(Chapter::header).toList());
        }
    }

    @Test
    public void functionsAreTheSameInTheSameOrder() {
        String mirror =
                read(MIRRORS.resolve(chapter.mirror().getSimpleName() + ".java"))
                        .replaceAll("\\s+", " ")
                        .replace("( ", "(");
        List<String> declared = functions(C_FUNCTION, header);
        assertThat(declared).isNotEmpty();
        assertThat(functions(JAVA_FUNCTION, mirror)).containsExactlyElementsOf(declared);
    }

    @Test
    public void bridgeHasEveryFunctionUnderItsJavaName() {
        List<String> methods =
                Arrays.stream(chapter.functions().getMethods())
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
        assertThat(mirrored()).containsExactlyInAnyOrderEntriesOf(declared);
    }

    @Test
    public void versionIsTheSame() {
        assertThat(header(CORE)).contains("#define KB_ABI " + Kb.KB_ABI + " ");
    }

    @Test
    public void hookPointsAreNumberedByTheirOrdinal() {
        Map<String, Integer> hooks = constantsOfCore("kb_hook");
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
        assertThat(constantsOfCore("kb_outcome")).isEqualTo(expected);
    }

    private static Map<String, Integer> constantsOfCore(String name) {
        Matcher enums = ENUM.matcher(header(CORE));
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

    private Map<String, Integer> mirrored() {
        Map<String, Integer> constants = new LinkedHashMap<>();
        for (Class<?> group : chapter.constants().getDeclaredClasses()) {
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

    private static String header(Chapter chapter) {
        return read(HEADERS.resolve(chapter.header()))
                .replaceAll("//[^\n]*", "")
                .replaceAll("\\s+", " ")
                .replace("( ", "(");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
