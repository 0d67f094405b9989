// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a stream of commands to an oracle and to the one under test and compares what they answer.
 * After a difference both start from nothing, so that one mistake shows once.
 */
public final class Differential {
    /** More are seldom worth reading. */
    private static final int ENOUGH = 12;

    private static final Pattern RESULT = Pattern.compile("\"result\": (\\d+)");
    private static final Pattern NAME = Pattern.compile("\"command\": *\\s*\"([^\"]*)\"");

    /**
     * A difference nobody has explained.
     *
     * @param place how to find it again: the seed and the index in the stream
     * @param command what was sent
     * @param expected what the oracle answered
     * @param actual what the one under test answered
     * @param reproduction commands that show it on empty servers; the last one is the command
     */
    public record Difference(
            String place,
            String command,
            String expected,
            String actual,
            List<String> reproduction) {
        @Override
        public String toString() {
            return place
                    + "\n  command:  "
                    + command
                    + "\n  expected: "
                    + expected
                    + "\n  actual:   "
                    + actual
                    + "\n  from nothing, with:\n    "
                    + String.join("\n    ", reproduction);
        }
    }

    private final Speaker oracle;
    private final Speaker subject;
    private final Runnable reset;
    private final List<KnownDifference> known;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> results = new TreeMap<>();
    private final Map<String, Integer> explained = new TreeMap<>();

    /**
     * A comparison that is yet to run.
     *
     * @param reset makes both start from nothing
     * @param known differences that are meant to be
     */
    public Differential(
            Speaker oracle, Speaker subject, Runnable reset, List<KnownDifference> known) {
        this.oracle = oracle;
        this.subject = subject;
        this.reset = reset;
        this.known = known;
    }

    /** Sends commands of the stream, from index 0 on; stops early when there is much to read. */
    public Differential run(CommandStream stream, int count) {
        List<String> effective = new ArrayList<>();
        for (int index = 0; index < count && differences.size() < ENOUGH; index++) {
            String command = stream.command(index);
            String expected = oracle.send(command);
            String actual = subject.send(command);
            boolean alike = Comparison.same(expected, actual);
            Optional<KnownDifference> meant = explanation(expected, actual);
            meant.ifPresent(one -> explained.merge(one.reason(), 1, Integer::sum));
            if (alike || meant.isPresent()) {
                note(command, expected, effective);
                if (meant.filter(KnownDifference::stored).isPresent()) {
                    effective.clear();
                    reset.run();
                }
                continue;
            }
            String place = "seed " + stream.seed() + ", index " + index;
            List<String> reproduction =
                    new Reproduction(this::differs).shortest(effective, command);
            differences.add(new Difference(place, command, expected, actual, reproduction));
            effective.clear();
            reset.run();
        }
        return this;
    }

    private boolean same(String expected, String actual) {
        return Comparison.same(expected, actual) || explanation(expected, actual).isPresent();
    }

    private Optional<KnownDifference> explanation(String expected, String actual) {
        return known.stream().filter(one -> one.covers(expected, actual)).findFirst();
    }

    /** Counts the answer, and keeps the command if it may have changed what is stored. */
    private void note(String command, String answer, List<String> effective) {
        Matcher name = NAME.matcher(command);
        Matcher result = RESULT.matcher(answer);
        String code = result.find() ? result.group(1) : "?";
        results.merge((name.find() ? name.group(1) : "?") + " " + code, 1, Integer::sum);
        if (code.equals("0") && !command.contains("-get")) {
            effective.add(command);
        }
    }

    private boolean differs(List<String> commands) {
        reset.run();
        boolean differ = false;
        for (String command : commands) {
            differ = !same(oracle.send(command), subject.send(command));
        }
        return differ;
    }

    public List<Difference> differences() {
        return differences;
    }

    /** How often each command was answered with each result code. */
    public Map<String, Integer> results() {
        return results;
    }

    /** How often answers differed in a way that is meant to be, by its reason. */
    public Map<String, Integer> explained() {
        return explained;
    }

    /** Fails when there were differences. */
    public void assertNone() {
        if (!differences.isEmpty()) {
            StringBuilder text = new StringBuilder(differences.size() + " differences:");
            differences.forEach(difference -> text.append("\n\n").append(difference));
            throw new AssertionError(text.toString());
        }
    }
}
