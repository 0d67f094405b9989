// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.script;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.keaosgi.itests.script.RecordedCalls.Call;

/**
 * The whole environment that a script is to get: every variable, no other variable. Most values are
 * given exactly; those with times and random numbers in them as patterns.
 */
public final class ExpectedEnvironment {
    private final Map<String, String> exact = new TreeMap<>();
    private final Map<String, Pattern> patterns = new TreeMap<>();

    public ExpectedEnvironment is(String name, Object value) {
        exact.put(name, value.toString());
        patterns.remove(name);
        return this;
    }

    public ExpectedEnvironment like(String name, String regex) {
        patterns.put(name, Pattern.compile(regex, Pattern.DOTALL));
        exact.remove(name);
        return this;
    }

    public ExpectedEnvironment and(ExpectedEnvironment other) {
        exact.putAll(other.exact);
        patterns.putAll(other.patterns);
        return this;
    }

    /** Compares everything at once, so that a failure shows all differences. */
    public void assertFits(Call call) {
        Map<String, String> expected = new TreeMap<>(exact);
        Map<String, String> actual = new TreeMap<>(call.environment());
        patterns.forEach(
                (name, pattern) -> {
                    expected.put(name, "like " + pattern);
                    actual.computeIfPresent(
                            name,
                            (same, value) ->
                                    pattern.matcher(value).matches() ? "like " + pattern : value);
                });
        assertEquals("at " + call.hook(), lines(expected), lines(actual));
    }

    private static String lines(Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        variables.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }
}
