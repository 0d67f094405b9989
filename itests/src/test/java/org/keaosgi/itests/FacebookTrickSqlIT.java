// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** What a client gets comes from PostgreSQL, through PostgreSQL's own driver as a bundle. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class FacebookTrickSqlIT {
    @ClassRule public static final Lab LAB = new Lab();

    private static final String KNOWN = "02:fb:50:00:00:01";
    private static final String SLOW = "02:fb:50:00:00:02";
    private static final String ON_THE_FLOOR = "02:fb:50:00:00:03";
    private static final String UNKNOWN = "02:fb:50:00:00:99";

    /** For a database on a busy machine. */
    private static final int AMPLE_MILLIS = 10_000;

    private static final String QUERY =
            "SELECT host(address) AS ip_address, host(router) AS routers,"
                    + " '' || pg_sleep(nap) AS boot_file_name"
                    + " FROM machines WHERE mac = :hw_address";

    private static Database database;
    private static Database.Schema inventory;
    private static KeaServer kea;
    private static Net4 net;

    @BeforeClass
    public static void start() throws IOException {
        database = Database.start(LAB, Database.Kind.POSTGRESQL);
        inventory = database.schema("inventory");
        inventory.sql(
                "CREATE TABLE machines (mac text PRIMARY KEY, address inet, router inet, nap real);"
                        + "INSERT INTO machines VALUES ('"
                        + KNOWN
                        + "', '198.18.121.1', '198.18.0.254', 0), ('"
                        + SLOW
                        + "', '198.18.121.2', NULL, 20), ('"
                        + ON_THE_FLOOR
                        + "', '10.4.0.7', NULL, 0.3)");
        KeaConfig config =
                KeaConfig.v4()
                        .set("shared-networks", List.of(floor()))
                        .hook(
                                SqlInventory.hook(
                                                LAB,
                                                AMPLE_MILLIS,
                                                QUERY,
                                                Map.of("cache.time", 1, "query.timeout", 2))
                                        .parameters());
        kea = new KeaServer(LAB, config).start();
        net = new Net4(LAB);
    }

    /** Two subnets behind one relay, of which Kea takes the first one for its clients. */
    private static Map<String, Object> floor() {
        return Map.of(
                "name",
                "floor",
                "relay",
                Map.of("ip-addresses", List.of(Lab.RELAY4)),
                "subnet4",
                List.of(subnet(3, "10.3.0.0/16"), subnet(4, "10.4.0.0/24")));
    }

    private static Map<String, Object> subnet(int id, String prefix) {
        return Map.of("id", id, "subnet", prefix, "pools", List.of(Map.of("pool", prefix)));
    }

    @AfterClass
    public static void stop() {
        if (kea != null) {
            kea.stop();
        }
    }

    private static Dhcp4Client known() {
        return net.client(KNOWN);
    }

    /** Longer than Kea waits for the database. */
    private static boolean isAnswered(Dhcp4Client client) {
        return client.send(client.prepare(Message4.DISCOVER))
                .thenApply(answer -> true)
                .completeOnTimeout(false, 4, TimeUnit.SECONDS)
                .join();
    }

    @Test
    public void test1WhatTheDatabaseHolds() {
        Dhcp4Client client = known();
        Message4 ack = client.lease();
        assertThat(client.address()).isEqualTo("198.18.121.1");
        assertThat(ack.option(3)).hasValue(new byte[] {(byte) 198, 18, 0, -2});
        assertThat(isAnswered(net.client(UNKNOWN))).isFalse();
        client.renew();
        inventory.sql("UPDATE machines SET address = '198.18.121.5' WHERE mac = '" + KNOWN + "'");
        Awaitility.await("the answer to grow old")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            client.discover();
                            assertThat(client.address()).isEqualTo("198.18.121.5");
                        });
        client.lease();
        kea.log().assertQuiet();
    }

    @Test
    public void test2AQueryThatTakesTooLongHoldsUpNobodyForLong() {
        setTimeout(700);
        assertThat(isAnswered(net.client(SLOW))).isFalse();
        kea.log().await(SLOW + " gets no answer: .*TimeoutException");
        setTimeout(AMPLE_MILLIS);
        known().lease();
    }

    private static void setTimeout(int millis) {
        var properties = Map.of("timeout", millis);
        kea.command(
                        "bundle-config-set",
                        Map.of("pid", SqlInventory.TRICK, "properties", properties))
                .success();
    }

    @Test
    public void test3WithoutTheDatabaseOldAnswersHold() {
        known().lease();
        database.kill();
        kea.log().mark();
        Dhcp4Client client = known();
        Awaitility.await("the answer to grow old")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            client.lease();
                            return !kea.log().matching("database can't be asked").isEmpty();
                        });
        assertThat(client.address()).isEqualTo("198.18.121.5");
        assertThat(isAnswered(net.client("02:fb:50:00:00:77"))).as("not known before").isFalse();
        assertThat(kea.log().matching("database can't be asked")).hasSize(1);
    }

    @Test
    public void test4AndWhenItIsBackItIsAskedAgain() {
        database.start();
        inventory.sql("UPDATE machines SET address = '198.18.121.6' WHERE mac = '" + KNOWN + "'");
        Dhcp4Client client = known();
        Awaitility.await("the new address")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            client.lease();
                            assertThat(client.address()).isEqualTo("198.18.121.6");
                        });
        kea.log().await("database answers again");
    }

    @Test
    public void test5InASharedNetworkTheAddressDecidesTheSubnet() {
        Dhcp4Client client = net.client(ON_THE_FLOOR).behind(Lab.RELAY4, 1, null);
        Message4 ack = client.lease();
        assertThat(client.address()).isEqualTo("10.4.0.7");
        assertThat(ack.option(1)).as("that subnet's").hasValue(new byte[] {-1, -1, -1, 0});
    }
}
