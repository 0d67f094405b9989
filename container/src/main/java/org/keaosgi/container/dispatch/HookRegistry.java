// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.runtime.LibraryListener;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/**
 * Follows the hook services and library listeners of all bundles. A service that comes is called
 * from the next callout on; the first since the load at its hook point, from the next turn of Kea's
 * event loop on, before which Kea takes in no further packet. One that goes is called no more, and
 * whoever takes it away waits, for a bounded time, until the calls into it have returned.
 */
final class HookRegistry implements AllServiceListener {
    private static final String LIBRARY_LISTENER = LibraryListener.class.getName();

    /** A service that has come, and its entry at each hook point that it serves. */
    private static final class Registration {
        final List<ServiceEntry> entries = new ArrayList<>();
        boolean held;
    }

    private final String daemon;
    private final Snapshots snapshots;
    private final ThreadContexts threads;
    private final LibraryListeners libraryListeners;
    private final Watchdog watchdog;
    private final Parking parking;
    private final long drainNanos;

    // Guarded by this. No code of a bundle runs, and nothing is waited for, while it is held.
    private final Gates gates;
    private final Map<ServiceReference<?>, Registration> registrations = new HashMap<>();
    private final Map<Integer, List<ServiceEntry>> byHook = new HashMap<>();

    private BundleContext context;

    HookRegistry(
            String daemon,
            Gates gates,
            Snapshots snapshots,
            ThreadContexts threads,
            LibraryListeners libraryListeners,
            Watchdog watchdog,
            Parking parking,
            long drainNanos) {
        this.daemon = daemon;
        this.gates = gates;
        this.snapshots = snapshots;
        this.threads = threads;
        this.libraryListeners = libraryListeners;
        this.watchdog = watchdog;
        this.parking = parking;
        this.drainNanos = drainNanos;
    }

    /**
     * Starts to follow the services.
     *
     * @param systemContext the system bundle's, so that no bundle's class space hides a service
     */
    void open(BundleContext systemContext) {
        context = systemContext;
        context.addServiceListener(this);
        for (ServiceReference<?> reference : present()) {
            added(reference);
        }
    }

    /** Stops to follow them; those that are there are let go. */
    void close() {
        context.removeServiceListener(this);
        List<ServiceReference<?>> left;
        synchronized (this) {
            left = new ArrayList<>(registrations.keySet());
        }
        left.forEach(this::removing);
    }

    /** Kea has loaded the library: gates with services behind them open. */
    synchronized void loaded() {
        gates.setLoaded(true);
    }

    /** Kea is about to unload it: all gates close. */
    synchronized void unloading() {
        gates.setLoaded(false);
    }

