// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.keaosgi.container.bundle.ComponentReport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;

/** Hands configurations to Configuration Admin, and waits until the components have them. */
public final class ConfigurationApplier {
    private static final long SETTLE_SECONDS = 10;

    /** Any bundle may use the configuration. */
    private static final String ANY_LOCATION = "?";

    /** A configuration that nobody uses, to see when those before it have been delivered. */
    private static final String BARRIER = "org.keaosgi.container.barrier";

    private final BundleContext context;
    private final ConfigurationAdmin admin;
    private final ComponentReport components;

    /**
     * Makes it.
     *
     * @param context of the system bundle
     * @param admin that configurations go to
     * @param components of the bundles
     */
    public ConfigurationApplier(
            BundleContext context, ConfigurationAdmin admin, ComponentReport components) {
        this.context = context;
        this.admin = admin;
        this.components = components;
    }

    /** Applies one configuration; does nothing when it is in force already. */
    void apply(String pid, Map<String, Object> properties) throws IOException {
        configuration(pid).updateIfDifferent(FrameworkUtil.asDictionary(properties));
    }

    /** Deletes one configuration. */
    void delete(String pid) throws IOException {
        for (Configuration configuration : all()) {
            if (configuration.getPid().equals(pid)) {
                configuration.delete();
            }
        }
    }

    /** Deletes all configurations but these. */
    void retain(Set<String> pids) throws IOException {
        for (Configuration configuration : all()) {
            if (!pids.contains(configuration.getPid())) {
                configuration.delete();
            }
        }
    }

    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        return tilde < 0
                ? admin.getConfiguration(pid, ANY_LOCATION)
                : admin.getFactoryConfiguration(
                        pid.substring(0, tilde), pid.substring(tilde + 1), ANY_LOCATION);
    }

    private List<Configuration> all() throws IOException {
        try {
            Configuration[] all = admin.listConfigurations(null);
            return all == null ? List.of() : List.of(all);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    /**
     * Waits until all changes so far have reached the components. They are delivered one after the
     * other on one thread; so they are there when a change made after them is.
     */
    void settle() throws IOException {
        CountDownLatch delivered = new CountDownLatch(1);
        ConfigurationListener listener =
                event -> {
                    if (event.getPid().equals(BARRIER)
                            && event.getType() == ConfigurationEvent.CM_DELETED) {
                        delivered.countDown();
                    }
                };
        ServiceRegistration<ConfigurationListener> registration =
                context.registerService(ConfigurationListener.class, listener, null);
        try {
            Configuration barrier = admin.getConfiguration(BARRIER, ANY_LOCATION);
            barrier.update(FrameworkUtil.asDictionary(Map.of("barrier", true)));
            barrier.delete();
            if (!delivered.await(SETTLE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "the components did not take it within " + SETTLE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            registration.unregister();
        }
    }

    /** Components that refuse to run with this configuration, a sentence for each. */
    List<String> failures(String pid) {
        List<String> failures = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            for (ComponentReport.Component component : components.of(bundle)) {
                if (component.state().equals("failed")
                        && !Collections.disjoint(
                                component.pids(), List.of(pid, Descriptions.typePid(pid)))) {
                    failures.add("component " + component.name() + " " + component.reason());
                }
            }
        }
        return failures;
    }
}
