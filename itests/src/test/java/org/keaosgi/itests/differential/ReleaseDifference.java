// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Database;

/**
 * A way in which our commands answer otherwise than Kea's own library was recorded to do on another
 * release of Kea.
 *
 * @param reason why, in the words of the operators' documentation
 * @param where in which replays it must be seen
 * @param wording makes of a recorded answer what it is on such a Kea
 * @param meant whether the answers to a command, once worded alike, differ in this way
 * @param stored whether a command that was answered so, in the recording, leaves something else
 *     with us; after such a command recording and replay start from nothing
 */
record ReleaseDifference(
        String reason,
        Predicate<Place> where,
        UnaryOperator<String> wording,
        Meant meant,
        BiPredicate<String, String> stored) {
    /** Where a stream is replayed: on the Kea under test. */
    record Place(Family family, Optional<Database.Kind> kind) {
        boolean inDatabase() {
            return kind.isPresent();
        }

        boolean isMariaDb() {
            return kind.filter(Database.Kind.MARIADB::equals).isPresent();
        }

        boolean isV6() {
            return family == Family.V6;
        }

        boolean isBefore26() {
            return !KeaUnderTest.since(2, 6, 0);
        }

        boolean isBefore30() {
            return !KeaUnderTest.since(3, 0, 0);
        }
    }

    /** Looks at what was sent, what was recorded and what came. */
    @FunctionalInterface
    interface Meant {
        boolean test(String command, String recorded, String actual);
    }

    /** One in answers; what is stored is the same. */
    static ReleaseDifference inAnswers(String reason, Predicate<Place> where, Meant meant) {
        return new ReleaseDifference(reason, where, text -> text, meant, (c, r) -> false);
    }

    /**
     * A refusal of something in commands.
     *
     * @param caused whether it is in a command, where we may have refused what was done
     * @param text what our refusal says
     */
    static ReleaseDifference refusal(
            String reason, Predicate<Place> where, Predicate<String> caused, String text) {
        return new ReleaseDifference(
                reason,
                where,
                recorded -> recorded,
                (command, recorded, actual) -> caused.test(command) && actual.contains(text),
                (command, recorded) -> caused.test(command) && mayHaveStored(command, recorded));
    }

    /** A refusal of what a pattern finds in commands. */
    static ReleaseDifference refusal(
            String reason, Predicate<Place> where, String cause, String text) {
        return refusal(reason, where, Pattern.compile(cause).asPredicate(), text);
    }

    /**
     * Something that answers lack, or say otherwise.
     *
     * @param recorded finds it in recorded answers
     * @param here what stands there with us
     */
    static ReleaseDifference wording(
            String reason, Predicate<Place> where, String recorded, String here) {
        Pattern part = Pattern.compile(recorded);
        return new ReleaseDifference(
                reason,
                where,
                text -> part.matcher(text).replaceAll(here),
                (command, expected, actual) -> false,
                (command, expected) -> false);
    }

    /** What one source has refused another one may have stored. */
    private static boolean mayHaveStored(String command, String answer) {
        return !isError(answer) || command.contains("\"all\"");
    }

    static boolean isError(String answer) {
        return answer.contains("\"result\": 1");
    }
}
