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
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ProcessTimes() {}

    /** User and system time of all its threads, those that have ended too. */
    static long cpuMicros(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        // The fields utime and stime of proc(5), counted from the one after the name.
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    static double residentMegabytes(long pid) {
        Matcher found = RESIDENT.matcher(read(Path.of("/proc", Long.toString(pid), "status")));
        if (!found.find()) {
            throw new IllegalStateException("no VmRSS for process " + pid);
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
