// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The log file of one daemon. */
public final class KeaLog {
    private static final Pattern TROUBLE =
            Pattern.compile("^[-0-9]+ [:.0-9]+ +(WARN|ERROR|FATAL) +\\[");

    // What Kea itself says in every lab, whatever hook is loaded. The last: when it opens a raw
    // socket, any frame gets into it until the socket has its filter; no hook has seen that frame.
    private static final List<String> HARMLESS =
            List.of(
                    "DHCPSRV_MT_DISABLED_QUEUE_CONTROL",
                    "DHCPSRV_MEMFILE_NO_STORAGE",
                    "DHCP[46]_MULTI_THREADING_INFO",
                    "DHCP[46]_RESERVATIONS_LOOKUP_FIRST",
                    "DHCP4_BUFFER_RECEIVE_FAIL .* length of the IP header");

    private final Path file;
    private int start;

    KeaLog(Path file) {
        this.file = file;
    }

    /** The lines since {@link #mark}, or since the first start. */
    public List<String> lines() {
        List<String> all = textOf(file).lines().toList();
        return all.subList(Math.min(start, all.size()), all.size());
    }

    /** From now on only lines to come count. */
    public void mark() {
        start += lines().size();
    }

    public List<String> matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return lines().stream().filter(line -> pattern.matcher(line).find()).toList();
    }

    /** Waits for a line and returns it. */
    public String await(String regex) {
        return Awaitility.await("a log line with " + regex)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> matching(regex), found -> !found.isEmpty())
                .get(0);
    }

    /** Fails when there is a warning or an error that none of the patterns allows. */
    public void assertQuiet(String... allowed) {
        List<String> unexpected =
                lines().stream().filter(line -> isTrouble(line, allowed)).toList();
        if (!unexpected.isEmpty()) {
            throw new AssertionError(
                    unexpected.size()
                            + " unexpected log lines:\n"
                            + String.join(
                                    "\n", unexpected.subList(0, Math.min(20, unexpected.size()))));
        }
    }

    private static boolean isTrouble(String line, String... allowed) {
        return TROUBLE.matcher(line).find()
                && HARMLESS.stream().noneMatch(known -> Pattern.compile(known).matcher(line).find())
                && List.of(allowed).stream()
                        .noneMatch(known -> Pattern.compile(known).matcher(line).find());
    }

    static String textOf(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
