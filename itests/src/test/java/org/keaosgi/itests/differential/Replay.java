// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Sends a stream of commands to one server and compares what it answers with what was recorded of
 * another. Nothing can be asked of the other any more, so what may have led both apart has to be
 * known when it is recorded: after such a command both start from nothing.
 */
final class Replay {
    /** After the first, most are its consequences. */
    private static final int ENOUGH = 5;

    private final CommandStream stream;
    private final BiPredicate<String, String> partsWays;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> explained = new TreeMap<>();

    /**
     * A replay, or a recording.
     *
     * @param partsWays whether a command that was answered so, in the recording, leaves something
     *     else stored in some server that is compared with it
     */
    Replay(CommandStream stream, BiPredicate<String, String> partsWays) {
        this.stream = stream;
        this.partsWays = partsWays;
    }

    /** The answers of a server to the first commands of the stream. */
    List<String> record(int count, Speaker server, Runnable reset) {
        List<String> answers = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String command = stream.command(index);
            answers.add(server.send(command));
            if (partsWays.test(command, answers.get(index))) {
                reset.run();
            }
        }
        return answers;
    }

    /** Compares, until there is enough to read. */
    Replay compare(
            List<String> recorded, Speaker server, Runnable reset, List<ReleaseDifference> known) {
        for (int index = 0; index < recorded.size() && differences.size() < ENOUGH; index++) {
            String command = stream.command(index);
            String expected = recorded.get(index);
            String actual = server.send(command);
            if (!Comparison.same(expected, actual)) {
                note(index, command, expected, actual, known);
            }
            if (partsWays.test(command, expected)) {
                reset.run();
            }
        }
        return this;
    }

    private void note(
            int index,
            String command,
            String recorded,
            String actual,
            List<ReleaseDifference> known) {
        List<String> reasons = new ArrayList<>();
        String expected = recorded;
        for (ReleaseDifference one : known) {
            String worded = one.wording().apply(expected);
            if (!worded.equals(expected)) {
                reasons.add(one.reason());
                expected = worded;
            }
        }
        if (!Comparison.same(expected, actual)) {
            Optional<String> meant = explanation(command, expected, actual, known);
            if (meant.isEmpty()) {
                differences.add(
                        "seed %d, index %d\n  command:  %s\n  recorded: %s\n  actual:   %s"
                                .formatted(stream.seed(), index, command, recorded, actual));
                return;
            }
            reasons = List.of(meant.get());
        }
        reasons.forEach(reason -> explained.merge(reason, 1, Integer::sum));
    }

    private static Optional<String> explanation(
            String command, String expected, String actual, List<ReleaseDifference> known) {
        return known.stream()
                .filter(one -> one.meant().test(command, expected, actual))
                .map(ReleaseDifference::reason)
                .findFirst();
    }

    /** What nobody has explained. */
    List<String> differences() {
        return differences;
    }

    /** How often answers differed in a way that is known, by its reason. */
    Map<String, Integer> explained() {
        return explained;
    }
}
