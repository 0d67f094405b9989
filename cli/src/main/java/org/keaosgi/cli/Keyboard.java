// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for somebody to press q, if there is a keyboard; else it only waits. */
final class Keyboard implements AutoCloseable {
    private final CountDownLatch quit = new CountDownLatch(1);

    /** How the terminal was set before; null when it was left alone. */
    private final String settings;

    private final Thread restoring = new Thread(this::restore);

    private Keyboard(InputStream input, String settings) {
        this.settings = settings;
        if (settings != null) {
            Runtime.getRuntime().addShutdownHook(restoring);
            Thread reader = new Thread(() -> read(input), "keyboard");
            reader.setDaemon(true);
            reader.start();
        }
    }

    static Keyboard of(Surroundings surroundings) {
        String settings = surroundings.terminal() ? stty("-g") : null;
        if (settings != null) {
            // Each key at once, and none of them on the screen.
            stty("-icanon", "-echo");
        }
        return new Keyboard(surroundings.input(), settings);
    }

    private void read(InputStream input) {
        try {
            int key = input.read();
            while (key >= 0 && key != 'q' && key != 'Q') {
                key = input.read();
            }
            if (key >= 0) {
                quit.countDown();
            }
        } catch (IOException e) {
            // No keys then; Ctrl-C works.
            return;
        }
    }

    /** Waits, and tells whether q was pressed. */
    boolean quitWithin(long millis) throws IOException {
        try {
            return quit.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private void restore() {
        stty(settings);
    }

    /** Has the terminal set; null when standard input is none. */
    private static String stty(String... arguments) {
        try {
            String[] command = new String[arguments.length + 1];
            command[0] = "stty";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(Redirect.INHERIT)
                            .redirectError(Redirect.DISCARD)
                            .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output.trim() : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        if (settings != null) {
            Runtime.getRuntime().removeShutdownHook(restoring);
            restore();
        }
    }
}
