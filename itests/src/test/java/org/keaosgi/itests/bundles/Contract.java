// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.EditableLease;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.packet.EditablePacket;
import org.keaosgi.api.packet.OptionContainer;
import org.keaosgi.api.packet.Packet;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Does the same things to whatever it is given, and writes down what comes of each: Kea and what
 * stands in for it in unit tests have to come to the same.
 */
public abstract class Contract implements BundleActivator {
    /** Tells what has been written down. */
    public static final String COMMAND = "it-contract";

    /** Works on the server's leases first. */
    public static final String LEASES_COMMAND = "it-contract-leases";

    /** Works on the server's host reservations first. */
    public static final String HOSTS_COMMAND = "it-contract-hosts";

    private static final HexFormat HEX = HexFormat.of();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public final void start(BundleContext context) {
        addServices(context);
        command(context, COMMAND, () -> {});
        command(context, LEASES_COMMAND, () -> onLeases(context));
        command(context, HOSTS_COMMAND, () -> onHosts(context));
    }

    private void command(BundleContext context, String name, Runnable first) {
        CommandHandler handler =
                request -> {
                    first.run();
                    return CommandResponse.success("lines", Map.of("lines", lines()));
                };
        context.registerService(
                CommandHandler.class,
                handler,
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, name)));
    }

    @Override
    public final void stop(BundleContext context) {
        // The framework unregisters what is left.
    }

    abstract void addServices(BundleContext context);

    abstract void onLeases(BundleContext context);

    abstract void onHosts(BundleContext context);

    /** What has been written down so far. */
    public final List<String> lines() {
        return List.copyOf(lines);
    }

    final void say(String what, Object value) {
        lines.add(what + ": " + text(value));
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HEX.formatHex(bytes);
        } else if (value instanceof int[] numbers) {
            return Arrays.toString(numbers);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Contract::text).orElse("none");
        } else if (value instanceof List<?> list) {
            return list.stream().map(Contract::text).toList().toString();
        }
        return String.valueOf(value);
    }

    /** Writes down what comes of a call, be it an exception. */
    final void attempt(String what, Supplier<?> call) {
        Object result;
        try {
            result = call.get();
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName();
        }
        say(what, result);
    }

    final void attempt(String what, Runnable call) {
        attempt(
                what,
                () -> {
                    call.run();
                    return "done";
                });
    }

    final void describe(Packet packet) {
        say("type", packet.messageType() + " " + packet.messageName());
        say("transaction", packet.transactionId());
        say("label", packet.label());
        say("of all", packet.classes().contains("ALL"));
        describeOptions(packet);
    }

    final void describeOptions(OptionContainer options) {
        say("codes", options.optionCodes());
        for (int code : options.optionCodes()) {
            say("option " + code, options.option(code));
            say("options " + code, options.options(code));
        }
        say("no option", options.option(222));
        say("no options", options.options(222));
    }

    final void edit(EditablePacket packet) {
        attempt("add", () -> packet.addOption(222, new byte[] {1, 2}));
        attempt("add again", () -> packet.addOption(222, new byte[] {3}));
        attempt("set", () -> packet.setOption(223, new byte[300]));
        attempt("set again", () -> packet.setOption(223, new byte[] {4}));
        attempt("remove", () -> packet.removeOption(223));
        attempt("remove again", () -> packet.removeOption(223));
        attempt("negative code", () -> packet.setOption(-1, new byte[1]));
        attempt("large code", () -> packet.setOption(65536, new byte[1]));
        attempt("large type", () -> packet.setMessageType(256));
        attempt("large transaction", () -> packet.setTransactionId(1L << 32));
        attempt("negative transaction", () -> packet.setTransactionId(-1));
        attempt("large port", () -> packet.setLocalPort(65536));
        attempt("port", () -> packet.setRemotePort(65535));
        attempt("bad interface", () -> packet.setInterface("x", -2));
        packet.addClass("contract");
        packet.addClass("contract");
        say("classes", packet.classes().stream().filter("contract"::equals).toList());
        long transaction = packet.transactionId();
        packet.setTransactionId(0xabcdef);
        say("another transaction", packet.transactionId());
        // The client waits for its own.
        packet.setTransactionId(transaction);
    }

    final void describe(Lease lease) {
        say("lease", lease.type() + " " + lease.stateName() + " " + lease.state());
        say("subnet", lease.subnetId());
        say("lifetime", lease.validLifetime());
        say("hardware", lease.hardwareAddress());
        say("hostname", lease.hostname());
        say("dns", lease.forwardDns() + " " + lease.reverseDns());
        say("user context", lease.userContext());
        say("expired", lease.expired());
    }

    final void edit(EditableLease lease) {
        attempt("large lifetime", () -> lease.setValidLifetime(1L << 32));
        attempt("negative lifetime", () -> lease.setValidLifetime(-1));
        attempt("large subnet", () -> lease.setSubnetId(1L << 32));
        attempt("lifetime", () -> lease.setValidLifetime(4321));
        attempt("hostname", () -> lease.setHostname("host.example"));
        attempt("forward", () -> lease.setForwardDns(true));
        attempt("user context", () -> lease.setUserContext("{ \"a\": 1 }"));
        attempt("no user context", () -> lease.setUserContext(null));
    }

    final <L extends Lease> void work(
            LeaseService<L> service, L lease, L changed, L later, List<LeaseQuery> queries) {
        say("backend", service.backend());
        attempt("delete nothing", () -> service.delete(lease));
        attempt("update nothing", () -> service.update(lease, false));
        attempt("replace nothing", () -> service.replace(lease, changed));
        attempt("add", () -> service.add(lease));
        attempt("add again", () -> service.add(changed));
        attempt("replace", () -> service.replace(lease, changed));
        attempt("replace what has changed", () -> service.replace(lease, changed));
        attempt("replace another", () -> service.replace(lease, later));
        attempt("create", () -> service.update(later, true));
        attempt("update", () -> service.update(later, true));
        for (LeaseQuery query : queries) {
            attempt(
                    "find " + query,
                    () -> service.find(query).stream().map(Lease::address).toList());
            attempt("stream " + query, () -> service.stream(query).map(Lease::address).toList());
        }
        attempt("delete", () -> service.delete(changed));
        attempt("delete again", () -> service.delete(changed));
        attempt("wipe", () -> service.wipe(later.subnetId()));
        attempt("find all", () -> service.find(LeaseQuery.all()));
    }
}
