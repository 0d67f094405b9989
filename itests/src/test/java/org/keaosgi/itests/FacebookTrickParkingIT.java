// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
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
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** While a database thinks about one client, Kea serves the others. */
@RunWith(Parameterized.class)
public class FacebookTrickParkingIT {
    private static final int RANKING = 0;
    private static final long PATIENCE_SECONDS = 60;

    /** The longest that there is. */
    private static final int TIMEOUT_MILLIS = 10_000;

    private static final String KNOWN = "02:fb:70:00:00:01";
    private static final String HELD = "02:fb:70:00:00:02";

    /** A database that does not answer for a client as long as its row says so. */
    private static final String INVENTORY =
            """
            CREATE TABLE clients (id text PRIMARY KEY, address inet, held bool);
            CREATE FUNCTION is_free(client text) RETURNS bool LANGUAGE plpgsql AS $$
            BEGIN
                WHILE (SELECT held FROM clients WHERE id = client) LOOP
                    PERFORM pg_sleep(0.02);
                END LOOP;
                RETURN true;
            END $$;
            """;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "{0}")
    public static List<Network> families() {
        return List.of(new Network4(), new Network6());
    }

    @Parameterized.Parameter public Network network;

    private Database.Schema inventory;
    private KeaConfig config;
    private KeaServer kea;

    @Before
    public void start() throws IOException {
        assumeTrue("parks while it chooses a subnet", KeaUnderTest.parksAtSubnetSelect());
        Database database = Database.start(lab, Database.Kind.POSTGRESQL);
        inventory = database.schema("inventory");
        inventory.sql(INVENTORY);
        inventory.sql(
                "INSERT INTO clients VALUES ('%s', '%s', false), ('%s', '%s', true)"
                        .formatted(
                                network.identity(KNOWN),
                                network.address(1),
                                network.identity(HELD),
                                network.address(2)));
        config =
                network.config()
                        .hook(
                                SqlInventory.hook(
                                                lab,
                                                TIMEOUT_MILLIS,
                                                query(),
                                                Map.of("query.timeout", 60))
                                        .parameters());
        kea = new KeaServer(lab, config).start();
        network.enter(lab);
    }

    private String query() {
        return "SELECT host(address) AS %s FROM clients WHERE id = :%s AND is_free(id)"
                .formatted(network.addressColumn(), network.identityColumn());
    }

    private void free() {
        inventory.sql("UPDATE clients SET held = false");
    }

    private void awaitParked(long count) {
        HookFigures.await(kea, network.subnetSelect(), RANKING, "parked", count);
    }

    private long figure(String name) {
        return HookFigures.of(kea, network.subnetSelect(), RANKING, name);
    }

    @Test
    public void othersAreServedMeanwhile() {
        CompletableFuture<String> held = network.ask(HELD);
        awaitParked(1);
        assertThat(network.lease(KNOWN)).isEqualTo(network.address(1));
        assertThat(held).isNotDone();
        free();
        assertThat(held.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
                .isEqualTo(network.address(2));
        assertThat(network.lease(HELD)).isEqualTo(network.address(2));
        awaitParked(0);
        assertThat(figure("errors")).isZero();
        assertThat(figure("park-timeouts")).isZero();
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void aReconfigurationMeanwhile() {
        CompletableFuture<String> held = network.ask(HELD);
        awaitParked(1);
        kea.configSet(config).expect(0);
        kea.log().await("OSGI_PARKED_DISCARDED 1 ");
        assertThat(network.lease(KNOWN)).isEqualTo(network.address(1));
        free();
        // The database's answer comes when Kea has forgotten the packet.
        assertThat(network.lease(HELD)).isEqualTo(network.address(2));
        assertThat(held).isNotDone();
        kea.log().assertQuiet();
        kea.stop();
    }

    /** The clients of one family, and what they get. */
    private abstract static class Network {
        private final Family family;

        Network(Family family) {
            this.family = family;
        }

        final KeaConfig config() {
            return KeaConfig.of(family);
        }

        abstract String identity(String hardwareAddress);

        abstract String address(int number);

        abstract String addressColumn();

        abstract String identityColumn();

        abstract String subnetSelect();

        abstract void enter(Lab lab);

        /** A client's first message; the future has the address that it is offered. */
        abstract CompletableFuture<String> ask(String hardwareAddress);

        /** The address that a client gets by the four-way exchange. */
        abstract String lease(String hardwareAddress);

        @Override
        public final String toString() {
            return family.toString();
        }
    }

    private static final class Network4 extends Network {
        private Net4 net;

        Network4() {
            super(Family.V4);
        }

        @Override
        String identity(String hardwareAddress) {
            return hardwareAddress;
        }

        @Override
        String address(int number) {
            return "198.18.122." + number;
        }

        @Override
        String addressColumn() {
            return "ip_address";
        }

        @Override
        String identityColumn() {
            return "hw_address";
        }

        @Override
        String subnetSelect() {
            return "subnet4_select";
        }

        @Override
        void enter(Lab lab) {
            net = new Net4(lab);
        }

        @Override
        CompletableFuture<String> ask(String hardwareAddress) {
            Dhcp4Client client = net.client(hardwareAddress);
            return client.send(client.prepare(Message4.DISCOVER))
                    .thenApply(answer -> Addresses.text4(Message4.decode(answer).yiaddr));
        }

        @Override
        String lease(String hardwareAddress) {
            Dhcp4Client client = net.client(hardwareAddress);
            client.lease();
            return client.address();
        }
    }

    private static final class Network6 extends Network {
        /** Of the DUID: DUID-LL, Ethernet. */
        private static final String DUID_TYPE = "00:03:00:01:";

        private Net6 net;

        Network6() {
            super(Family.V6);
        }

        @Override
        String identity(String hardwareAddress) {
            return DUID_TYPE + hardwareAddress;
        }

        @Override
        String address(int number) {
            return "2001:db8:1::fb:" + number;
        }

        @Override
        String addressColumn() {
            return "ip_addresses";
        }

        @Override
        String identityColumn() {
            return "duid";
        }

        @Override
        String subnetSelect() {
            return "subnet6_select";
        }

        @Override
        void enter(Lab lab) {
            net = new Net6(lab);
        }

        private Dhcp6Client client(String hardwareAddress) {
            return net.client(Addresses.colonHex(identity(hardwareAddress))).address(1);
        }

        @Override
        CompletableFuture<String> ask(String hardwareAddress) {
            Dhcp6Client client = client(hardwareAddress);
            return client.send(client.prepare(Message6.SOLICIT, false))
                    .thenApply(Network6::offered);
        }

        private static String offered(ByteBuffer advertise) {
            return Message6.decode(advertise).bindings(Message6.OPTION_IA_NA).get(0).text();
        }

        @Override
        String lease(String hardwareAddress) {
            Dhcp6Client client = client(hardwareAddress);
            client.lease();
            return client.address();
        }
    }
}
