// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Shell;

/** One run of perfdhcp: relayed four-way exchanges, each with an option 82. */
record LoadRun(int exchanges, double perSecond, int drops) {
    static final int CLIENTS = 2000;

    /** The first client's; those of the others follow. */
    static final long HARDWARE_ADDRESS = 0x000c_0102_0304L;

    private static final String OPTION_82 = "82,0108706f72742d312f310206020000000001";
    private static final Pattern RATE = Pattern.compile("Rate: ([0-9.]+) 4-way exchanges/second");
    private static final Pattern RECEIVED = Pattern.compile("received packets: (\\d+)");
    private static final Pattern DROPS = Pattern.compile("drops: (\\d+)");

    static LoadRun against(Lab lab, int perSecond, int seconds) {
        List<String> line =
                lab.commandLine(
                        "client",
                        List.of(
                                "perfdhcp",
                                "-4",
                                "-l",
                                "cli0",
                                "-R",
                                Integer.toString(CLIENTS),
                                "-r",
                                Integer.toString(perSecond),
                                "-p",
                                Integer.toString(seconds),
                                "-o",
                                OPTION_82,
                                Lab.SERVER4));
        return parse(Shell.tryRun(line.toArray(new String[0])).output());
    }

    /** perfdhcp reports the halves one after the other; the second half counts whole exchanges. */
    static LoadRun parse(String output) {
        Matcher rate = RATE.matcher(output);
        Matcher received = RECEIVED.matcher(output);
        if (!rate.find() || !received.find() || !received.find()) {
            throw new IllegalStateException("perfdhcp said:\n" + output);
        }
        int drops =
                DROPS.matcher(output)
                        .results()
                        .mapToInt(hit -> Integer.parseInt(hit.group(1)))
                        .sum();
        return new LoadRun(
                Integer.parseInt(received.group(1)), Double.parseDouble(rate.group(1)), drops);
    }
}
