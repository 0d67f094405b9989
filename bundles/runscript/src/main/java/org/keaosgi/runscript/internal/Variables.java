// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of one script run, while it is put together. Values come from clients and can
 * hold anything; the rule is:
 *
 * <ul>
 *   <li>A value is passed byte for byte. As variables are handed over as a list, never as text that
 *       somebody parses, no value can end its own variable or set another.
 *   <li>A value with a NUL, which no environment can hold, is passed with each backslash doubled
 *       and each NUL as backslash and 0; the variable is then named in {@value #ESCAPED}.
 *   <li>All variables together have {@value #MAX_BYTES} bytes at most, so that no packet, however
 *       long, keeps a script from being run. If there is more, the longest values are cut, to one
 *       length, and named in {@value #TRUNCATED}; short ones never suffer from long ones.
 * </ul>
 */
final class Variables {
    /** Names of the variables whose values are escaped, separated by blanks; absent for none. */
    static final String ESCAPED = "KEA_ESCAPED";

    /** Names of the variables whose values were cut, separated by blanks; absent for none. */
    static final String TRUNCATED = "KEA_TRUNCATED";

    /** Names and values; what runs the scripts takes a little more than that at once. */
    static final int MAX_BYTES = 40 * 1024;

    /** What a variable needs beside its name and its value: an equals sign and a NUL. */
    private static final int EXTRA = 2;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> escaped = new ArrayList<>();

    Variables(Map<String, String> base) {
        base.forEach(this::set);
    }

    Variables set(String name, String value) {
        String safe = value;
        if (value.indexOf('\0') >= 0) {
            safe = value.replace("\\", "\\\\").replace("\0", "\\0");
            escaped.add(name);
        }
        values.put(name, safe);
        return this;
    }

    Variables set(String name, long value) {
        return set(name, Long.toString(value));
    }

    Variables set(String name, boolean value) {
        return set(name, value ? "1" : "0");
    }

    /** Ends the work; the result is a fresh map. */
    Map<String, String> build() {
        Map<String, String> result = new LinkedHashMap<>(values);
        if (!escaped.isEmpty()) {
            result.put(ESCAPED, String.join(" ", escaped));
        }
        int longest = longestThatFits();
        if (longest < MAX_BYTES) {
            cutTo(longest, result);
        }
        return result;
    }

    /** The length that every value may have so that all fit, {@link #MAX_BYTES} for any length. */
    private int longestThatFits() {
        int[] sizes = new int[values.size()];
        int names = 0;
        int at = 0;
        for (Map.Entry<String, String> variable : values.entrySet()) {
            names += variable.getKey().length() + EXTRA;
            sizes[at++] = ByteSize.sizeOf(variable.getValue());
        }
        int longest = MAX_BYTES;
        while (longest > 0 && names + sum(sizes, longest) > MAX_BYTES) {
            longest -= longest / 16 + 1;
        }
        return longest;
    }

    private static long sum(int[] sizes, int longest) {
        long sum = 0;
        for (int size : sizes) {
            sum += Math.min(size, longest);
        }
        return sum;
    }

    private static void cutTo(int longest, Map<String, String> result) {
        List<String> truncated = new ArrayList<>();
        result.replaceAll(
                (name, value) -> {
                    String cut = ByteSize.cut(value, longest);
                    if (cut.length() < value.length()) {
                        truncated.add(name);
                    }
                    return cut;
                });
        result.put(TRUNCATED, String.join(" ", truncated));
    }
}
