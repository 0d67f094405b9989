// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs short programs. */
public final class Shell {
    private Shell() {}

    /** How a program ended. */
    public record Result(int code, String output) {}

    /** Runs a program to its end and returns what it printed; a failure is a failed test. */
    public static String run(String... command) {
        Result result = tryRun(command);
        if (result.code() != 0) {
            throw new AssertionError(
                    Arrays.toString(command)
                            + " ended with "
                            + result.code()
                            + ":\n"
                            + result.output());
        }
        return result.output();
    }

    /** Runs a program to its end, whatever the end. */
    public static Result tryRun(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(Lab.await(process, 60), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
