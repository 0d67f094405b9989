// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.runtime.LibraryListener;
import org.osgi.framework.ServiceReference;

/**
 * Tells {@link LibraryListener}s of Kea's load and unload, in pairs: who has been told {@code
 * loaded} is told {@code unloading} before it or the library goes, and nobody is told either twice.
 */
final class LibraryListeners {
    private static final class Entry {
        final LibraryListener listener;
        final BoundedCalls calls;
        boolean told;

        Entry(LibraryListener listener, BoundedCalls calls) {
            this.listener = listener;
            this.calls = calls;
        }
    }

    private final long boundMillis;
    private final Map<ServiceReference<?>, Entry> entries = new LinkedHashMap<>();
    private boolean loaded;

    LibraryListeners(long boundMillis) {
        this.boundMillis = boundMillis;
    }

    void add(ServiceReference<?> reference, LibraryListener listener) {
        BoundedCalls calls =
                new BoundedCalls(reference.getBundle(), ServiceNames.of(reference), boundMillis);
        Entry entry = new Entry(listener, calls);
        synchronized (this) {
            entries.put(reference, entry);
        }
        tellLoaded(entry);
    }

    void remove(ServiceReference<?> reference) {
        Entry entry;
        synchronized (this) {
            entry = entries.remove(reference);
        }
        if (entry != null) {
            tellUnloading(entry);
        }
    }

    /** Kea has loaded the library. */
    void loaded() {
        setLoaded(true).forEach(this::tellLoaded);
    }

    /** Kea is about to unload it. */
    void unloading() {
        setLoaded(false).forEach(this::tellUnloading);
    }

    private synchronized List<Entry> setLoaded(boolean nowLoaded) {
        loaded = nowLoaded;
        return new ArrayList<>(entries.values());
    }

    // A bundle's code is never called with the lock held.

    private void tellLoaded(Entry entry) {
        synchronized (this) {
            if (!loaded || entry.told) {
                return;
            }
            entry.told = true;
        }
        entry.calls.call("loaded", entry.listener::loaded);
    }

    private void tellUnloading(Entry entry) {
        synchronized (this) {
            if (!entry.told) {
                return;
            }
            entry.told = false;
        }
        entry.calls.call("unloading", entry.listener::unloading);
    }
}
