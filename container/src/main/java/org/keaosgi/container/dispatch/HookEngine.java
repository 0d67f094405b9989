// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.EditBridge;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.view.CalloutBase;
import org.keaosgi.container.view.PacketContexts;
import org.keaosgi.container.view.Scope;
import org.keaosgi.container.view.WarmUp;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Everything between Kea's hook points and the services of bundles, for the rest of the container.
 * One lives as long as the process.
 *
 * <p>Threads: {@link #attach}, {@link #callout} and {@link #detach} are called on Kea's threads,
 * all at once; the others on any thread, {@link #loaded} and {@link #unloading} in turns.
 */
public final class HookEngine {
    private static final long DRAIN_NANOS = 10_000_000_000L;
    private static final long LISTENER_MILLIS = 10_000;
    private static final long NO_FRAME = 0;

    private final Snapshots snapshots = new Snapshots();
    private final PacketContexts contexts = new PacketContexts();
    private final Dispatcher dispatcher = new Dispatcher(snapshots);
    private final Bridge bridge;
    private final String daemon;
    private final ThreadContexts threads;
    private final Parking parking;
    private final Watchdog watchdog;
    private final LibraryListeners libraryListeners;
    private final HookRegistry registry;

    /**
     * Makes the engine; nothing is called before {@link #start} and {@link #loaded}.
     *
     * @param bridge the way to Kea
     * @param edits the way to change something there, asked for when a service first does
     * @param daemon {@code dhcp4} or {@code dhcp6}
     */
    public HookEngine(Bridge bridge, Supplier<? extends EditBridge> edits, String daemon) {
        this(bridge, edits, daemon, DRAIN_NANOS, LISTENER_MILLIS);
    }

    HookEngine(
            Bridge bridge,
            Supplier<? extends EditBridge> edits,
            String daemon,
            long drainNanos,
            long listenerMillis) {
        this.bridge = bridge;
        this.daemon = daemon;
        parking = new Parking(edits);
        threads = new ThreadContexts(new Engine(bridge, edits, contexts, parking));
        watchdog = new Watchdog(threads);
        libraryListeners = new LibraryListeners(listenerMillis);
        registry =
                new HookRegistry(
                        daemon,
                        new Gates(bridge),
                        snapshots,
                        threads,
                        libraryListeners,
                        watchdog,
                        parking,
                        drainNanos);
    }

    /**
     * Follows the services of all bundles from now on.
     *
     * @param systemContext the system bundle's
     */
    public void start(BundleContext systemContext) {
        warmUp();
        watchdog.start();
        registry.open(systemContext);
        warmUpCalls(systemContext);
    }

    /** Lets go of all services; to be called before the framework stops. */
    public void stop() {
        registry.close();
        watchdog.stop();
        parking.stop();
    }

    /** Kea has loaded the library and is about to serve. */
    public void loaded() {
        libraryListeners.loaded();
        registry.loaded();
    }

    /**
     * Kea is about to unload the library: no call comes any more, those in flight are waited for,
     * and nothing of Kea's is held afterwards.
     */
    public void unloading() {
        registry.unloading();
        ThreadContext busy = threads.await(ThreadContext::isBusy, DRAIN_NANOS);
        if (busy != null) {
            ContainerLog.error(
                    "OSGI_UNLOAD_WHILE_BUSY",
                    busy.owner().getName(),
                    LogText.stack(busy.owner().getStackTrace()));
        }
        parking.clear();
        libraryListeners.unloading();
        contexts.clear();
    }

    /** The calling thread of Kea's has come to Java for the first time. */
    public ThreadContext attach() {
        Thread thread = Thread.currentThread();
        if (thread.getContextClassLoader() == null) {
            thread.setContextClassLoader(HookEngine.class.getClassLoader());
        }
        return threads.attach();
    }

    /** That thread ends. */
    public void detach(ThreadContext thread) {
        threads.detach(thread);
    }

    /**
     * Kea calls a hook point. Never throws.
     *
     * @param thread the calling thread's, from {@link #attach}
     * @param hook the number on the border
     * @param frame the number of Kea's arguments
     * @param outcomeSoFar Kea's next step as it stands
     * @return Kea's next step from now on
     */
    public int callout(ThreadContext thread, int hook, long frame, int outcomeSoFar) {
        try {
            return dispatcher.callout(thread, hook, frame, outcomeSoFar);
        } catch (Throwable t) {
            ContainerLog.error("OSGI_ENTRY_FAILED", "callout", t);
            return outcomeSoFar;
        }
    }

    /** Kea has released a packet that data was riding with. */
    public void contextReleased(long context) {
        contexts.released(context);
    }

    /** How many packets with data are on their way. */
    public int contextCount() {
        return contexts.size();
    }

    /** How many packets are parked at present. */
    public int parkedCount() {
        return parking.size();
    }

    /**
     * The figures of all hook points that have services.
     *
     * @param wanted which hook points, by Kea's name
     * @return in Kea's order
     */
    public List<HookStatistics> statistics(Predicate<String> wanted) {
        return HookTable.all().stream()
                .filter(hook -> wanted.test(hook.point().keaName()))
                .filter(hook -> snapshots.get(hook.id()).length > 0)
                .map(this::statisticsOf)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Sets all counters and latencies to zero. */
    public void resetStatistics() {
        for (Hook hook : HookTable.all()) {
            for (ServiceEntry entry : snapshots.get(hook.id())) {
                entry.latencies.reset();
                entry.errors.reset();
                entry.parkings.reset();
                entry.parkTimeouts.reset();
            }
        }
    }

    /** Loads the classes of the packet path, which the first client would wait for otherwise. */
    private void warmUp() {
        List<Function<Scope, CalloutBase>> factories = new ArrayList<>();
        for (Hook hook : HookTable.all()) {
            if (hook.belongsTo(daemon)) {
                factories.add(hook::newCallout);
            }
        }
        WarmUp.run(bridge, factories);
    }

    /** Has a service of our own come, be called and go, all with the gates closed. */
    private void warmUpCalls(BundleContext systemContext) {
        ServiceRegistration<?> service =
                systemContext.registerService(
                        WarmUpHooks.interfaces(daemon), new WarmUpHooks(), null);
        ThreadContext thread = attach();
        for (Hook hook : HookTable.all()) {
            ServiceEntry[] services = snapshots.get(hook.id());
            if (services.length == 1 && services[0].service instanceof WarmUpHooks) {
                callout(thread, hook.id(), NO_FRAME, Outcome.CONTINUE.keaCode());
            }
        }
        detach(thread);
        service.unregister();
    }

    private HookStatistics statisticsOf(Hook hook) {
        List<HookStatistics.Service> services =
                List.of(snapshots.get(hook.id())).stream()
                        .map(HookStatistics.Service::of)
                        .collect(Collectors.toUnmodifiableList());
        return new HookStatistics(hook.point().keaName(), registry.isOpen(hook), services);
    }
}
