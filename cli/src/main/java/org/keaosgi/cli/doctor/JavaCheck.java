// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.cli.text.Json;

/** The JVM that Kea will get, with the options it will get. */
final class JavaCheck implements Check {
    private static final int OLDEST = 17;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        List<String> tried = new ArrayList<>();
        Optional<JavaHome> found = JavaHome.find(site, OLDEST, tried);
        if (found.isEmpty()) {
            return List.of(
                    Finding.problem(
                            "no usable JVM: " + String.join("; ", tried),
                            "apt install default-jre-headless, or set \"java-home\""));
        }
        Path java = found.get().home().resolve("bin/java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(Json.texts(site.parameters(), "jvm-options"));
        command.add("-version");
        Programs.Output output = site.programs().run(command, Map.of());
        if (output.code() != 0) {
            return List.of(
                    Finding.problem(
                            "the JVM refuses its options: " + output.line(),
                            "correct \"jvm-options\" until '"
                                    + String.join(" ", command)
                                    + "' ends well"));
        }
        return List.of(Finding.ok("Java " + found.get().version() + " in " + found.get().home()));
    }
}
