// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.api.process.ProcessRequest;
import org.keaosgi.container.guard.Ownership;

/** A service over the real runner program, and a directory of scripts that it may run. */
final class RunnerFixture extends ExternalResource {
    static final Path TRUE = real("/bin/true");
    static final Path FALSE = real("/bin/false");

    private final TemporaryFolder folder = new TemporaryFolder();
    private int descriptorsBefore;
    private ResidentProcessRunner runner;

    ResidentProcessRunner runner() {
        return runner;
    }

    Path scripts() {
        return folder.getRoot().toPath();
    }

    /** Writes a shell script into the directory. */
    Path script(String name, String text) throws IOException {
        Path file = scripts().resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    ProcessRequest request(String script) throws IOException {
        return request(script, Duration.ofSeconds(10));
    }

    ProcessRequest request(String script, Duration timeout) throws IOException {
        Path file = script("script" + Integer.toHexString(script.hashCode()) + ".sh", script);
        return new ProcessRequest(
                file,
                List.of(file.toString(), "argument"),
                Map.of("PATH", "/usr/bin:/bin"),
                timeout,
                65536);
    }

    static ProcessRequest plain(Path program) {
        return new ProcessRequest(
                program, List.of(program.toString()), Map.of(), Duration.ofSeconds(20), 0);
    }

    int awaitRunner() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> runner.runnerPid() != 0);
        return runner.runnerPid();
    }

    @Override
    protected void before() throws Throwable {
        folder.create();
        Files.setPosixFilePermissions(scripts(), PosixFilePermissions.fromString("rwxr-xr-x"));
        // What the JVM opens once and for ever (a socket, with the first file that is read) is
        // open before descriptors are counted.
        Ownership.userOfProcess();
        SpawningBridge.launcher().launch().close();
        descriptorsBefore = descriptors();
        runner =
                new ResidentProcessRunner(
                        SpawningBridge.launcher(), List.of(scripts(), TRUE.getParent()));
    }

    @Override
    protected void after() {
        runner.close();
        folder.delete();
        assertThat(threads()).as("threads left behind").isEmpty();
        assertThat(descriptors()).as("open descriptors").isLessThanOrEqualTo(descriptorsBefore);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("osgi-runner"))
                .toList();
    }

    /** Sockets and pipes; the JVM opens files of its own as it loads classes. */
    private static int descriptors() {
        int count = 0;
        for (String fd : new File("/proc/self/fd").list()) {
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd", fd)).toString();
                count += target.startsWith("socket:") || target.startsWith("pipe:") ? 1 : 0;
            } catch (IOException ignored) {
                // The one that list() had open itself.
            }
        }
        return count;
    }

    private static Path real(String path) {
        try {
            return Path.of(path).toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
