// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs short programs. */
public final class Shell {
    private Shell() {}

    /** How a program ended. */
    public record Result(int code, String output) {
        String success(String... command) {
            if (code != 0) {
                throw new AssertionError(
                        Arrays.toString(command) + " ended with " + code + ":\n" + output);
            }
            return output;
        }
    }

    /** Runs a program to its end and returns what it printed; a failure is a failed test. */
    public static String run(String... command) {
        return tryRun(command).success(command);
    }

    /** Runs a program to its end, whatever the end. */
    public static Result tryRun(String... command) {
        return feed("", command);
    }

    /** Runs a program with a text on its standard input, whatever the end. */
    public static Result feed(String input, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(Lab.await(process, 60), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
