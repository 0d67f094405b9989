// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.runtime.LibraryListener;
import org.keaosgi.api.server.ConfigurationListener;
import org.keaosgi.api.server.KeaConfiguration;
import org.keaosgi.api.server.KeaReady;
import org.keaosgi.api.server.ServerConfiguration;
import org.keaosgi.api.server.ServerState;
import org.keaosgi.api.statistics.Statistic;
import org.keaosgi.api.statistics.Statistics;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.api.subnet.Pool;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.SubnetDetails;
import org.keaosgi.api.subnet.SubnetService;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Asks everything that there is to ask of the server. {@value #COMMAND} answers what it has heard,
 * with {@code own-thread} through a thread of the bundle's own while Kea's waits, with {@code poll}
 * it goes on asking on such a thread. At each packet it asks too, and counts in Kea's statistics.
 */
public final class Inquirer implements BundleActivator {
    public static final String COMMAND = "it-server";
    public static final String STATISTIC = "it-packets";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Long> configured = new CopyOnWriteArrayList<>();
    private final List<Integer> staged = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicLong polls = new AtomicLong();
    private BundleContext context;
    private Statistics statistics;
    private SubnetService subnets;
    private KeaConfiguration configuration;
    private ServerState state;
    private volatile boolean stopped;

    @Override
    public void start(BundleContext bundle) {
        context = bundle;
        statistics = service(Statistics.class);
        subnets = service(SubnetService.class);
        configuration = service(KeaConfiguration.class);
        state = service(ServerState.class);
        context.registerService(ConfigurationListener.class, configured::add, null);
        context.registerService(LibraryListener.class, new Loads(), null);
        context.registerService(Pkt4ReceiveHook.class, callout -> packet(), null);
        context.registerService(Pkt6ReceiveHook.class, callout -> packet(), null);
        context.registerService(
                CommandHandler.class,
                this::answer,
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
    }

    @Override
    public void stop(BundleContext bundle) {
        stopped = true;
        threads.shutdownNow();
    }

    private <T> T service(Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    private final class Loads implements LibraryListener {
        @Override
        public void loaded() {
            // Told at registration too, when the library has long been loaded.
            staged.add(subnets.staged().map(all -> all.all().size()).orElse(0));
            if (!staged.contains(0) && configuration.staged().isEmpty()) {
                failures.add("subnets are staged but no configuration is");
            }
        }

        @Override
        public void unloading() {
            // Nothing to ask.
        }
    }

    private Outcome packet() {
        statistics.add(STATISTIC, 1);
        if (subnets.find(1).isEmpty()) {
            failures.add("there is no subnet 1");
        }
        return Outcome.CONTINUE;
    }

    private CommandResponse answer(CommandRequest request) {
        if (request.arguments().containsKey("poll")) {
            threads.execute(this::poll);
        }
        return CommandResponse.success("answers", answers(request.arguments()));
    }

    private Map<String, Object> answers(Map<String, Object> arguments) {
        if (!arguments.containsKey("own-thread")) {
            return ask((String) arguments.get("address"));
        }
        Future<Map<String, Object>> answer =
                threads.submit(() -> ask((String) arguments.get("address")));
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void poll() {
        while (!stopped) {
            try {
                int count = configuration.current().parameters().size();
                int all = subnets.all().size();
                boolean described = subnets.details(1).isPresent();
                statistics.all();
                if (count < 5 || all < 2 || !described) {
                    failures.add("read " + count + " parameters, " + all + " subnets");
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
            polls.incrementAndGet();
        }
    }

    private Map<String, Object> ask(String text) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("ready", context.getServiceReference(KeaReady.class) != null);
        answers.put("configured", List.copyOf(configured));
        answers.put("staged", List.copyOf(staged));
        answers.put("staged-now", subnets.staged().isPresent());
        answers.put("failures", List.copyOf(failures));
        answers.put("polls", polls.get());
        answers.put("serving", state.serving());
        answers.put("multi-threaded", state.multiThreaded());
        answers.put("server-id", state.serverId().map(HexFormat.of()::formatHex).orElse(""));
        answers.put(
                "clock", Math.abs(state.clock().millis() - System.currentTimeMillis()) < 60_000);
        answers.put("all", subnets.all().stream().map(Inquirer::show).toList());
        askOfAddress(addressOf(text), answers);
        askOfConfiguration(answers);
        askOfStatistics(answers);
        return answers;
    }

    private static InetAddress addressOf(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> show(Subnet subnet) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", subnet.id());
        shown.put("text", subnet.toText());
        shown.put("valid", subnet.valid().map(Lifetime::toString).orElse(""));
        shown.put("preferred", subnet.preferred().map(Lifetime::toString).orElse(""));
        shown.put("renew", subnet.renewTimer().orElse(-1L));
        shown.put("network", subnet.sharedNetwork().orElse(""));
        return shown;
    }

    private void askOfAddress(InetAddress address, Map<String, Object> answers) {
        Subnet selected = subnets.select(address).orElseThrow();
        LeaseType type = address.getAddress().length == 4 ? LeaseType.V4 : LeaseType.IA_NA;
        answers.put("selected", show(selected));
        answers.put(
                "by-prefix",
                subnets.find(address, selected.prefixLength()).map(Subnet::id).orElse(0L));
        answers.put("containing", subnets.containing(address).stream().map(Subnet::id).toList());
        answers.put("in-pool", subnets.inPool(selected.id(), type, address));
        answers.put("pool", subnets.pool(selected.id(), type, address).map(Pool::toString).get());
        answers.put("pools", subnets.pools(selected.id(), type).size());
        answers.put("prefix-pools", subnets.pools(selected.id(), LeaseType.IA_PD).size());
        SubnetDetails details = subnets.details(selected.id()).orElseThrow();
        answers.put("details", details.configuration());
        answers.put("relays", details.relays().stream().map(InetAddress::getHostAddress).toList());
        answers.put("context", details.userContext().orElse(Map.of()));
        answers.put("classes", details.clientClasses());
        answers.put("options", details.options());
        answers.put(
                "networks",
                subnets.networks().stream().map(n -> n.name() + n.subnetIds()).toList());
        answers.put("nowhere", subnets.find(4711).isPresent());
    }

    private void askOfConfiguration(Map<String, Object> answers) {
        ServerConfiguration current = configuration.current();
        answers.put("generation", configuration.generation());
        answers.put("configuration", current.parameters());
        answers.put("global-valid", current.valid().map(Lifetime::toString).orElse(""));
        answers.put("threading", current.multiThreading().toString());
        answers.put("interfaces", current.interfaces());
        answers.put("lease-database", current.leaseDatabase().orElse(""));
        answers.put("ddns", current.ddnsEnabled());
        answers.put("hash", current.hash().orElse(""));
    }

    private void askOfStatistics(Map<String, Object> answers) {
        answers.put("packets", statistics.integer(STATISTIC).orElse(-1));
        statistics.set("it-text", "grün");
        statistics.add("it-text", "!");
        statistics.set("it-real", 2.5);
        statistics.set("it-time", Duration.ofMillis(1500));
        statistics.set("it-number", 1L);
        statistics.add("it-number", 41);
        answers.put("number", statistics.get("it-number").orElseThrow().asLong());
        answers.put("types", types());
        answers.put("known", statistics.all().keySet().stream().toList());
        statistics.set("it-gone", 1L);
        answers.put("removed", statistics.remove("it-gone") && !statistics.exists("it-gone"));
        answers.put("big", big());
    }

    private List<String> types() {
        return List.of("it-text", "it-real", "it-time", "it-number").stream()
                .map(name -> statistics.get(name).orElseThrow())
                .map(Statistic::latest)
                .map(sample -> sample.value().toString())
                .toList();
    }

    private String big() {
        try {
            statistics.set("it-big", BigInteger.ONE.shiftLeft(100));
            return statistics.get("it-big").orElseThrow().asBigInteger().toString();
        } catch (UnsupportedOperationException e) {
            return "unsupported";
        }
    }
}
