// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.util.tracker.ServiceTracker;

/** Services of the runtime's bundles that the container uses. */
final class Services {
    private final ServiceTracker<ConfigurationAdmin, ConfigurationAdmin> configuration;
    private final ServiceTracker<MetaTypeService, MetaTypeService> metatype;
    private final ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> components;

    Services(BundleContext context) {
        configuration = track(context, ConfigurationAdmin.class);
        metatype = track(context, MetaTypeService.class);
        components = track(context, ServiceComponentRuntime.class);
    }

    private static <T> ServiceTracker<T, T> track(BundleContext context, Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker;
    }

    /** Never null: without it there is nothing to configure bundles with. */
    ConfigurationAdmin configuration() throws LoadException {
        ConfigurationAdmin admin = configuration.getService();
        if (admin == null) {
            throw new LoadException(
                    "the runtime lacks Configuration Admin; install Kea OSGi again");
        }
        return admin;
    }

    /** Null while it is not there. */
    MetaTypeService metatype() {
        return metatype.getService();
    }

    /** Null while it is not there. */
    ServiceComponentRuntime components() {
        return components.getService();
    }
}
