// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/**
 * One Kea in a lab of its own. All variants of a comparison run side by side and take their turns,
 * so that what else the machine does meets each of them.
 */
final class Variant {
    /** What one turn showed. */
    record Turn(double cpuMicrosPerExchange, double exchangesPerSecond, int drops) {}

    final String name;
    final boolean java;
    final List<Turn> turns = new ArrayList<>();

    private final Function<Lab, KeaConfig> config;
    private Lab lab;
    private KeaServer server;

    /** One without a JVM. */
    Variant(String name, Function<Lab, KeaConfig> config) {
        this(name, config, false);
    }

    private Variant(String name, Function<Lab, KeaConfig> config, boolean java) {
        this.name = name;
        this.config = config;
        this.java = java;
    }

    /** One with a JVM, which needs longer to get warm. */
    static Variant java(String name, Function<Lab, KeaConfig> config) {
        return new Variant(name, config, true);
    }

    /** Runs the task while the daemons of all variants are up. */
    static void whileUp(List<Variant> variants, Callable<?> task) throws Throwable {
        if (variants.isEmpty()) {
            task.call();
            return;
        }
        Variant first = variants.get(0);
        first.lab = new Lab();
        Statement inside =
                new Statement() {
                    @Override
                    public void evaluate() throws Throwable {
                        first.server =
                                new KeaServer(first.lab, first.config.apply(first.lab)).start();
                        whileUp(variants.subList(1, variants.size()), task);
                    }
                };
        Description title = Description.createTestDescription("bench", first.name);
        first.lab.apply(inside, title).evaluate();
    }

    /** Its lab, while it is up. */
    Lab lab() {
        return lab;
    }

    /** Its daemon, while it is up. */
    KeaServer server() {
        return server;
    }

    void load(int perSecond, int seconds) {
        long before = ProcessTimes.cpuMicros(server.pid());
        LoadRun run = LoadRun.against(lab, perSecond, seconds);
        long spent = ProcessTimes.cpuMicros(server.pid()) - before;
        turns.add(new Turn((double) spent / run.exchanges(), run.perSecond(), run.drops()));
    }

    /** Before it counts: classes loaded, code compiled. */
    void warmUp(int perSecond, int seconds) {
        LoadRun.against(lab, perSecond, seconds);
    }

    /** What is to come is another measurement. */
    void forget() {
        turns.clear();
    }

    double cpuMicros() {
        return Figures.median(turns.stream().mapToDouble(Turn::cpuMicrosPerExchange));
    }

    double perSecond() {
        return Figures.median(turns.stream().mapToDouble(Turn::exchangesPerSecond));
    }

    int drops() {
        return turns.stream().mapToInt(Turn::drops).sum();
    }
}
