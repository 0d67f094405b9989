// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keaosgi.api.hook.HookPoint.CB4_UPDATED;
import static org.keaosgi.api.hook.HookPoint.CB6_UPDATED;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.itests.bundles.Parker;
import org.keaosgi.itests.bundles.Parker4;
import org.keaosgi.itests.bundles.Reader;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/**
 * Every row of the table of hook points: Kea calls it, each argument is read, and each argument
 * that can be changed has a test that changes it.
 */
public class HookPointsIT {
    /** Arguments that only later releases of Kea hand out. */
    private static final Map<String, int[]> NOT_BEFORE =
            Map.of(
                    "lease4_offer host", new int[] {3, 0, 0},
                    "lease4_offer response", new int[] {3, 0, 0},
                    "leases4_committed response", new int[] {3, 0, 0},
                    "leases6_committed response", new int[] {3, 0, 0},
                    "pkt4_send subnet", new int[] {2, 6, 0},
                    "pkt6_send subnet", new int[] {2, 6, 0});

    /** Which tests of {@link Edit4IT} and {@link Edit6IT} change which arguments. */
    private static final Map<String, List<String>> CHANGED_IN =
            Map.of(
                    "queriesAndAnswers",
                    List.of(
                            "buffer#_receive query",
                            "buffer#_receive wire",
                            "pkt#_receive query",
                            "subnet#_select query",
                            "pkt#_send response",
                            "buffer#_send response",
                            "buffer#_send wire"),
                    "anotherSubnet",
                    List.of("subnet#_select subnet"),
                    "anIdentifierForAReservation",
                    List.of("host#_identifier identifierType", "host#_identifier identifier"),
                    "theLeaseItself",
                    List.of("lease#_select lease", "lease#_renew lease"),
                    "dnsUpdates",
                    List.of(
                            "ddns#_update hostname",
                            "ddns#_update forwardUpdate",
                            "ddns#_update reverseUpdate"),
                    "anExpiredLease",
                    List.of("lease#_expire lease"));

    private static final Map<String, List<String>> CHANGED_IN_4 =
            Map.of("theAnswerToACommand", List.of("command_processed response"));

    private static final Map<String, List<String>> CHANGED_IN_6 =
            Map.of(
                    "theLeaseItself",
                    List.of(
                            "lease6_renew identityAssociation",
                            "lease6_rebind lease",
                            "lease6_rebind identityAssociation",
                            "lease6_release lease"),
                    "aDeclinedLease",
                    List.of("lease6_decline lease"));

    @Rule public final Lab lab = new Lab();

    @Test
    public void theDocumentSaysWhatTheApiHas() throws Exception {
        Set<HookPoint> documented = EnumSet.noneOf(HookPoint.class);
        for (HookPointTable.Row row : HookPointTable.documented()) {
            assertThat(row).isEqualTo(row.inApi());
            documented.add(row.point());
        }
        assertThat(documented).isEqualTo(EnumSet.allOf(HookPoint.class));
    }

    @Test
    public void eachArgumentThatCanBeChangedIsChangedInATest() throws Exception {
        Set<String> changed = new TreeSet<>();
        collect(Edit4IT.class, "4", CHANGED_IN, changed);
        collect(Edit4IT.class, "4", CHANGED_IN_4, changed);
        collect(Edit6IT.class, "6", CHANGED_IN, changed);
        collect(Edit6IT.class, "6", CHANGED_IN_6, changed);
        Set<String> writable = new TreeSet<>();
        for (HookPointTable.Row row : HookPointTable.documented()) {
            row.writable()
                    .forEach(argument -> writable.add(row.point().keaName() + " " + argument));
        }
        assertThat(changed).isEqualTo(writable);
    }

    private static void collect(
            Class<?> tests, String digit, Map<String, List<String>> table, Set<String> changed)
            throws NoSuchMethodException {
        for (Map.Entry<String, List<String>> entry : table.entrySet()) {
            Method test = tests.getMethod(entry.getKey());
            assertThat(test.isAnnotationPresent(Test.class)).as(test.toString()).isTrue();
            entry.getValue().forEach(argument -> changed.add(argument.replace("#", digit)));
        }
    }

    @Test
    public void everyArgumentIsRead4() throws IOException {
        TestBundle parker = TestBundle.of(Parker4.class);
        parker.write(lab.directory());
        OsgiHook hook = OsgiHook.in(lab, "storage").bundle(parker.symbolicName());
        KeaServer kea = new KeaServer(lab, EveryHookPoint.config(lab, Family.V4, hook)).start();
        EveryHookPoint.provoke(lab, kea, Family.V4);
        if (KeaUnderTest.has(HookPoint.LEASE4_SERVER_DECLINE)) {
            declineAnOffer(kea);
        }
        assertAllRead(kea, Family.V4);
        finish(kea);
    }

