// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.keaosgi.container.json.Json;

public class ParameterReaderTest {
    private static final Parameters DEFAULTS =
            new Parameters(
                    Path.of("/var/lib/kea/osgi/dhcp4"),
                    List.of(Path.of("/home/bundles")),
                    List.of(Path.of("/scripts")),
                    Optional.empty(),
                    List.of(),
                    Map.of());

    private final Problems problems = new Problems();

    private Parameters read(String json) {
        return ParameterReader.read(Json.readMap(json.getBytes(UTF_8)), DEFAULTS, problems);
    }

    @Test
    public void absentMeansDefault() {
        assertThat(read("{}")).isEqualTo(DEFAULTS);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void everythingIsRead() {
        Parameters parameters =
                read(
                        """
                        { "home": "/h", "java-home": "/j", "jvm-options": [ "-Xmx1g" ],
                          "storage": "/s/../t", "bundle-directories": [ "/b" ],
                          "script-directories": [], "deploy": "/d", "bundles": [ "x", "y" ],
                          "config": { "x": { "k": 1 } } }
                        """);
        assertThat(problems.sentences()).isEmpty();
        assertThat(parameters)
                .isEqualTo(
                        new Parameters(
                                Path.of("/t"),
                                List.of(Path.of("/b")),
                                List.of(),
                                Optional.of(Path.of("/d")),
                                List.of("x", "y"),
                                Map.of("x", Map.of("k", 1L))));
    }

    @Test
    public void allMistakesAreNamedWithTheirPlace() {
        read(
                """
                { "storag": 1, "storage": 7, "bundle-directories": [ "relative", 1 ],
                  "script-directories": "x", "bundles": [ "a", "a", "", null ],
                  "config": { "x": [] } }
                """);
        assertThat(problems.sentences())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("storag: unknown parameter; known are"),
                        one ->
                                assertThat(one)
                                        .isEqualTo("storage: must be a string, not an integer"),
                        one ->
                                assertThat(one)
                                        .isEqualTo(
                                                "bundle-directories[0]: must be an absolute path,"
                                                        + " not 'relative'"),
                        one ->
                                assertThat(one)
                                        .startsWith("bundle-directories[1]: must be a string"),
                        one -> assertThat(one).startsWith("script-directories: must be a list"),
                        one -> assertThat(one).isEqualTo("bundles[1]: 'a' stands there twice"),
                        one -> assertThat(one).startsWith("bundles[2]: must be a bundle's"),
                        one -> assertThat(one).isEqualTo("bundles[3]: must be a string, not null"),
                        one -> assertThat(one).isEqualTo("config.x: must be a map, not a list"));
    }
}
