// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs the programs whose own word counts: Kea, Java, dmesg. */
public interface Programs {
    /** How lines of Kea's log begin. */
    Pattern LOGGED = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2} ");

    /**
     * How a program ended.
     *
     * @param code its exit code
     * @param text what it printed, on both outputs
     */
    record Output(int code, String text) {
        /** The first line with something in it. */
        String line() {
            return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").trim();
        }

        /** The first line that is none of Kea's log, else the last that is. */
        String reason() {
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> !LOGGED.matcher(line).find())
                    .findFirst()
                    .orElse(lines.isEmpty() ? "it does not say why" : lines.get(lines.size() - 1))
                    .trim();
        }
    }

    /**
     * Runs one to its end.
     *
     * @param command program and arguments
     * @param environment in addition to this tool's
     * @throws IOException when there is no such program, or it does not end
     */
    Output run(List<String> command, Map<String, String> environment) throws IOException;

    /** The machine's own. */
    static Programs ofMachine() {
        return Programs::execute;
    }

    private static Output execute(List<String> command, Map<String, String> environment)
            throws IOException {
        // A file takes any amount of output, and a program that hangs can't make us hang.
        Path output = Files.createTempFile("kea-osgi-doctor", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            builder.redirectInput(new File("/dev/null"));
            Process process = builder.start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " does not end");
            }
            byte[] text = Files.readAllBytes(output);
            return new Output(process.exitValue(), new String(text, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }
}