    /** The bundle that has parked an offer finds the address in use. */
    private void declineAnOffer(KeaServer kea) {
        var offer = ParkingClients.v4(lab).discover(Parker.AT_OFFER + Parker.HELD);
        Awaitility.await("an offer that waits")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                kea.command(
                                                        Parker.COMMAND,
                                                        Map.of(
                                                                "end",
                                                                Parker.FIRST,
                                                                "how",
                                                                "in-use"))
                                                .success()
                                                .get("ended")
                                                .getAsInt()
                                        == 1);
        EveryHookPoint.awaitCalls(kea, Set.of(HookPoint.LEASE4_SERVER_DECLINE.keaName()));
        assertThat(offer).isNotDone();
    }

    @Test
    public void everyArgumentIsRead6() throws IOException {
        OsgiHook hook = OsgiHook.in(lab, "storage");
        KeaServer kea = new KeaServer(lab, EveryHookPoint.config(lab, Family.V6, hook)).start();
        EveryHookPoint.provoke(lab, kea, Family.V6);
        assertAllRead(kea, Family.V6);
        finish(kea);
    }

    private static void assertAllRead(KeaServer kea, Family family) throws IOException {
        JsonObject read = kea.command(Reader.ARGUMENTS_COMMAND).success();
        Set<HookPoint> present = EveryHookPoint.of(family);
        // These have a test of their own.
        present.removeAll(EnumSet.of(CB4_UPDATED, CB6_UPDATED));
        Map<String, Set<String>> expected = new HashMap<>();
        Map<String, Set<String>> found = new HashMap<>();
        for (HookPointTable.Row row : HookPointTable.documented()) {
            String point = row.point().keaName();
            Set<String> arguments = new TreeSet<>(row.arguments());
            arguments.removeIf(argument -> isTooNew(point + " " + argument));
            if (present.contains(row.point()) && !arguments.isEmpty()) {
                expected.put(point, arguments);
                found.put(point, new TreeSet<>());
                for (JsonElement name : read.getAsJsonArray(point)) {
                    found.get(point).add(name.getAsString());
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static boolean isTooNew(String argument) {
        int[] since = NOT_BEFORE.get(argument);
        return since != null && !KeaUnderTest.since(since[0], since[1], since[2]);
    }

    private static void finish(KeaServer kea) {
        kea.log()
                .assertQuiet(
                        "DHCP[46]_.*DECLINE",
                        "DHCP6_PD_LEASE",
                        "DHCP_DDNS",
                        "DHCPSRV_DHCP_DDNS",
                        "OSGI_HOOK_NOT_IN_KEA");
        kea.stop();
    }

    /** Rows that appear in Kea's configuration database have the configuration updated. */
    @Test
    public void configurationBackEnds() throws IOException {
        Database database = Database.start(lab, Database.Kind.MARIADB);
        for (Family family : Family.values()) {
            String name = family.root().toLowerCase(Locale.ROOT);
            Database.Schema schema = database.schema(name);
            OsgiHook hook = OsgiHook.in(lab, family.daemon() + "-storage");
            KeaConfig config =
                    EveryHookPoint.config(lab, family, hook)
                            .set(
                                    "config-control",
                                    Map.of("config-databases", List.of(schema.connection())))
                            .library(configurationBackEnd(), Map.of());
            KeaServer kea = new KeaServer(lab, config);
            kea.environment(database.environment()).start();
            schema.sql(newGlobalParameter(name));
            kea.command("config-backend-pull").expect(0);
            String point = (family == Family.V4 ? CB4_UPDATED : CB6_UPDATED).keaName();
            EveryHookPoint.awaitCalls(kea, Set.of(point));
            JsonElement read = kea.command(Reader.ARGUMENTS_COMMAND).success().get(point);
            assertThat(read.getAsJsonArray()).containsExactly(new JsonPrimitive("auditEntries"));
            kea.stop();
        }
    }

    /** Since Kea 3.0 one library is for all of a database's uses. */
    private static String configurationBackEnd() {
        return KeaUnderTest.since(3, 0, 0) ? "libdhcp_mysql.so" : "libdhcp_mysql_cb.so";
    }

    private static String newGlobalParameter(String daemon) {
        return """
                CALL createAuditRevisionDHCP%2$s(NOW(), 'all', 'from the lab', 0);
                INSERT INTO %1$s_global_parameter (id, name, value, parameter_type, modification_ts)
                    VALUES (1, 'valid-lifetime', '4321', 0, NOW());
                INSERT INTO %1$s_global_parameter_server (parameter_id, server_id, modification_ts)
                    VALUES (1, 1, NOW());
                """
                .formatted(daemon, daemon.substring("dhcp".length()));
    }
}
