// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.container.json.Json;

/** Holds the documents of the container's commands against what the commands do. */
public class ApiDocumentsTest {
    @Rule public final ContainerRule rule = new ContainerRule();

    private final Map<String, Map<String, Object>> documents = new TreeMap<>();

    @Before
    public void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/api"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Map<String, Object> document = Json.readMap(Files.readAllBytes(file));
                assertThat(file.getFileName()).hasToString(document.get("name") + ".json");
                // The commands of bundles are held against a real Kea.
                if (document.get("hook").equals("osgi")) {
                    documents.put((String) document.get("name"), document);
                }
            }
        }
    }

    private Map<String, Object> syntax(String command, String which) {
        List<?> lines = (List<?>) documents.get(command).get(which);
        String text = lines.stream().map(String.class::cast).collect(Collectors.joining("\n"));
        return Json.readMap(text.getBytes(UTF_8));
    }

    private Map<String, Object> arguments(String command) {
        Object arguments = syntax(command, "cmd-syntax").get("arguments");
        return arguments == null ? Map.of() : Json.asMap(arguments);
    }

    @Test
    public void everyCommandHasItsDocument() throws Exception {
        rule.load(Map.of());
        assertThat(rule.bridge.commands).isEqualTo(documents.keySet());
        for (String command : documents.keySet()) {
            assertThat(syntax(command, "cmd-syntax")).containsEntry("command", command);
            assertThat(documents.get(command).keySet())
                    .contains("access", "avail", "brief", "description", "support");
        }
    }

    @Test
    public void theArgumentsAreThoseThatTheCommandKnows() throws Exception {
        rule.load(Map.of());
        for (String command : documents.keySet()) {
            Map<String, Object> arguments = new LinkedHashMap<>(arguments(command));
            String known =
                    arguments.isEmpty()
                            ? "'" + command + "' takes none"
                            : "there are: " + String.join(", ", arguments.keySet());
            arguments.put("nonsense", true);
            assertThat(rule.text(command, arguments))
                    .isEqualTo("1 unknown argument 'nonsense'; " + known);
        }
    }

    @Test
    public void theAnswersHaveTheShapeThatIsDocumented() throws Exception {
        Path jar = ContainerRule.echo("1.0.0").write(rule.bundles);
        rule.load(Map.of());
        Map<String, Object> bundle = Map.of("bundle", ContainerRule.ECHO);
        Map<String, Object> pid = Map.of("pid", ContainerRule.ECHO);
        assertShape("bundle-install", Map.of("file", jar.toString()));
        assertShape(
                "bundle-config-set",
                Map.of("pid", ContainerRule.ECHO, "properties", Map.of("mood", "good")));
        assertShape("bundle-config-get", pid);
        assertShape("bundle-config-list", Map.of());
        assertShape("bundle-list", Map.of());
        assertShape("bundle-get", bundle);
        assertShape("bundle-update", bundle);
        assertShape("hook-list", Map.of());
        assertShape("hook-stats-reset", Map.of());
        assertShape("jvm-get", Map.of());
        assertShape("bundle-stop", bundle);
        assertShape("bundle-start", bundle);
        assertShape("bundle-uninstall", bundle);
    }

    private void assertShape(String command, Map<String, Object> arguments) {
        Map<String, Object> answer = rule.command(command, arguments);
        assertThat(answer).as(command).containsEntry("result", 0L).containsKey("text");
        Map<String, Object> documented = syntax(command, "resp-syntax");
        assertThat(answer.keySet()).isEqualTo(documented.keySet());
        if (answer.containsKey("arguments")) {
            assertThat(names(answer.get("arguments")))
                    .as(command)
                    .isSubsetOf(names(documented.get("arguments")));
            assertThat(Json.asMap(answer.get("arguments")).keySet())
                    .as(command)
                    .isEqualTo(Json.asMap(documented.get("arguments")).keySet());
        }
    }

    /** All keys of a value, but those of maps whose keys are data. */
    private static Set<String> names(Object value) {
        Set<String> names = new TreeSet<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> names.addAll(names(element)));
        } else if (value instanceof Map<?, ?>) {
            Json.asMap(value)
                    .forEach(
                            (name, element) -> {
                                names.add(name);
                                if (!Set.of("properties", "gates").contains(name)) {
                                    names.addAll(names(element));
                                }
                            });
        }
        return names;
    }
}
