// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.itests.lab.Repository;
import org.keaosgi.itests.lab.Shell;

/**
 * The Kea that the tests run with: the one installed here, or one in the root file system that the
 * system property {@code kea.root} names. What the tests expect differently of different releases
 * stands here and nowhere else.
 */
public final class KeaUnderTest {
    private static final Optional<Path> ROOT =
            Optional.ofNullable(System.getProperty("kea.root"))
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
    private static final String VERSION = askVersion();

    private KeaUnderTest() {}

    private static String askVersion() {
        String found = Shell.run(commandLine(List.of("kea-dhcp4", "-v")).toArray(new String[0]));
        String wanted = System.getProperty("kea.version", found.trim());
        if (!wanted.equals(found.trim())) {
            throw new IllegalStateException("wanted Kea " + wanted + ", found " + found);
        }
        return wanted;
    }

    /** Its version, such as 2.2.0. */
    public static String version() {
        return VERSION;
    }

    /** Whether it is the one that is installed on this machine. */
    public static boolean isHere() {
        return ROOT.isEmpty();
    }

    /** Whether it is this release or a later one. */
    public static boolean since(int major, int minor, int patch) {
        String[] parts = VERSION.split("\\.", -1);
        int[] wanted = {major, minor, patch};
        for (int i = 0; i < wanted.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part != wanted[i]) {
                return part > wanted[i];
            }
        }
        return true;
    }

    /** Whether this Kea has a hook point, by the table of kea-api. */
    public static boolean has(HookPoint point) {
        String[] parts = point.since().split("\\.", -1);
        return since(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** These hook points, the first one only when this Kea has it. */
    public static Set<String> withNewHooks(String newer, String... others) {
        Set<String> hooks = new TreeSet<>(List.of(others));
        HookPoint.of(newer).filter(KeaUnderTest::has).ifPresent(p -> hooks.add(newer));
        return hooks;
    }

    /** Whether one of Kea's own hook libraries came with it. */
    public static boolean hasLibrary(String fileName) {
        try {
            return nativeLibraries().stream().anyMatch(path -> path.endsWith(fileName));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameter of a logger; newer releases warn of the old name, older lack the new one. */
    static String outputOptions() {
        return since(2, 6, 0) ? "output-options" : "output_options";
    }

    /** The result of a reconfiguration that leaves the server without hooks. */
    public static int brokenReconfiguration() {
        return since(3, 0, 0) ? 5 : 1;
    }

    /** Whether it gives a young lease again as it is, unless told not to; older ones renew it. */
    static boolean reusesLeases() {
        return since(2, 7, 8);
    }

    /** Whether a lease that has expired and been reclaimed still has its user context. */
    public static boolean keepsContextWhenReclaiming() {
        return !since(2, 6, 0);
    }

    /**
     * What the label of each DHCPv6 packet says of hardware addresses; the test kit says nothing.
     */
    public static String hardwareAddressInLabel6() {
        return since(2, 6, 0) ? ", [no hwaddr info]" : "";
    }

    /** Whether packets may be parked while their subnet is chosen. */
    public static boolean parksAtSubnetSelect() {
        return since(2, 6, 0);
    }

    /** Whether the place of dhcp6's files is said in its configuration; later, its environment. */
    static boolean wantsDataDirectory() {
        return !since(2, 6, 0);
    }

    /** The command line that runs a program with its Kea's surroundings. */
    public static List<String> commandLine(List<String> command) {
        List<String> line = new ArrayList<>();
        ROOT.ifPresent(
                root -> {
                    line.add(Repository.root().resolve("lab/in-root").toString());
                    line.add(root.toString());
                });
        line.addAll(command);
        return line;
    }

    /** The JDK that the hook library is to use: as the daemon sees its path. */
    public static Path javaHome() {
        String given = System.getProperty("kea.java", "");
        return Path.of(given.isEmpty() ? System.getProperty("java.home") : given);
    }

    /** What it makes databases with, by a path of this machine. */
    public static Path scripts() {
        return ROOT.orElse(Path.of("/")).resolve("usr/share/kea/scripts");
    }

    /** The hook library of Kea's own that a type of database takes; empty where none is needed. */
    static Optional<String> databaseLibrary(Object type) {
        if (!since(3, 0, 0)) {
            return Optional.empty();
        }
        return switch (String.valueOf(type)) {
            case "mysql" -> Optional.of("libdhcp_mysql.so");
            case "postgresql" -> Optional.of("libdhcp_pgsql.so");
            default -> Optional.empty();
        };
    }

    /** Our hook library: one file for every release, which takes along what is for this one. */
    public static Path hookLibrary() {
        return Repository.home().resolve("lib").resolve("libdhcp_osgi.so");
    }

    /**
     * Fills a directory with our hook library and those that came with Kea. Newer Keas load
     * libraries from one directory only, which the environment may move.
     */
    static void linkHookLibraries(Path directory) {
        try {
            Files.createDirectories(directory);
            for (Path library : nativeLibraries()) {
                link(directory.resolve(library.getFileName()), library);
            }
            link(directory.resolve(hookLibrary().getFileName()), hookLibrary());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    /** The hook libraries that came with Kea, by the paths that the daemon sees. */
    private static List<Path> nativeLibraries() throws IOException {
        Path top = ROOT.orElse(Path.of("/"));
        List<Path> found = new ArrayList<>();
        try (var architectures = Files.newDirectoryStream(top.resolve("usr/lib"), "*-linux-gnu*")) {
            for (Path architecture : architectures) {
                Path hooks = architecture.resolve("kea/hooks");
                if (Files.isDirectory(hooks)) {
                    addLibraries(hooks, top, found);
                }
            }
        }
        return found;
    }

    private static void addLibraries(Path hooks, Path top, List<Path> found) throws IOException {
        try (var libraries = Files.newDirectoryStream(hooks, "*.so")) {
            libraries.forEach(library -> found.add(Path.of("/").resolve(top.relativize(library))));
        }
    }
}
