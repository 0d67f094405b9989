// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares texts byte for byte, except for points in time: two servers that are told the same one
 * after the other may write down times some seconds apart. Only times that are about now may
 * differ; a time that a command has given must be the same.
 */
public final class Comparison {
    private static final long SECONDS_APART = 15;
    private static final long ABOUT_NOW = 7200;

    /** cltt in answers; the same in dumped rows; when a statistic was noted. */
    private static final Pattern SECONDS = Pattern.compile("(?<=\"cltt\": |cltt=)\\d+");

    private static final Pattern NOTED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+");
    private static final Pattern EXPIRY = Pattern.compile("(?<=\"lease-expires-on\":\")\\d{14}");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Comparison() {}

    /** Whether the texts say the same. */
    public static boolean same(String one, String other) {
        return one.equals(other) || (skeleton(one).equals(skeleton(other)) && near(one, other));
    }

    private static String skeleton(String text) {
        String bare = SECONDS.matcher(text).replaceAll("#");
        bare = NOTED.matcher(bare).replaceAll("#");
        return EXPIRY.matcher(bare).replaceAll("#");
    }

    private static boolean near(String one, String other) {
        List<String> seconds = found(SECONDS, one);
        List<String> others = found(SECONDS, other);
        for (int i = 0; i < seconds.size(); i++) {
            long left = Long.parseLong(seconds.get(i));
            long right = Long.parseLong(others.get(i));
            if (left != right && !(apart(left, right) && isAboutNow(left))) {
                return false;
            }
        }
        List<String> expiries = found(EXPIRY, one);
        List<String> otherExpiries = found(EXPIRY, other);
        for (int i = 0; i < expiries.size(); i++) {
            if (!apart(instant(expiries.get(i)), instant(otherExpiries.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean apart(long one, long other) {
        return Math.abs(one - other) <= SECONDS_APART;
    }

    private static long instant(String digits) {
        return LocalDateTime.parse(digits, DIGITS).toEpochSecond(ZoneOffset.UTC);
    }

    static boolean isAboutNow(long seconds) {
        return Math.abs(Instant.now().getEpochSecond() - seconds) < ABOUT_NOW;
    }

    /** The lines in which two lists differ, at most ten; empty when they say the same. */
    public static List<String> differences(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()) && all.size() < 20; i++) {
            String left = i < one.size() ? one.get(i) : "nothing";
            String right = i < other.size() ? other.get(i) : "nothing";
            if (!same(left, right)) {
                all.add(i + ": " + left + "\n    " + right);
            }
        }
        return all;
    }
}
