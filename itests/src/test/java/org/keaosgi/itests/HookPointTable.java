// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.packet.IdentityAssociation;
import org.keaosgi.itests.lab.Repository;

/** The table of hook points that authors of bundles read, and what the API itself says. */
final class HookPointTable {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9_]+)` \\| `(\\w+)` \\|.*");
    private static final Pattern ARGUMENT = Pattern.compile("(\\*\\*)?`(\\w+)`");
    private static final int ARGUMENTS = 4;

    /**
     * A hook point.
     *
     * @param arguments all of them, by the names of their accessors
     * @param writable those that can be changed
     */
    record Row(HookPoint point, String hook, Set<String> arguments, Set<String> writable) {
        /** The same row as the API has it. */
        Row inApi() throws ClassNotFoundException {
            Class<?> type = Class.forName(service(point));
            Class<?> callout = type.getDeclaredMethods()[0].getParameterTypes()[0];
            Set<String> all =
                    getters(callout)
                            .map(Method::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> changed =
                    getters(callout)
                            .filter(getter -> isWritable(callout, getter))
                            .map(Method::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
            return new Row(point, type.getSimpleName(), all, changed);
        }
    }

    private HookPointTable() {}

    /** The rows of the document. */
    static List<Row> documented() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(Repository.root().resolve("docs/authors/hook-points.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String arguments = line.split("\\|", -1)[ARGUMENTS];
                rows.add(
                        new Row(
                                HookPoint.of(row.group(1)).orElseThrow(),
                                row.group(2),
                                names(arguments, false),
                                names(arguments, true)));
            }
        }
        return rows;
    }

    private static Set<String> names(String cell, boolean onlyBold) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(cell);
        while (argument.find()) {
            if (!onlyBold || argument.group(1) != null) {
                names.add(argument.group(2));
            }
        }
        return names;
    }

    /** {@code lease4_select} is served by {@code dhcp4.Lease4SelectHook}. */
    private static String service(HookPoint point) {
        String name =
                Stream.of(point.keaName().split("_", -1))
                        .map(
                                word ->
                                        word.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + word.substring(1))
                        .collect(Collectors.joining());
        String place = name.contains("4") ? "dhcp4." : name.contains("6") ? "dhcp6." : "";
        return "org.keaosgi.api.hook." + place + name + "Hook";
    }

    private static Stream<Method> getters(Class<?> callout) {
        return Stream.of(callout.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != void.class)
                .filter(method -> !method.getName().equals("park"));
    }

    /** Either it can be changed itself, or another can be set in its place. */
    private static boolean isWritable(Class<?> callout, Method getter) {
        Class<?> type = getter.getReturnType();
        String name = getter.getName();
        Set<String> setters =
                Set.of(
                        "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        "select"
                                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1),
                        name.equals("identifierType") ? "setIdentifier" : name);
        return type.getSimpleName().startsWith("Editable")
                || type == IdentityAssociation.class
                || Stream.of(callout.getDeclaredMethods())
                        .anyMatch(m -> m.getParameterCount() > 0 && setters.contains(m.getName()));
    }
}
