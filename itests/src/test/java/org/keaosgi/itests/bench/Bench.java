// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import static org.keaosgi.itests.bench.Figures.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/**
 * {@code ./dev bench}: what Java hooks cost, as ratios. The variants of each comparison are up at
 * the same time and take turns; bare times mean nothing on a machine that others use too.
 */
public final class Bench {
    /** Enough for the JVM to have compiled what it will compile. */
    private static final int WARM_UP_RATE = 2500;

    private static final int WARM_UP_SECONDS = 15;
    private static final int SHORT_WARM_UP_SECONDS = 2;
    private static final int STEADY_RATE = 800;
    private static final int STEADY_SECONDS = 5;

    /** Two scripts for each exchange, as many as a core runs at leisure. */
    private static final int SCRIPT_RATE = 150;

    private static final int SATURATING_RATE = 20_000;
    private static final int SATURATING_SECONDS = 3;
    private static final List<String> ALL =
            List.of(
                    "startup",
                    "steady",
                    "saturated",
                    "threads",
                    "scripts",
                    "inventory",
                    "leases",
                    "hosts");

    private final Report report = new Report();
    private final int rounds;
    private final Path compareHook;
    private final Path bundles;

    private Bench(int rounds, Path compareHook, Path bundles) {
        this.rounds = rounds;
        this.compareHook = compareHook;
        this.bundles = bundles;
    }

    /**
     * Runs it.
     *
     * @param args rounds, path of the C++ comparison hook, directory of the bench bundle, result
     *     file, and the parts to run (all when there is none)
     */
    public static void main(String[] args) throws Throwable {
        Bench bench = new Bench(Integer.parseInt(args[0]), Path.of(args[1]), Path.of(args[2]));
        List<String> parts = List.of(args).subList(4, args.length);
        for (String part : parts.isEmpty() ? possible() : parts) {
            bench.run(part);
        }
        bench.report.print(System.out);
        bench.report.keep(Path.of(args[3]));
        System.out.println("\nKept as " + args[3]);
    }

    /** All parts, but for what this Kea has nothing to compare with. */
    private static List<String> possible() {
        return KeaUnderTest.hasLibrary("libdhcp_host_cmds.so")
                ? ALL
                : ALL.stream().filter(part -> !part.equals("hosts")).toList();
    }

    private void run(String part) throws Throwable {
        switch (part) {
            case "startup" -> startUp();
            case "steady" -> steady();
            case "saturated" -> saturated("Exchanges per second at saturation, one thread", false);
            case "threads" -> saturated("Exchanges per second at saturation, multi-threaded", true);
            case "scripts" -> scripts();
            case "inventory" -> inventory();
            case "leases" -> new LeaseBench(report, rounds).run();
            case "hosts" -> new HostBench(report, rounds).run();
            default -> throw new IllegalArgumentException("no part '" + part + "': " + ALL);
        }
    }

    private List<Variant> variants(boolean multiThreading) {
        return List.of(
                new Variant("no hook", lab -> config(multiThreading)),
                new Variant(
                        "C++ hook, same reads",
                        lab -> config(multiThreading).library(compareHook.toString(), Map.of())),
                Variant.java("container, no bundle", lab -> idle(lab, multiThreading)),
                Variant.java("Java bundle, same reads", lab -> probe(lab, multiThreading)));
    }

    static KeaConfig config(boolean multiThreading) {
        return KeaConfig.v4().multiThreading(multiThreading).severity("WARN");
    }

    private static KeaConfig idle(Lab lab, boolean multiThreading) {
        return config(multiThreading).hook(Map.of("storage", storage(lab)));
    }

    private KeaConfig probe(Lab lab, boolean multiThreading) {
        return config(multiThreading)
                .hook(
                        Map.of(
                                "storage",
                                storage(lab),
                                "bundle-directories",
                                List.of(bundles.toString()),
                                "bundles",
                                List.of("org.keaosgi.bench.probe")));
    }

    static String storage(Lab lab) {
        return lab.directory().resolve("osgi").toString();
    }

