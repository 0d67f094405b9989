// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.itests.bundles.Reader;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/**
 * What it takes to have Kea call all of its hook points while {@link Reader} reads all there is.
 * Left out are those that need another program: a configuration back end, or somebody who finds an
 * offered address in use.
 */
final class EveryHookPoint {
    /** The client that has a reservation. */
    private static final String RESERVED = "02:aa:7f:00:00:01";

    private static final byte[] ONE_SECOND = {0, 0, 0, 1};
    private static final Set<HookPoint> NEED_MORE =
            Set.of(HookPoint.CB4_UPDATED, HookPoint.CB6_UPDATED, HookPoint.LEASE4_SERVER_DECLINE);

    private EveryHookPoint() {}

    /** A server with {@link Reader} from the start, with more parameters for the library. */
    static KeaConfig config(Lab lab, Family family, OsgiHook hook) throws IOException {
        KeaConfig config = KeaConfig.of(family);
        TestBundle reader = TestBundle.of(Reader.class);
        reader.write(lab.directory());
        if (family == Family.V4) {
            Map<String, Object> reserved =
                    Map.of("hw-address", RESERVED, "next-server", "198.18.0.9");
            config.setInSubnet(1, "reservations", List.of(reserved));
        } else {
            config.set("min-preferred-lifetime", 1).set("max-preferred-lifetime", 3600);
        }
        return config.set("min-valid-lifetime", 1)
                .set("max-valid-lifetime", 7200)
                .set("decline-probation-period", 1)
                .set("host-reservation-identifiers", List.of("flex-id", "hw-address"))
                .set("dhcp-ddns", Map.of("enable-updates", true))
                .hook(hook.bundlesFrom(lab.directory()).bundle(reader.symbolicName()).parameters());
    }

    /** Has the daemon's clients do all that clients can, and waits for what follows from it. */
    static void provoke(Lab lab, KeaServer kea, Family family) {
        if (family == Family.V4) {
            provoke4(new Net4(lab));
        } else {
            provoke6(new Net6(lab));
        }
        kea.command("config-test", Map.of(family.root(), Map.of()));
        awaitCalls(kea, calledBy(family));
    }

    private static void provoke4(Net4 net) {
        byte[] name = "host.example.org".getBytes(US_ASCII);
        Dhcp4Client client =
                net.client(RESERVED)
                        .clientId((byte) 1, (byte) 2)
                        .option(Message4.OPTION_HOSTNAME, name);
        client.lease();
        client.renew();
        client.inform();
        client.discover();
        client.release();
        client.lease();
        client.decline();
        Dhcp4Client brief =
                net.client("02:aa:7f:00:00:02").behind(Lab.RELAY4, 1, new byte[] {1, 1, 7});
        brief.option(Message4.OPTION_LEASE_TIME, ONE_SECOND).lease();
    }

    private static void provoke6(Net6 net) {
        byte[] fqdn = {0, 4, 'h', 'o', 's', 't', 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 0};
        Dhcp6Client client = net.client(Addresses.colonHex("00:03:00:01:02:aa:7f:00:00:01"));
        client.address(1).prefix(2).option(Message6.OPTION_FQDN, fqdn).lease();
        client.renew();
        client.rebind();
        client.release();
        client.lease();
        client.decline();
        Dhcp6Client brief = net.client(Addresses.colonHex("00:03:00:01:02:aa:7f:00:00:02"));
        brief.behind(KeaConfig.REMOTE_LINK6, "fe80::1").address(1).lifetimes(1, 1).lease();
        registerAddress(net);
        registerAddress(net);
    }

    /** Kea takes the last relay's link address for that of the client. */
    private static void registerAddress(Net6 net) {
        String address = "2001:db8:9::77";
        Dhcp6Client client = net.client(Addresses.colonHex("00:03:00:01:02:aa:7f:00:00:03"));
        client.behind(address, "fe80::1");
        Message6 message = client.prepare(Message6.ADDRESS_REGISTRATION, false);
        byte[] lifetimes = {0, 0, 0, 100, 0, 0, 0, 100};
        byte[] option = Arrays.copyOf(Addresses.bytes6(address), 16 + lifetimes.length);
        System.arraycopy(lifetimes, 0, option, 16, lifetimes.length);
        client.post(message.with(Message6.OPTION_IA_ADDRESS, option));
    }

    /** The hook points that the running Kea calls then. */
    private static Set<String> calledBy(Family family) {
        Set<String> called = new TreeSet<>();
        for (HookPoint point : of(family)) {
            if (!NEED_MORE.contains(point)) {
                called.add(point.keaName());
            }
        }
        return called;
    }

    /** The hook points of a daemon that the Kea under test has. */
    static Set<HookPoint> of(Family family) {
        String otherDaemon = family == Family.V4 ? "6" : "4";
        Set<HookPoint> points = new TreeSet<>();
        for (HookPoint point : HookPoint.values()) {
            if (!point.keaName().contains(otherDaemon) && KeaUnderTest.has(point)) {
                points.add(point);
            }
        }
        return points;
    }

    /** Waits until {@link Reader} has been called at all of these. */
    static void awaitCalls(KeaServer kea, Set<String> hooks) {
        Awaitility.await("calls at " + hooks)
                .atMost(Duration.ofSeconds(30))
                .until(() -> missing(kea, hooks), Set::isEmpty);
    }

    private static Set<String> missing(KeaServer kea, Set<String> hooks) {
        JsonObject counts = kea.command(Reader.COMMAND).success();
        Set<String> missing = new TreeSet<>(hooks);
        missing.removeAll(counts.keySet());
        return missing;
    }
}
