// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Faulty;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.osgi.framework.BundleActivator;

/** Bundles that misbehave: Kea answers its clients throughout, and its log says what happened. */
@RunWith(Parameterized.class)
public class FaultIT {
    private static final int CLIENTS = 4;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private KeaServer kea;
    private Net4 net;
    private int clients;

    @Before
    public void start() {
        KeaConfig config = KeaConfig.v4().multiThreading(multiThreading);
        config.hook(
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .set("jvm-options", List.of("-Xmx96m"))
                        .parameters());
        kea = new KeaServer(lab, config).start();
        net = new Net4(lab);
    }

    @After
    public void stop() {
        assertEquals("no exchange may be lost", 0, net.retransmissions());
        kea.stop();
    }

    private TestBundle install(Class<? extends BundleActivator> fault) throws IOException {
        TestBundle bundle = TestBundle.of(fault);
        kea.log().mark();
        kea.command("bundle-install", Map.of("file", bundle.write(lab.directory()).toString()))
                .expect(0);
        return bundle;
    }

    /** Clients get their leases, whatever the bundle does; direct and relayed ones. */
    private void serveClients() {
        for (int i = 0; i < CLIENTS; i++) {
            clients++;
            Dhcp4Client client = net.client(String.format("02:aa:fa:00:00:%02x", clients));
            if (i % 2 == 1) {
                client.behind(Lab.RELAY4, i, null);
            }
            client.lease();
            client.renew();
        }
    }

    /** Installs the bundle, serves clients, and returns what the log says about the fault. */
    private String afterFault(Class<? extends BundleActivator> fault, String expectedInLog)
            throws IOException {
        TestBundle bundle = install(fault);
        serveClients();
        kea.log().await(expectedInLog);
        String line =
                kea.log().matching(expectedInLog).stream()
                        .filter(text -> text.contains(loggerOf(bundle)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("the log names no bundle"));
        kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
        serveClients();
        return line;
    }

    /** A bundle's lines carry its name as that of their logger, less what all names begin with. */
    private static String loggerOf(TestBundle bundle) {
        String name = bundle.symbolicName();
        return "[kea-dhcp4.osgi." + name.substring(name.lastIndexOf('.') + 1) + "/";
    }

    @Test
    public void oneThatThrows() throws IOException {
        afterFault(Faulty.Thrower.class, "thrown on purpose");
    }

    @Test
    public void oneThatRecurses() throws IOException {
        afterFault(Faulty.Recurser.class, "StackOverflowError");
    }

    @Test
    public void oneThatSleepsPastItsBudget() throws IOException {
        String line = afterFault(Faulty.Sleeper.class, "OSGI_HOOK_SLOW ");
        assertTrue(line, line.contains("pkt4_receive"));
    }

    @Test
    public void oneThatAllocatesEverything() throws IOException {
        afterFault(Faulty.Hog.class, "OutOfMemoryError");
    }

    @Test
    public void oneThatEndsTheProcess() throws IOException {
        afterFault(Faulty.Exiter.class, "System.exit");
    }

    @Test
    public void oneThatStartsPrograms() throws IOException {
        afterFault(Faulty.Spawner.class, "ProcessBuilder");
    }

    @Test
    public void oneThatReturnsNull() throws IOException {
        afterFault(Faulty.NullReturner.class, "(?i)null");
    }

    @Test
    public void oneThatAnswersWhatKeaDoesNotKnow() throws IOException {
        afterFault(Faulty.Parker.class, "PARK");
    }

    @Test
    public void oneThatKeepsViews() throws IOException {
        TestBundle bundle = install(Faulty.ViewKeeper.class);
        serveClients();
        String later = kea.log().await("refused later: ");
        assertTrue(later, later.contains("copy()"));
        kea.log().await("refused elsewhere: ");
        assertTrue(kea.log().matching("read (later|elsewhere): ").isEmpty());
        kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
    }

    @Test
    public void oneThatDoesNotStop() throws IOException {
        TestBundle bundle = install(Faulty.Clinger.class);
        serveClients();
        String text = kea.command("bundle-stop", Map.of("bundle", bundle.symbolicName())).text();
        assertTrue(text, text.contains("progress"));
        serveClients();
        kea.command("bundle-list").expect(0);
        assertTrue(kea.log().matching("the lock was free").isEmpty());
    }
}
