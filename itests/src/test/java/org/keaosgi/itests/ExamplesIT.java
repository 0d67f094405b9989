// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Repository;

/** The examples do what they say: routes in the server's kernel come and go with leases. */
public class ExamplesIT {
    private static final String CUSTOMER = "02:00:00:00:0b:0c";
    private static final byte[] DUID = {0, 3, 0, 1, 2, 0, 0, 0, 0x0b, 0x0c};

    @Rule public final Lab lab = new Lab();

    @Test
    public void routesOfSingleAddresses() throws IOException {
        KeaServer kea = start(new Example("slash32-leases", Family.V4));
        Dhcp4Client client = customer4("02:aa:0e:00:00:01");
        client.discover();
        assertEquals("no route for an offer", "", routes4());
        client.request();
        String route = client.address() + " dev srv0 scope link";
        assertTrue(client.address(), client.address().startsWith("192.0.2.20"));
        assertEquals(route, routes4());
        lab.run("server", "ip", "-4", "route", "delete", client.address(), "proto", "77");
        client.renew();
        assertEquals("back after a renewal", route, routes4());
        client.release();
        await("the route to go with the lease", () -> routes4().isEmpty());
        quietEnd(kea);
    }

    @Test
    public void routeOfAReservedAddressGoesOnExpiry() throws IOException {
        Example example = new Example("slash32-leases", Family.V4).impatient();
        example.set("valid-lifetime", 2).set("renew-timer", 1).set("rebind-timer", 1);
        KeaServer kea = start(example);
        Dhcp4Client client = customer4(CUSTOMER);
        client.lease();
        assertEquals("203.0.113.12 dev srv0 scope link", routes4());
        await("the route to go when the lease expires", () -> routes4().isEmpty());
        quietEnd(kea);
    }

    @Test
    public void routesOfDelegatedPrefixes() throws IOException {
        Example example = new Example("ipv6-prefix-delegation", Family.V6);
        KeaServer kea = start(example);
        Dhcp6Client client = new Net6(lab).client(DUID).address(1).prefix(2);
        client.solicit();
        assertEquals("no route for an offer", "", routes6());
        client.request();
        String route = client.prefix() + " via fe80::";
        assertTrue(routes6(), routes6().startsWith(route) && routes6().contains(" dev srv0 "));
        assertEquals("one route, for the prefix", 1, routes6().lines().count());
        for (boolean rebinding : List.of(false, true)) {
            lab.run("server", "ip", "-6", "route", "delete", client.prefix(), "proto", "77");
            Object answer = rebinding ? client.rebind() : client.renew();
            assertTrue("after " + answer, routes6().startsWith(route));
        }
        client.release();
        await("the route to go with the lease", () -> routes6().isEmpty());
        quietEnd(kea);
    }

    @Test
    public void routesOfPrefixesAndAddressesGoOnExpiry() throws IOException {
        Example example = new Example("ipv6-prefix-delegation", Family.V6).impatient();
        example.set("preferred-lifetime", 1).set("valid-lifetime", 2);
        example.set("renew-timer", 1).set("rebind-timer", 1);
        example.runscript("environment", List.of("ADDRESS_ROUTES=yes", "ROUTE_PROTOCOL=78"));
        KeaServer kea = start(example);
        Dhcp6Client client = new Net6(lab).client(DUID).address(1).prefix(2);
        client.lease();
        String routes = lab.run("server", "ip", "-6", "route", "show", "proto", "78");
        assertTrue(routes, routes.contains(client.prefix() + " via "));
        assertTrue(routes, routes.contains(client.address() + " dev srv0"));
        await(
                "the routes to go when the leases expire",
                () -> lab.run("server", "ip", "-6", "route", "show", "proto", "78").isEmpty());
        quietEnd(kea);
    }

    @Test
    public void debugScriptShowsWhatItGets() throws IOException {
        Path scripts = Repository.root().resolve("examples/debug");
        Path file = lab.directory().resolve("debug.txt");
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .set("script-directories", List.of(scripts.toString()))
                        .runscript(scripts.resolve("debug.sh"));
        KeaServer kea = new KeaServer(lab, KeaConfig.v4().hook(hook.parameters())).start();
        Net4 net = new Net4(lab);
        net.client("02:aa:0e:00:00:02").lease();
        kea.log().await("lease4_select debug.sh: KEA_FAKE_ALLOCATION=0");
        kea.log().await("pkt4_send debug.sh: KEA_RESPONSE4_TYPE=DHCPACK");
        Object properties = Map.of("environment", List.of("DEBUG_FILE=" + file));
        kea.command(
                        "bundle-config-set",
                        Map.of("pid", OsgiHook.RUNSCRIPT, "properties", properties))
                .expect(0);
        net.client("02:aa:0e:00:00:03").lease();
        String written = Files.readString(file);
        assertTrue(written, written.contains("== lease4_select ==\n"));
        assertTrue(written, written.contains("KEA_LEASE4_HWADDR=02:aa:0e:00:00:03\n"));
        quietEnd(kea);
    }

    private KeaServer start(Example example) {
        return new KeaServer(lab, example.in(lab)).start();
    }

    /** A client whose address the client's side of the lab takes for its own. */
    private Dhcp4Client customer4(String hardwareAddress) {
        for (String range : List.of("192.0.2.0/24", "203.0.113.0/24")) {
            lab.run("client", "ip", "route", "add", "local", range, "dev", "lo");
        }
        return new Net4(lab).client(hardwareAddress);
    }

    private String routes4() {
        return lab.run("server", "ip", "-4", "route", "show", "proto", "77").strip();
    }

    private String routes6() {
        return lab.run("server", "ip", "-6", "route", "show", "proto", "77").strip();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(20))
                .until(condition);
    }

    private static void quietEnd(KeaServer kea) {
        kea.log().assertQuiet();
        kea.stop();
    }
}
