// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.Perfdhcp;

/**
 * Servers without state behind dhcrelay: whichever of them lives, clients keep what they were
 * given, while perfdhcp and dhclient are at them too.
 */
@RunWith(Parameterized.class)
public class FacebookTrickFarmIT {
    @Rule public final Lab lab = Lab.relayed(ServerFarm.SERVERS);

    private static final int CLIENTS = 200;

    private static final int FIRST_OF_PERFDHCP = 0x1000;

    private static final int OF_DHCLIENT = 0x0f01;
    private static final int LOAD_PER_SECOND = 50;
    private static final int LOAD_SECONDS = 20;

    private final Family family;
    private ServerFarm farm;
    private RealClient dhclient;
    private List<FarmClient> clients;

    public FacebookTrickFarmIT(Family family) {
        this.family = family;
    }

    @Parameters(name = "{0}")
    public static Family[] families() {
        return Family.values();
    }

    @Before
    public void startThreeServers() throws IOException {
        farm = new ServerFarm(lab, family);
        dhclient = new RealClient(lab, farm, OF_DHCLIENT);
        for (int number = 1; number <= 3; number++) {
            farm.startServer(number);
        }
        FarmClient.Source source = FarmClient.of(lab, family, farm);
        clients = IntStream.rangeClosed(1, CLIENTS).mapToObj(source::client).toList();
    }

    @Test
    public void aClientKeepsItsAddressWhicheverServerLives() throws IOException {
        assertOfferedTheSameBy(3);
        clients.forEach(client -> assertThat(client.lease()).isEqualTo(client.expected()));
        dhclient.lease();
        try (Rebinding rebinding = new Rebinding(clients)) {
            CompletableFuture<Perfdhcp.Result> load = CompletableFuture.supplyAsync(this::load);
            rebinding.awaitRounds(2);
            farm.killServer(1);
            farm.killServer(2);
            rebinding.awaitRounds(2);
            dhclient.awaitExtension();
            farm.startServer(4);
            assertOfferedTheSameBy(2);
            farm.killServer(3);
            // The only server left has not met these clients before the others were killed.
            rebinding.awaitRounds(2);
            dhclient.awaitExtension();
            Perfdhcp.Result result = load.join();
            rebinding.awaitRounds(1);
            assertThat(result.received()).as(result.output()).isPositive();
        }
        dhclient.assertKeptItsLease();
        farm.server(4).log().assertQuiet("DHCPSRV_CFGMGR_CONFIGURE_SERVERID");
    }

    /** Every server that is up offers every client what the inventory has for it. */
    private void assertOfferedTheSameBy(int servers) {
        for (FarmClient client : clients.subList(0, 20)) {
            List<FarmClient.Offer> offers = client.offers(servers);
            assertThat(offers)
                    .extracting(FarmClient.Offer::server)
                    .hasSize(servers)
                    .doesNotHaveDuplicates();
            assertThat(offers).extracting(FarmClient.Offer::given).containsOnly(client.expected());
        }
    }

    /** In DHCPv6, perfdhcp puts the hardware address at the end of the DUID. */
    private Perfdhcp.Result load() {
        return Perfdhcp.run(
                lab,
                family,
                LOAD_PER_SECOND,
                LOAD_SECONDS,
                "-b",
                "mac=" + ServerFarm.hardwareAddress(FIRST_OF_PERFDHCP),
                "-b",
                "duid=" + ServerFarm.duid(FIRST_OF_PERFDHCP).replace(":", ""));
    }
}
