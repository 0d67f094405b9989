// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * The hook services in force: one for each hook point that is selected, and none for the others, so
 * that those cost nothing. Used by one thread at a time.
 */
final class HookServices {
    private final BundleContext context;
    private final Object hooks;
    private final Map<HookPoint, Class<?>> types;
    private final Map<HookPoint, ServiceRegistration<?>> registered =
            new EnumMap<>(HookPoint.class);

    /**
     * Makes an empty set.
     *
     * @param context registers the services
     * @param hooks the object that serves all hook points of the daemon
     * @param types the interface that it serves each hook point with
     */
    HookServices(BundleContext context, Object hooks, Map<HookPoint, Class<?>> types) {
        this.context = context;
        this.hooks = hooks;
        this.types = types;
    }

    /** Registers, changes and removes services until they are as configured. */
    void update(Settings settings) {
        for (Map.Entry<HookPoint, Class<?>> type : types.entrySet()) {
            HookPoint point = type.getKey();
            if (!settings.selects(point)) {
                remove(point);
            } else if (registered.containsKey(point)) {
                registered.get(point).setProperties(properties(settings, point));
            } else {
                String name = type.getValue().getName();
                registered.put(
                        point, context.registerService(name, hooks, properties(settings, point)));
            }
        }
    }

    /**
     * Removes all; returns when no call into them is running any more, as far as the container
     * waits.
     */
    void close() {
        List<HookPoint> points = new ArrayList<>(registered.keySet());
        points.forEach(this::remove);
    }

    private void remove(HookPoint point) {
        ServiceRegistration<?> registration = registered.remove(point);
        if (registration != null) {
            registration.unregister();
        }
    }

    private static Dictionary<String, Object> properties(Settings settings, HookPoint point) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        Outcome failure = StatusTable.failureAt(point, settings.failure());
        properties.put(HookProperties.FAILURE_OUTCOME, failure.name());
        return FrameworkUtil.asDictionary(properties);
    }
}
