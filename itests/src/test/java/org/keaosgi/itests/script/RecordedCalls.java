// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A script that writes down how it was called, and what it wrote. Every call becomes one file,
 * renamed into place when complete. Bytes are kept as ISO-8859-1 characters, so that nothing is
 * lost or smoothed over.
 */
public final class RecordedCalls {
    /** One call: arguments without argument 0, and the whole environment. */
    public record Call(List<String> arguments, Map<String, String> environment) {
        public String hook() {
            return arguments.isEmpty() ? "" : arguments.get(0);
        }

        public String get(String variable) {
            return environment.get(variable);
        }
    }

    // Process numbers tell the order of calls within one tick of the file system's clock.
    private static final Comparator<Path> OLDEST_FIRST =
            Comparator.comparing(RecordedCalls::modified)
                    .thenComparing(file -> Integer.valueOf(file.getFileName().toString()));

    private final Path directory;
    private final Path script;
    private final Path separator;

    /** Makes the script and the directory that it writes to. */
    public RecordedCalls(Path parent, String name) throws IOException {
        directory = Files.createDirectory(parent.resolve(name + "-calls"));
        script = parent.resolve(name + ".sh");
        separator = Files.writeString(parent.resolve(name + ".separator"), "\0");
        write(0, "");
    }

    /** Makes the script end with another code, after more shell commands. */
    public void write(int exitCode, String commands) throws IOException {
        // /proc has the environment as it was handed over, before any shell could touch it.
        String text =
                String.join(
                        "\n",
                        "#!/bin/dash",
                        "call=" + directory + "/$$",
                        "/bin/cat /proc/$$/cmdline " + separator + " /proc/$$/environ >$call.part",
                        commands,
                        "/bin/mv $call.part $call",
                        "exit " + exitCode,
                        "");
        Path draft = script.resolveSibling(script.getFileName() + ".new");
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(
                draft, script, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public Path script() {
        return script;
    }

    /** All calls so far, oldest first. */
    public List<Call> all() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> !file.toString().endsWith(".part"))
                    .sorted(OLDEST_FIRST)
                    .map(RecordedCalls::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Call> at(String hook) {
        return all().stream().filter(call -> call.hook().equals(hook)).toList();
    }

    /** Waits until a call fits and returns the first that does. */
    public Call await(String what, Predicate<Call> wanted) {
        return Awaitility.await(what)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> all().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for a call at a hook point. */
    public Call await(String hook) {
        return await("a call at " + hook, call -> call.hook().equals(hook));
    }

    /** The calls in which a variable has a value, such as those about one client. */
    public List<Call> with(String value, String... anyOf) {
        return all().stream()
                .filter(call -> Stream.of(anyOf).anyMatch(name -> value.equals(call.get(name))))
                .toList();
    }

    /** The hook points in the order of the calls. */
    public List<String> hooks() {
        return all().stream().map(Call::hook).collect(Collectors.toList());
    }

    /** Forgets all calls so far. */
    public void clear() {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Call read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            // Arguments end with NUL each; one NUL more ends the list.
            int end = text.indexOf("\0\0");
            List<String> arguments = List.of(text.substring(0, end).split("\0", -1));
            // A script's own arguments follow the interpreter and the script's path.
            return new Call(
                    arguments.subList(2, arguments.size()), variables(text.substring(end + 2)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> variables(String block) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String entry : block.split("\0", -1)) {
            int equals = entry.indexOf('=');
            if (equals >= 0
                    && found.put(entry.substring(0, equals), entry.substring(equals + 1)) != null) {
                throw new AssertionError("set twice: " + entry);
            }
        }
        return found;
    }
}
