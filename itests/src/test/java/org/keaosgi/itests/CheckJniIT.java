// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Reader;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** Every hook point, everything read, while the JVM watches each crossing of the border. */
@RunWith(Parameterized.class)
public class CheckJniIT {
    private static final byte[] ONE_SECOND = {0, 0, 0, 1};

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private KeaServer start(KeaConfig config) throws IOException {
        config.multiThreading(multiThreading);
        config.set("min-valid-lifetime", 1).set("max-valid-lifetime", 7200);
        config.set("decline-probation-period", 1);
        config.set("host-reservation-identifiers", List.of("flex-id"));
        config.set("dhcp-ddns", Map.of("enable-updates", true));
        config.hook(
                OsgiHook.in(lab, config.family().daemon() + "-storage")
                        .bundlesFrom(lab.directory())
                        .set("jvm-options", List.of("-Xcheck:jni"))
                        .parameters());
        KeaServer kea = new KeaServer(lab, config).start();
        String jar = TestBundle.of(Reader.class).write(lab.directory()).toString();
        kea.command("bundle-install", Map.of("file", jar)).expect(0);
        return kea;
    }

    /** Waits until the bundle has been called at all of these. */
    private static void awaitCalls(KeaServer kea, Set<String> hooks) {
        Awaitility.await("calls at " + hooks)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(Set.of(), missing(kea, hooks)));
    }

    private static Set<String> missing(KeaServer kea, Set<String> hooks) {
        JsonObject counts = kea.command(Reader.COMMAND).success();
        Set<String> missing = new TreeSet<>(hooks);
        missing.removeAll(counts.keySet());
        return missing;
    }

    private static void finish(KeaServer kea) {
        kea.command("config-reload").expect(0);
        kea.stop();
        kea.log()
                .assertQuiet(
                        "DHCP[46]_DECLINE_LEASE",
                        "DHCP_DDNS",
                        "DHCPSRV_DHCP_DDNS",
                        "OSGI_HOOK_NOT_IN_KEA");
        assertEquals(List.of(), warnings(kea.console()));
    }

    /** Each warning with its stack, except about what JNA does while it loads its own library. */
    private static List<String> warnings(String console) {
        List<String> found = new ArrayList<>();
        Matcher warning =
                Pattern.compile("(?m)^(WARNING|FATAL ERROR|WARN).*(\\R\\s.*)*").matcher(console);
        while (warning.find()) {
            if (!warning.group().contains("com.sun.jna.Native.loadNativeDispatchLibrary(")) {
                found.add(warning.group());
            }
        }
        return found;
    }

    @Test
    public void dhcp4() throws IOException {
        KeaServer kea = start(KeaConfig.v4());
        Net4 net = new Net4(lab);
        byte[] name = "host.example.org".getBytes(StandardCharsets.US_ASCII);
        Dhcp4Client client = net.client("02:aa:22:00:00:01").option(Message4.OPTION_HOSTNAME, name);
        client.lease();
        client.renew();
        client.inform();
        client.release();
        client.lease();
        client.decline();
        Dhcp4Client brief =
                net.client("02:aa:22:00:00:02").behind(Lab.RELAY4, 1, new byte[] {1, 1, 7});
        brief.option(Message4.OPTION_LEASE_TIME, ONE_SECOND).lease();
        awaitCalls(
                kea,
                KeaUnderTest.withNewHooks(
                        "lease4_offer",
                        "buffer4_receive",
                        "pkt4_receive",
                        "subnet4_select",
                        "host4_identifier",
                        "lease4_select",
                        "lease4_renew",
                        "lease4_release",
                        "lease4_decline",
                        "ddns4_update",
                        "leases4_committed",
                        "pkt4_send",
                        "buffer4_send",
                        "lease4_expire",
                        "lease4_recover",
                        "command_processed"));
        finish(kea);
    }

    /** Kea takes the last relay's link address for that of the client. */
    private static void registerAddress(Net6 net) {
        String address = "2001:db8:9::77";
        Dhcp6Client client = net.client(Addresses.colonHex("00:03:00:01:02:aa:22:00:00:03"));
        client.behind(address, "fe80::1");
        Message6 message = client.prepare(Message6.ADDRESS_REGISTRATION, false);
        byte[] lifetimes = {0, 0, 0, 100, 0, 0, 0, 100};
        byte[] option = Arrays.copyOf(Addresses.bytes6(address), 16 + lifetimes.length);
        System.arraycopy(lifetimes, 0, option, 16, lifetimes.length);
        client.post(message.with(Message6.OPTION_IA_ADDRESS, option));
    }

    @Test
    public void dhcp6() throws IOException {
        KeaConfig config = KeaConfig.v6();
        config.set("min-preferred-lifetime", 1).set("max-preferred-lifetime", 3600);
        KeaServer kea = start(config);
        Net6 net = new Net6(lab);
        byte[] fqdn = {0, 4, 'h', 'o', 's', 't', 7, 'e', 'x', 'a', 'm', 'p', 'l', 'e', 0};
        Dhcp6Client client = net.client(Addresses.colonHex("00:03:00:01:02:aa:22:00:00:01"));
        client.address(1).prefix(2).option(Message6.OPTION_FQDN, fqdn).lease();
        client.renew();
        client.rebind();
        client.release();
        client.lease();
        client.decline();
        Dhcp6Client brief = net.client(Addresses.colonHex("00:03:00:01:02:aa:22:00:00:02"));
        brief.behind(KeaConfig.REMOTE_LINK6, "fe80::1").address(1).lifetimes(1, 1).lease();
        registerAddress(net);
        awaitCalls(
                kea,
                KeaUnderTest.withNewHooks(
                        "addr6_register",
                        "buffer6_receive",
                        "pkt6_receive",
                        "subnet6_select",
                        "host6_identifier",
                        "lease6_select",
                        "lease6_renew",
                        "lease6_rebind",
                        "lease6_release",
                        "lease6_decline",
                        "ddns6_update",
                        "leases6_committed",
                        "pkt6_send",
                        "buffer6_send",
                        "lease6_expire",
                        "lease6_recover",
                        "command_processed"));
        finish(kea);
    }
}
