// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import static org.keaosgi.itests.bench.Figures.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.itests.kea.KeaServer;

/** What one server of a comparison has shown so far of commands over very many entries. */
abstract class CommandTurns {
    private static final int COMMANDS = 1_000;

    final Samples gets = new Samples();
    final Samples adds = new Samples();
    final Samples walks = new Samples();
    final Samples walkCpu = new Samples();
    final KeaServer server;

    private final Variant variant;
    private final int count;
    private long getMicros;

    /**
     * Nothing yet.
     *
     * @param variant that is up
     * @param count how many entries its server has
     */
    CommandTurns(Variant variant, int count) {
        this.variant = variant;
        this.count = count;
        server = variant.server();
    }

    final String name() {
        return variant.name;
    }

    /** The command that gets the entry of a number below the count. */
    abstract String get(int number);

    /** The command that adds the entry of a number from the count on. */
    abstract String add(int number);

    abstract String delete(int number);

    /** Lets the servers take turns with single commands, and reports what it took. */
    static void compare(
            Report report, String title, int rounds, int warmUp, List<? extends CommandTurns> all) {
        all.forEach(one -> one.warmUp(warmUp));
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: round %d of %d%n", title, round, rounds);
            all.forEach(one -> one.commands(COMMANDS));
        }
        for (CommandTurns one : all) {
            CommandTurns none = all.get(0);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("variant", one.name());
            addMicros(row, "get", one.gets, none.gets);
            addMicros(row, "add", one.adds, none.adds);
            row.put("get CPU µs", text(one.cpuMicrosPerGet(), 0));
            row.put("CPU ratio", text(one.cpuMicrosPerGet() / none.cpuMicrosPerGet(), 2));
            row.put("gets/s", text(one.getsPerSecond(), 0));
            row.put("ratio", text(one.getsPerSecond() / none.getsPerSecond(), 2));
            report.row(title, row);
        }
    }

    private static void addMicros(
            Map<String, Object> row, String name, Samples samples, Samples natives) {
        row.put(name + " median µs", text(samples.median() * 1000, 0));
        row.put(name + " ratio", text(samples.median() / natives.median(), 2));
        row.put(name + " p99 µs", text(samples.percentile(99) * 1000, 0));
        row.put(name + " p99 ratio", text(samples.percentile(99) / natives.percentile(99), 2));
    }

    /** Adds a median in milliseconds, and its ratio, to a row. */
    static void addMillis(Map<String, Object> row, String name, Samples samples, Samples natives) {
        row.put(name, text(samples.median(), 0));
        row.put(name.replace("ms", "ratio"), text(samples.median() / natives.median(), 2));
    }

    /** The same commands as later, until the JVM has compiled what it will compile. */
    final void warmUp(int commands) {
        commands(commands);
        gets.clear();
        adds.clear();
        getMicros = 0;
    }

    /** Gets, and adds of entries that go again afterwards. */
    final void commands(int commands) {
        long before = ProcessTimes.mainThreadMicros(server.pid());
        for (int number = 0; number < commands; number++) {
            String get = get(number * 97 % count);
            gets.time(() -> send(get));
        }
        getMicros += ProcessTimes.mainThreadMicros(server.pid()) - before;
        for (int number = 0; number < commands; number++) {
            String add = add(count + number);
            adds.time(() -> send(add));
        }
        for (int number = 0; number < commands; number++) {
            send(delete(count + number));
        }
    }

    static String command(String name, String arguments) {
        return "{ \"command\": \"" + name + "\", \"arguments\": { " + arguments + " } }";
    }

    /** A command that must succeed. */
    final String send(String command) {
        String answer = server.exchange(command);
        if (!answer.contains("\"result\": 0")) {
            throw new IllegalStateException(command + ": " + answer);
        }
        return answer;
    }

    /** What a get takes of the thread that answers it. */
    private double cpuMicrosPerGet() {
        return (double) getMicros / gets.count();
    }

    private double getsPerSecond() {
        return gets.count() / gets.total() * 1000;
    }

    /** Notes how long a task takes, and how long of that the answering thread works. */
    final void time(Samples samples, Samples cpu, Runnable task) {
        long before = ProcessTimes.mainThreadMicros(server.pid());
        samples.time(task);
        cpu.note((ProcessTimes.mainThreadMicros(server.pid()) - before) / 1e3);
    }
}
