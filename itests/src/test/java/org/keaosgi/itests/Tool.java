// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** The command-line tool, as a process of its own beside the daemons of a lab. */
final class Tool {
    /** Where the built tool is. */
    static final Path PROGRAM = Repository.home().resolve("bin/kea-osgi");

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private final Lab lab;
    private final Path directory;

    /** How it ended, and what it said. */
    record Result(int code, String out, String err) {
        /** What it said, after a check how it ended. */
        String expect(int wanted) {
            if (code != wanted) {
                throw new AssertionError("expected exit code " + wanted + ", not " + this);
            }
            return out;
        }

        JsonElement json() {
            return JsonParser.parseString(out);
        }
    }

    /** Finds these daemons, which share a lab, by their configurations. */
    Tool(Lab lab, KeaServer... servers) {
        this.lab = lab;
        directory = lab.directory();
        for (KeaServer server : servers) {
            environment.putAll(server.places());
            options.add("--config=" + server.configFile());
        }
    }

    /** Runs it to its end. */
    Result run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(options);
        line.addAll(List.of(arguments));
        return execute(line, environment);
    }

    /** Runs it on a terminal, where somebody presses a key after a while. */
    Result runOnTerminal(String key, String... arguments) {
        List<String> words = new ArrayList<>(List.of(PROGRAM.toString()));
        words.addAll(options);
        words.addAll(List.of(arguments));
        String script = "(sleep 3; printf %s \"$1\"; sleep 1) | script -qec \"$2\" /dev/null";
        return execute(
                List.of("sh", "-c", script, "sh", key, String.join(" ", words)), environment);
    }

    /** Runs any program where the daemons are. */
    Result execute(List<String> line, Map<String, String> variables) {
        Path out = directory.resolve("tool-output");
        Path err = directory.resolve("tool-errors");
        ProcessBuilder builder =
                new ProcessBuilder(lab.commandLine("server", KeaUnderTest.commandLine(line)));
        builder.environment().putAll(variables);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        try {
            int code = Lab.await(builder.start(), 60);
            return new Result(code, text(out), text(err));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