    synchronized boolean isOpen(Hook hook) {
        return gates.isOpen(hook);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> added(reference);
            case ServiceEvent.MODIFIED -> modified(reference);
            case ServiceEvent.UNREGISTERING -> removing(reference);
            default -> {
                // MODIFIED_ENDMATCH comes only to listeners with a filter.
            }
        }
    }

    private ServiceReference<?>[] present() {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
            return all == null ? new ServiceReference<?>[0] : all;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void added(ServiceReference<?> reference) {
        if (!concernsUs(reference)) {
            return;
        }
        Registration registration = new Registration();
        synchronized (this) {
            if (registrations.putIfAbsent(reference, registration) != null) {
                return;
            }
        }
        hold(reference, registration);
    }

    private void modified(ServiceReference<?> reference) {
        Registration registration;
        synchronized (this) {
            registration = registrations.get(reference);
        }
        if (registration == null) {
            return;
        }
        if (!registration.held) {
            // It could not be had before; its new properties may have cured it.
            hold(reference, registration);
            return;
        }
        ServicePolicy policy = new ServicePolicy(reference);
        synchronized (this) {
            for (ServiceEntry entry : registration.entries) {
                entry.update(reference, policy);
                publish(entry.hook);
            }
        }
    }

    private void removing(ServiceReference<?> reference) {
        Registration registration;
        synchronized (this) {
            registration = registrations.remove(reference);
            if (registration == null) {
                return;
            }
            for (ServiceEntry entry : registration.entries) {
                byHook.get(entry.hook.id()).remove(entry);
                publish(entry.hook);
                entry.remove();
            }
        }
        registration.entries.forEach(this::drain);
        registration.entries.forEach(parking::release);
        libraryListeners.remove(reference);
        if (registration.held) {
            context.ungetService(reference);
        }
    }

    /** Gets the service and, unless it has gone meanwhile, lets it be called. */
    private void hold(ServiceReference<?> reference, Registration registration) {
        Object service = get(reference);
        if (service == null) {
            return;
        }
        List<ServiceEntry> entries = entriesOf(reference, service);
        synchronized (this) {
            if (registrations.get(reference) != registration || registration.held) {
                context.ungetService(reference);
                return;
            }
            registration.held = true;
            registration.entries.addAll(entries);
            for (ServiceEntry entry : entries) {
                byHook.computeIfAbsent(entry.hook.id(), h -> new ArrayList<>()).add(entry);
                publish(entry.hook);
            }
        }
        if (service instanceof LibraryListener listener) {
            libraryListeners.add(reference, listener);
            if (!isPresent(reference, registration)) {
                // Gone while it was being told.
                libraryListeners.remove(reference);
            }
        }
    }

    private synchronized boolean isPresent(
            ServiceReference<?> reference, Registration registration) {
        return registrations.get(reference) == registration;
    }

    private Object get(ServiceReference<?> reference) {
        try {
            Object service = context.getService(reference);
            if (service == null && reference.getBundle() != null) {
                log(reference, "OSGI_HOOK_SERVICE_MISSING", "its bundle has not provided it");
            }
            return service;
        } catch (Throwable t) {
            log(reference, "OSGI_HOOK_SERVICE_MISSING", t);
            return null;
        }
    }

    private List<ServiceEntry> entriesOf(ServiceReference<?> reference, Object service) {
        List<ServiceEntry> entries = new ArrayList<>();
        ServicePolicy policy = null;
        for (String name : interfaces(reference)) {
            Hook hook = HookTable.ofService(name);
            if (hook != null && fits(reference, hook, service)) {
                policy = policy == null ? new ServicePolicy(reference) : policy;
                entries.add(new ServiceEntry(hook, reference, service, policy));
            }
        }
        return entries;
    }

    private boolean fits(ServiceReference<?> reference, Hook hook, Object service) {
        if (!hook.service().isInstance(service)) {
            log(
                    reference,
                    "OSGI_HOOK_SERVICE_MISSING",
                    "its " + hook.service().getName() + " is not that of the running kea-api");
            return false;
        }
        if (hook.belongsTo(daemon) && !gates.isAvailable(hook)) {
            ContainerLog.of(reference.getBundle())
                    .log(
                            Severity.WARN,
                            "OSGI_HOOK_NOT_IN_KEA",
                            ServiceNames.of(reference),
                            hook.point().keaName(),
                            hook.point().since());
        }
        return true;
    }

    private void publish(Hook hook) {
        List<ServiceEntry> entries = byHook.getOrDefault(hook.id(), List.of());
        snapshots.set(hook.id(), entries);
        gates.setWanted(hook, !entries.isEmpty());
        watchdog.setNeeded(!registrations.isEmpty());
    }

    private void drain(ServiceEntry entry) {
        ThreadContext busy = threads.await(t -> t.isIn(entry), drainNanos);
        if (busy != null) {
            ContainerLog.of(entry.bundle)
                    .log(
                            Severity.ERROR,
                            "OSGI_HOOK_STILL_RUNNING",
                            entry.name,
                            entry.hook.point().keaName(),
                            drainNanos / 1_000_000,
                            busy.owner().getName(),
                            LogText.stack(busy.owner().getStackTrace()));
        }
    }

    private static boolean concernsUs(ServiceReference<?> reference) {
        for (String name : interfaces(reference)) {
            if (HookTable.ofService(name) != null || name.equals(LIBRARY_LISTENER)) {
                return true;
            }
        }
        return false;
    }

    private static String[] interfaces(ServiceReference<?> reference) {
        return (String[]) reference.getProperty(Constants.OBJECTCLASS);
    }

    private static void log(ServiceReference<?> reference, String id, Object reason) {
        Bundle bundle = reference.getBundle();
        ContainerLog.of(bundle).log(Severity.ERROR, id, ServiceNames.of(reference), reason);
    }
}
