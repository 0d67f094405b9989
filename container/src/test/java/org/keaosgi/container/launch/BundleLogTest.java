// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.container.TestJar;
import org.keaosgi.container.launch.guest.TalkingActivator;

/** What bundles log comes to Kea's log, under their own logger. */
public class BundleLogTest {
    @Rule public final ContainerRule rule = new ContainerRule();

    private List<String> linesOf(String word) {
        return rule.bridge.lines.stream().filter(line -> line.contains(word)).toList();
    }

    @Test
    public void everyWayOfLoggingEndsInKeasLog() throws Exception {
        Path jar =
                TestJar.named("org.example.talker", "1.0.0")
                        .header("Bundle-Activator", TalkingActivator.class.getName())
                        .header("Import-Package", "org.osgi.framework,org.osgi.service.log")
                        .withClass(TalkingActivator.class)
                        .write(rule.bundles);
        rule.load(Map.of());
        assertThat(rule.text("bundle-install", Map.of("file", jar.toString()))).startsWith("0 ");
        await().until(() -> !linesOf("on purpose").isEmpty());
        assertThat(linesOf("LogService"))
                .containsExactly("INFO osgi.talker OSGI_BUNDLE_LOG through LogService\\x0aOSGi");
        assertThat(linesOf("on purpose").get(0))
                .startsWith(
                        "ERROR osgi.talker OSGI_BUNDLE_LOG failed:"
                                + " java.lang.IllegalStateException: on purpose at ")
                .contains("TalkingActivator.start");
        assertThat(linesOf("java.util.logging"))
                .containsExactly(
                        "WARN osgi.talker OSGI_JAVA_LOG talk.jul: through java.util.logging");
        assertThat(linesOf("System.Logger"))
                .containsExactly(
                        "ERROR osgi.talker OSGI_JAVA_LOG talk.system: through System.Logger");
    }
}
