// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class MessageCatalogueTest {
    private static final Pattern ID = Pattern.compile("\"(OSGI_[A-Z0-9_]+)\"");

    private final RecordingSink sink = new RecordingSink();
    private LogSink before;

    @Before
    public void record() {
        before = ContainerLog.setSink(sink);
    }

    @After
    public void restore() {
        ContainerLog.setSink(before);
    }

    @Test
    public void theCatalogueHoldsWhatTheCodeLogsAndNothingElse() throws IOException {
        Set<String> catalogued =
                MessageCatalogue.container().all().stream()
                        .map(MessageCatalogue.Message::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(identifiersInSources()).isEqualTo(catalogued);
    }

    @Test
    public void everyMessageIsExplained() {
        assertThat(MessageCatalogue.container().all())
                .allSatisfy(
                        message -> {
                            assertThat(message.text()).as(message.id()).isNotBlank();
                            assertThat(message.explanation()).as(message.id()).isNotBlank();
                        });
    }

    @Test
    public void placeholdersAreFilledIn() {
        ContainerLog.info("OSGI_STARTED", 12, "3\n");
        assertThat(sink.lines())
                .containsExactly(
                        "INFO [osgi] OSGI_STARTED framework started in 12 ms, 3\\x0a bundles active");
    }

    @Test
    public void aBundleHasItsOwnLogger() {
        ContainerLog.of("org.keaosgi.runscript").log(Severity.WARN, "OSGI_BUNDLE_LOG", "text");
        assertThat(sink.lines()).containsExactly("WARN [osgi.runscript] OSGI_BUNDLE_LOG text");
    }

    private static Set<String> identifiersInSources() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = ID.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
