// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells about a process. */
final class ProcessTimes {
    private static final int MICROS_PER_TICK = 10_000;

    private ProcessTimes() {}

    /** User and system time of all its threads, those that have ended too. */
    static long cpuMicros(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        // The fields utime and stime of proc(5), counted from the one after the name.
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    /** Time of its first thread on a processor. */
    static long mainThreadMicros(long pid) {
        String nanos = read(Path.of("/proc", Long.toString(pid), "schedstat")).split(" ", 2)[0];
        return Long.parseLong(nanos) / 1000;
    }

    static double residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS");
    }

    /** The most memory that it had resident at any time of a task. */
    static double peakMegabytesDuring(long pid, Runnable task) {
        try {
            // "5" resets the peak: proc(5).
            Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        task.run();
        return megabytes(pid, "VmHWM");
    }

    private static double megabytes(long pid, String field) {
        String status = read(Path.of("/proc", Long.toString(pid), "status"));
        Matcher found = Pattern.compile(field + ":\\s+(\\d+) kB").matcher(status);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " for process " + pid);
        }
        return Long.parseLong(found.group(1)) / 1024.0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
