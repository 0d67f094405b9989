// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.keaosgi.itests.differential.ReleaseDifference.Place;

/**
 * Where our commands for host reservations differ from what Kea's own library has answered on Kea
 * 3.0; each reason stands in docs/operators/host-cmds.md too.
 */
final class HostReleaseDifferences {
    private static final Pattern LISTING = Pattern.compile("\\d+ IPv[46] host\\(s\\) found");
    private static final String LARGE_INTEGERS =
            "an integer of more than 64 bits is refused by Kea itself";

    /** A number that takes more than 64 bits, or nearly. */
    private static final String LARGE = "\\d{19,}|1e999";

    /** In a reservation: something for the client. */
    private static final Pattern RESERVED =
            Pattern.compile(
                    "\"ip-address\"|\"(ip-addresses|prefixes)\":\\s*\\[\\s*\"|\"next-server\":\\s*\"10|"
                            + "\"(server-hostname|boot-file-name|hostname)\":\\s*\"[^\"]|"
                            + "\"(client-classes|option-data)\":\\s*\\[\\s*[\"{]");

    static final List<ReleaseDifference> ALL =
            List.of(
                    ReleaseDifference.refusal(
                            "A `user-context` that is not a map is stored in a database by Kea",
                            Place::inDatabase,
                            "\"user-context\":\\s*[^{\\s]",
                            "expected 'user-context' to be a map, got "),
                    new ReleaseDifference(
                            "A reservation that is refused because of its address stays in memory,"
                                    + " half of it, in kea-dhcp6",
                            place -> false,
                            recorded -> recorded,
                            (command, recorded, actual) -> false,
                            (command, recorded) ->
                                    recorded.contains("There's already reservation for this")),
                    ReleaseDifference.refusal(
                            "no `excluded-prefixes`",
                            place -> place.isV6() && place.isBefore30(),
                            "\"excluded-prefixes\"",
                            "unsupported configuration parameter 'excluded-prefixes'"),
                    ReleaseDifference.refusal(
                            "no `never-send` in options",
                            Place::isBefore26,
                            "\"never-send\"",
                            "spurious 'never-send' parameter"),
                    ReleaseDifference.wording(
                            "no `never-send` in options",
                            Place::isBefore26,
                            ", \"never-send\": (true|false)",
                            ""),
                    ReleaseDifference.refusal(
                            LARGE_INTEGERS, Place::isBefore26, LARGE, "Number overflow: "),
                    ReleaseDifference.wording(
                            LARGE_INTEGERS,
                            Place::isBefore26,
                            "Number overflow while trying to cast '(.*?)' to double: bad lexical"
                                    + " cast: source type value could not be interpreted as target",
                            "Number overflow: $1"),
                    ReleaseDifference.refusal(
                            "a `user-context` with numbers such as 1e100, which Kea prints so that it can't read them,"
                                    + " is refused for a database",
                            place -> place.inDatabase() && place.isBefore30(),
                            "(?s)\"user-context\".*\\d[eE][-+]?\\d",
                            "'user-context' has what this Kea can't read back"),
                    ReleaseDifference.wording(
                            "a parameter beside `command` and `arguments` is refused by Kea itself"
                                    + " in other words",
                            Place::isBefore26,
                            "invalid command: unsupported parameter",
                            "Received command contains unsupported parameter"),
                    ReleaseDifference.refusal(
                            "a reservation in memory must reserve something besides its identifier",
                            Place::isBefore26,
                            HostReleaseDifferences::reservesNothing,
                            "must include at least one resource"),
                    ReleaseDifference.inAnswers(
                            "`reservation-del` and `-update` in memory give the other reservations"
                                    + " of the subnet new numbers",
                            place -> place.isBefore26() && !(place.isV6() && place.inDatabase()),
                            HostReleaseDifferences::isRenumbered),
                    ReleaseDifference.inAnswers(
                            "an option without data comes back from MariaDB with other data",
                            place -> place.isBefore26() && place.isMariaDb() && !place.isV6(),
                            HostReleaseDifferences::isOptionWithoutData),
                    ReleaseDifference.inAnswers(
                            "an error of MariaDB shows the statement, which is another one",
                            place -> place.isBefore30() && place.isMariaDb(),
                            HostReleaseDifferences::isOtherStatement),
                    ReleaseDifference.inAnswers(
                            "a reservation with several addresses or prefixes that is looked up by"
                                    + " one of them in a database shows that one only",
                            place -> place.isBefore26() && place.isV6() && place.inDatabase(),
                            HostReleaseDifferences::isShownInPart),
                    ReleaseDifference.inAnswers(
                            "of several mistakes in a reservation another one may be named, and in"
                                    + " other words",
                            place ->
                                    place.isV6()
                                            ? place.isBefore30()
                                            : place.isBefore26() && !place.inDatabase(),
                            HostReleaseDifferences::isOtherMistake));

    private HostReleaseDifferences() {}

    private static boolean reservesNothing(String command) {
        return command.contains("\"reservation\":") && !RESERVED.matcher(command).find();
    }

    /** The same reservations in another order, or a page of those with other numbers. */
    private static boolean isRenumbered(String command, String recorded, String actual) {
        return command.contains("reservation-get-page")
                ? LISTING.matcher(recorded).find() && LISTING.matcher(actual).find()
                : hosts(recorded).equals(hosts(actual));
    }

    /** Each in a line, sorted. */
    private static List<String> hosts(String answer) {
        JsonObject whole = JsonParser.parseString(answer).getAsJsonObject();
        List<String> lines = new ArrayList<>(List.of(whole.get("text").getAsString()));
        if (LISTING.matcher(answer).find()) {
            JsonObject arguments = whole.getAsJsonObject("arguments");
            arguments.getAsJsonArray("hosts").forEach(host -> lines.add(host.toString()));
        }
        return lines.stream().sorted().toList();
    }

    private static boolean isOtherMistake(String command, String recorded, String actual) {
        return command.contains("\"reservation\":")
                && ReleaseDifference.isError(recorded)
                && ReleaseDifference.isError(actual);
    }

    private static boolean isOptionWithoutData(String command, String recorded, String actual) {
        String data = "\"data\": \"[^\"]*\"";
        return recorded.contains("\"data\": \"\"")
                && recorded.replaceAll(data, "").equals(actual.replaceAll(data, ""));
    }

    private static boolean isShownInPart(String command, String recorded, String actual) {
        String reserved = "\"(ip-addresses|prefixes)\": \\[ .*? \\]";
        return command.contains("\"ip-address\"")
                && recorded.replaceAll(reserved, "").equals(actual.replaceAll(reserved, ""));
    }

    private static boolean isOtherStatement(String command, String recorded, String actual) {
        String statement = "for <SELECT .*>";
        return recorded.replaceAll(statement, "").equals(actual.replaceAll(statement, ""));
    }

    static List<ReleaseDifference> in(Place place) {
        return ALL.stream().filter(one -> one.where().test(place)).toList();
    }

    /** Whether a command that was answered so may leave different things stored. */
    static boolean partWays(String command, String recorded) {
        return ALL.stream().anyMatch(one -> one.stored().test(command, recorded));
    }
}