    private void steady() throws Throwable {
        List<Variant> variants = variants(false);
        steadyRounds("steady load", variants);
        double none = variants.get(0).cpuMicros();
        double cpp = variants.get(1).cpuMicros();
        for (Variant variant : variants) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("variant", variant.name);
            row.put("µs per exchange", text(variant.cpuMicros(), 1));
            row.put("ratio to no hook", text(variant.cpuMicros() / none, 3));
            row.put("µs more than C++", text(variant.cpuMicros() - cpp, 1));
            row.put("drops", variant.drops());
            report.row("CPU of Kea per four-way exchange, " + STEADY_RATE + "/s, one thread", row);
        }
    }

    private void steadyRounds(String what, List<Variant> variants) throws Throwable {
        Variant.whileUp(
                variants,
                () -> {
                    warmUp(variants);
                    rounds(what, variants, STEADY_RATE, STEADY_SECONDS);
                    return null;
                });
    }

    /** What facebook-trick takes for an exchange, against Kea's own allocator. */
    private void inventory() throws Throwable {
        List<Variant> variants = InventoryVariants.all();
        steadyRounds("inventory", variants);
        addThroughput("Exchanges from an inventory, " + STEADY_RATE + "/s, one thread", variants);
    }

    private void saturated(String title, boolean multiThreading) throws Throwable {
        List<Variant> variants = variants(multiThreading);
        Variant.whileUp(
                variants,
                () -> {
                    warmUp(variants);
                    rounds(title, variants, SATURATING_RATE, SATURATING_SECONDS);
                    return null;
                });
        addThroughput(title, variants);
    }

    /** wait: false must leave Kea its throughput; wait: true is what a script costs. */
    private void scripts() throws Throwable {
        Path script = Repository.root().resolve("bench/true.sh");
        List<Variant> variants =
                List.of(
                        new Variant("no hook", lab -> config(false)),
                        Variant.java(
                                "script at each lease, not waited for",
                                lab -> script(lab, script, false)),
                        Variant.java(
                                "script at each lease, waited for",
                                lab -> script(lab, script, true)));
        String steady =
                "CPU of Kea with a script for each lease, " + SCRIPT_RATE + "/s: kept up with";
        String saturated = "Exchanges per second with a script for each lease: too many";
        Variant.whileUp(
                variants,
                () -> {
                    warmUp(variants);
                    rounds(steady, variants, SCRIPT_RATE, STEADY_SECONDS);
                    addThroughput(steady, variants);
                    variants.forEach(Variant::forget);
                    rounds(saturated, variants, SATURATING_RATE, SATURATING_SECONDS);
                    addThroughput(saturated, variants);
                    return null;
                });
    }

    private static KeaConfig script(Lab lab, Path script, boolean wait) {
        return config(false)
                .hook(
                        Map.of(
                                "storage",
                                storage(lab),
                                "script-directories",
                                List.of(script.getParent().toString()),
                                "bundles",
                                List.of("org.keaosgi.runscript"),
                                "config",
                                Map.of(
                                        "org.keaosgi.runscript",
                                        Map.of(
                                                "script",
                                                script.toString(),
                                                "hooks",
                                                List.of("lease4_select", "lease4_renew"),
                                                "wait",
                                                wait))));
    }

    private static void warmUp(List<Variant> variants) {
        for (Variant variant : variants) {
            variant.warmUp(WARM_UP_RATE, variant.java ? WARM_UP_SECONDS : SHORT_WARM_UP_SECONDS);
        }
    }

    private void rounds(String what, List<Variant> variants, int perSecond, int seconds) {
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: round %d of %d%n", what, round, rounds);
            variants.forEach(variant -> variant.load(perSecond, seconds));
        }
    }

    private void addThroughput(String title, List<Variant> variants) {
        Variant first = variants.get(0);
        for (Variant variant : variants) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("variant", variant.name);
            row.put("exchanges/s", text(variant.perSecond(), 0));
            row.put("ratio to " + first.name, text(variant.perSecond() / first.perSecond(), 3));
            row.put("µs CPU per exchange", text(variant.cpuMicros(), 1));
            row.put("ratio", text(variant.cpuMicros() / first.cpuMicros(), 3));
            report.row(title, row);
        }
    }

    private void startUp() throws Throwable {
        List<StartUp> variants =
                List.of(
                        new StartUp("no hook", lab -> config(false)),
                        new StartUp("container, no bundle", lab -> idle(lab, false)),
                        new StartUp("Java bundle, same reads", lab -> probe(lab, false)));
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("start-up: round %d of %d%n", round, rounds);
            for (StartUp variant : variants) {
                variant.once();
            }
        }
        variants.forEach(
                variant ->
                        report.row("From start to the first lease", variant.row(variants.get(0))));
    }
}
