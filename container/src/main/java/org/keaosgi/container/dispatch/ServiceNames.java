// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What services are called in messages and answers. */
final class ServiceNames {
    private static final String COMPONENT_NAME = "component.name";

    private ServiceNames() {}

    /** The component's name, of a service that is none: its number. */
    static String of(ServiceReference<?> reference) {
        Object component = reference.getProperty(COMPONENT_NAME);
        return component instanceof String name
                ? name
                : "service " + reference.getProperty(Constants.SERVICE_ID);
    }

    /** The component's name, of a service that is none: its class. */
    static String of(ServiceReference<?> reference, Object service) {
        Object component = reference.getProperty(COMPONENT_NAME);
        return component instanceof String name ? name : service.getClass().getName();
    }

    /** The symbolic name of the bundle that has registered the service. */
    static String bundleOf(ServiceReference<?> reference) {
        return reference.getBundle() == null
                ? "a bundle that is gone"
                : reference.getBundle().getSymbolicName();
    }
}
