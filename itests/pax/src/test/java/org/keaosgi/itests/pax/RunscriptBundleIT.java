// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.pax;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.keaosgi.api.config.ConfigurationValidator;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.process.ProcessRunner;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.runtime.LibraryListener;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The runscript jar as it ships, with the runtime bundles as they ship, in a framework. */
@RunWith(PaxExam.class)
public class RunscriptBundleIT {
    private static final String NAME = "org.keaosgi.runscript";
    private static final long WAIT_SECONDS = 10;

    @Inject private BundleContext context;
    @Inject private ConfigurationAdmin configurations;

    private final RecordingRunner runner = new RecordingRunner();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    @Configuration
    public Option[] options() {
        return new Option[] {Home.runtime(), Home.capability(NAME)};
    }

    @Before
    public void offerWhatTheContainerOffers() {
        registrations.add(context.registerService(ProcessRunner.class, runner, null));
        registrations.add(context.registerService(KeaServer.class, new Dhcp4(), null));
    }

    @After
    public void restore() throws Exception {
        configurations.getConfiguration(NAME, "?").delete();
        registrations.forEach(ServiceRegistration::unregister);
        if (bundle() == null) {
            install().start();
        }
    }

    @Test
    public void everyBundleOfTheHomeIsActive() {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            assertEquals(
                    bundle.getSymbolicName(),
                    fragment ? Bundle.RESOLVED : Bundle.ACTIVE,
                    bundle.getState());
        }
        assertNotNull(bundle());
    }

    @Test
    public void configurationBringsHookServicesAndItsDeletionTakesThem() throws Exception {
        assertNull(reference(Lease4SelectHook.class));
        configure("lease4_select", "load");
        await("lease4_select", () -> reference(Lease4SelectHook.class) != null);
        assertNotNull(reference(LibraryListener.class));
        assertNull(reference(Pkt4ReceiveHook.class));
        configurations.getConfiguration(NAME, "?").delete();
        await("no lease4_select", () -> reference(Lease4SelectHook.class) == null);
    }

    @Test
    public void configurationChangesWhileServing() throws Exception {
        configure("lease4_select");
        await("lease4_select", () -> reference(Lease4SelectHook.class) != null);
        ServiceReference<?> before = reference(Lease4SelectHook.class);
        configure("lease4_select", "pkt4_receive");
        await("pkt4_receive", () -> reference(Pkt4ReceiveHook.class) != null);
        assertEquals(before, reference(Lease4SelectHook.class));
    }

    @Test
    public void scriptRunsAtLoad() throws Exception {
        configure("load");
        await("a listener", () -> reference(LibraryListener.class) != null);
        LibraryListener listener = context.getService(reference(LibraryListener.class));
        listener.loaded();
        assertEquals(List.of("load"), runner.hooks());
    }

    @Test
    public void validatorAnswersForThePid() {
        ServiceReference<ConfigurationValidator> validator =
                reference(ConfigurationValidator.class);
        assertNotNull(validator);
        assertEquals(NAME, validator.getProperty(ConfigurationValidator.PID));
    }

    @Test
    public void uninstalledAndInstalledAgain() throws Exception {
        configure("lease4_select");
        for (int round = 0; round < 5; round++) {
            await("lease4_select", () -> reference(Lease4SelectHook.class) != null);
            bundle().uninstall();
            assertNull(reference(Lease4SelectHook.class));
            install().start();
        }
        await("lease4_select", () -> reference(Lease4SelectHook.class) != null);
    }

    @Test
    public void bundleImportsTheApiAndNothingOfTheContainer() {
        String imports = bundle().getHeaders().get("Import-Package");
        assertTrue(imports, imports.contains("org.keaosgi.api.hook"));
        for (String foreign : List.of("org.keaosgi.container", "com.sun.jna", "com.google.gson")) {
            assertTrue(imports, !imports.contains(foreign));
        }
    }

    private Bundle bundle() {
        for (Bundle bundle : context.getBundles()) {
            if (NAME.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        return null;
    }

    private Bundle install() throws Exception {
        try (InputStream jar = Files.newInputStream(Home.jar(NAME))) {
            return context.installBundle("again:" + NAME, jar);
        }
    }

    private void configure(String... hooks) throws Exception {
        Map<String, Object> properties =
                Map.of("script", "/usr/share/kea/scripts/example", "hooks", hooks);
        configurations.getConfiguration(NAME, "?").update(FrameworkUtil.asDictionary(properties));
    }

    private <T> ServiceReference<T> reference(Class<T> type) {
        return context.getServiceReference(type);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.call()) {
            assertTrue("waited in vain for " + what, System.nanoTime() < end);
            Thread.sleep(10);
        }
    }

    private static final class Dhcp4 implements KeaServer {
        @Override
        public String daemon() {
            return "dhcp4";
        }

        @Override
        public String version() {
            return "2.2.0";
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }
    }
}
