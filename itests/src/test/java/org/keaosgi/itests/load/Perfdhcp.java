// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Shell;

/** Kea's own load program, as a second opinion. It needs the client side's ports for itself. */
public final class Perfdhcp {
    private static final Pattern COUNT =
            Pattern.compile("(sent|received) packets: (\\d+)|drops: (\\d+)");

    /** Sums over both halves of the exchanges. */
    public record Result(int sent, int received, int drops, String output) {}

    /** In microseconds: how long it waits for the answers to what it has sent last. */
    private static final String LAST_ANSWERS = "1000000";

    private Perfdhcp() {}

    /**
     * Runs it to its end.
     *
     * @param more further arguments
     */
    public static Result run(Lab lab, Family family, int perSecond, int seconds, String... more) {
        List<String> command = new ArrayList<>(List.of("perfdhcp"));
        command.add(family == Family.V4 ? "-4" : "-6");
        command.addAll(List.of("-l", "cli0", "-R", "500", "-W", LAST_ANSWERS));
        command.addAll(List.of("-r", Integer.toString(perSecond), "-p", Integer.toString(seconds)));
        command.addAll(List.of(more));
        if (family == Family.V4) {
            command.add(Lab.SERVER4);
        }
        String[] line = lab.commandLine("client", command).toArray(new String[0]);
        return parse(Shell.tryRun(line).output());
    }

    static Result parse(String output) {
        int sent = 0;
        int received = 0;
        int drops = 0;
        Matcher found = COUNT.matcher(output);
        while (found.find()) {
            if (found.group(3) != null) {
                drops += Integer.parseInt(found.group(3));
            } else if (found.group(1).equals("sent")) {
                sent += Integer.parseInt(found.group(2));
            } else {
                received += Integer.parseInt(found.group(2));
            }
        }
        return new Result(sent, received, drops, output);
    }
}
