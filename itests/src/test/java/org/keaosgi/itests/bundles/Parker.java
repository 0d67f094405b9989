// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.ParkingCallout;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Parks packets in all ways there are; a byte of the client's identity says in which, and at which
 * hook point. {@value #COMMAND} ends those that wait for it. Each packet that was parked tells its
 * client so, by an option that is added when the answer is sent.
 */
public abstract class Parker implements BundleActivator {
    public static final String COMMAND = "it-parker";

    /** The code of that option. */
    public static final int OPTION = 224;

    /** Where packets wait for {@link #COMMAND}, and the ranking of the service that parks them. */
    public static final int FIRST = 4;

    public static final int SECOND = 3;

    /** The rankings of the services that never end a parking. */
    public static final int RESUMED_LATE = 2;

    public static final int DROPPED_LATE = 1;

    /** What is done with a packet; resumed at once by another thread: 0. */
    public static final int AT_ONCE = 0;

    /** Waits in {@link #FIRST}. */
    public static final int HELD = 1;

    /** Waits in {@link #FIRST} and in {@link #SECOND}. */
    public static final int HELD_TWICE = 2;

    /** Parked, and then not thought of any more, by the service of that ranking. */
    public static final int FORGOTTEN = 3;

    public static final int FORGOTTEN_TO_DROP = 4;

    /** Parked by a service that then fails. */
    public static final int FAILING = 5;

    /** Resumed by another thread before the hook method returns. */
    public static final int WITHIN = 6;

    /** Added to the above: at which hook point; otherwise when leases have been committed. */
    public static final int AT_OFFER = 0x10;

    public static final int AT_SUBNET = 0x20;

    private static final int POINT = 0xf0;
    private static final int WISH = 0x0f;
    private static final int THREADS = 4;
    private static final long LONG_LIMIT = 120_000;
    private static final long SHORT_LIMIT = 200;
    private static final ContextKey<String> REPLY = ContextKey.of("reply", String.class);

    private final Map<Integer, ConcurrentLinkedQueue<ParkedPacket>> held =
            Map.of(FIRST, new ConcurrentLinkedQueue<>(), SECOND, new ConcurrentLinkedQueue<>());
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private ExecutorService others;
    private BundleContext context;

    /** One service's method at one hook point. */
    interface Step {
        Outcome of(ParkingCallout callout, byte[] identity) throws Exception;
    }

    @Override
    public final void start(BundleContext bundle) {
        context = bundle;
        others = Executors.newFixedThreadPool(THREADS);
        addServices(FIRST, this::first, LONG_LIMIT, "RESUME");
        addServices(SECOND, this::second, LONG_LIMIT, "RESUME");
        addServices(RESUMED_LATE, forgets(FORGOTTEN), SHORT_LIMIT, "RESUME");
        addServices(DROPPED_LATE, forgets(FORGOTTEN_TO_DROP), SHORT_LIMIT, "DROP");
        addSender();
        register(CommandHandler.class, this::command, Map.of(CommandHandler.COMMAND, COMMAND));
    }

    final <S> void register(Class<S> type, S service, Map<String, Object> properties) {
        registrations.add(
                context.registerService(type, service, FrameworkUtil.asDictionary(properties)));
    }

    private void addServices(int ranking, Step step, long limit, String expiry) {
        Map<String, Object> properties =
                Map.of(
                        Constants.SERVICE_RANKING,
                        ranking,
                        HookProperties.PARK_LIMIT,
                        limit,
                        HookProperties.PARK_EXPIRY,
                        expiry);
        addParkingServices(step, properties);
    }

    /** Registers the method at all hook points that park. */
    abstract void addParkingServices(Step step, Map<String, Object> properties);

    /** Registers a service that calls {@link #mark} for each answer. */
    abstract void addSender();

    /** What the client wants to be done here, -1 for nothing. */
    private static int wish(ParkingCallout callout, byte[] identity) {
        int wish = Byte.toUnsignedInt(identity[2]);
        return (wish & POINT) == flagOf(callout.hookPoint()) ? wish & WISH : -1;
    }

    private static int flagOf(HookPoint point) {
        return switch (point) {
            case LEASE4_OFFER -> AT_OFFER;
            case SUBNET4_SELECT, SUBNET6_SELECT -> AT_SUBNET;
            default -> 0;
        };
    }

    private Outcome first(ParkingCallout callout, byte[] identity) throws Exception {
        PacketContext data = callout.context();
        switch (wish(callout, identity)) {
            case AT_ONCE -> others.execute(replyTo(callout.park(), data));
            case HELD, HELD_TWICE -> {
                held.get(FIRST).add(callout.park());
                data.put(REPLY, "held");
            }
            case WITHIN -> others.submit(replyTo(callout.park(), data)).get();
            case FAILING -> {
                callout.park();
                throw new IllegalStateException("failed on purpose");
            }
            default -> {
                return Outcome.CONTINUE;
            }
        }
        return Outcome.PARK;
    }

    private static Runnable replyTo(ParkedPacket parked, PacketContext data) {
        return () -> {
            data.put(REPLY, "asked elsewhere");
            parked.resume();
        };
    }

    private Outcome second(ParkingCallout callout, byte[] identity) {
        if (wish(callout, identity) != HELD_TWICE) {
            return Outcome.CONTINUE;
        }
        held.get(SECOND).add(callout.park());
        return Outcome.PARK;
    }

    private static Step forgets(int what) {
        return (callout, identity) -> {
            if (wish(callout, identity) != what) {
                return Outcome.CONTINUE;
            }
            callout.context().put(REPLY, "forgotten");
            callout.park();
            return Outcome.PARK;
        };
    }

    /** The bytes that tell the client what has been done with its packet. */
    static byte[] mark(PacketContext data) {
        return data.get(REPLY).orElse("not parked").getBytes(US_ASCII);
    }

    private CommandResponse command(CommandRequest request) {
        int service = ((Number) request.arguments().get("end")).intValue();
        String how = request.arguments().get("how").toString();
        List<ParkedPacket> all = new ArrayList<>();
        for (var p = held.get(service).poll(); p != null; p = held.get(service).poll()) {
            all.add(p);
        }
        all.forEach(parked -> others.execute(() -> end(parked, how)));
        return CommandResponse.success("ended", Map.of("ended", all.size()));
    }

    private static void end(ParkedPacket parked, String how) {
        switch (how) {
            case "resume" -> parked.resume();
            case "drop" -> parked.drop();
            default -> ((ParkedOffer) parked).addressInUse();
        }
    }

    @Override
    public final void stop(BundleContext bundle) {
        // The framework would do so only after this, and calls would find nobody to resume them.
        registrations.forEach(ServiceRegistration::unregister);
        others.shutdownNow();
    }
}
