// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.load.LoadGenerator;
import org.keaosgi.itests.load.Perfdhcp;

/** The harness against Kea alone: what fails here is not the product's doing. */
@RunWith(Parameterized.class)
public class HarnessIT {
    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private KeaServer kea4;
    private KeaServer kea6;

    @Before
    public void start() {
        kea4 = new KeaServer(lab, KeaConfig.v4().multiThreading(multiThreading)).start();
        kea6 = new KeaServer(lab, KeaConfig.v6().multiThreading(multiThreading)).start();
    }

    @After
    public void stop() {
        kea4.log().assertQuiet();
        kea6.log().assertQuiet();
        kea4.stop();
        kea6.stop();
    }

    @Test
    public void servesDirectClients4() {
        Net4 net = new Net4(lab);
        Dhcp4Client client = net.client("02:aa:00:00:00:01").clientId((byte) 1, (byte) 2);
        client.lease();
        String address = client.address();
        assertTrue(address, address.startsWith("198.18."));
        client.renew();
        client.rebind();
        client.reboot();
        assertEquals(address, client.address());
        client.inform();
        client.release();
        client.lease();
        client.decline();
        kea4.log().await("DHCP4_DECLINE_LEASE");
        client.lease();
        assertTrue(!address.equals(client.address()));
        assertEquals(0, net.retransmissions());
    }

    @Test
    public void servesRelayedAndUnicastClients4() {
        Net4 net = new Net4(lab);
        byte[] circuit = {1, 3, 'a', 'b', 'c'};
        Dhcp4Client client = net.client("02:aa:00:00:00:02").behind(Lab.RELAY4, 3, circuit);
        Message4 ack = client.lease();
        assertTrue(client.address().startsWith("198.19."));
        assertEquals(
                Arrays.toString(circuit),
                Arrays.toString(ack.option(Message4.OPTION_RELAY_AGENT).orElseThrow()));
        Dhcp4Client neighbour = net.client("02:00:00:00:00:02").unicastAnswers();
        neighbour.lease();
        assertTrue(neighbour.address().startsWith("198.18."));
        assertEquals(0, net.retransmissions());
    }

    @Test
    public void serves6() {
        Net6 net = new Net6(lab);
        Dhcp6Client client = net.client(new byte[] {0, 3, 0, 1, 2, 3, 4, 5, 6, 7});
        client.address(1).prefix(2).lease();
        assertTrue(client.address(), client.address().startsWith("2001:db8:1::1:"));
        assertTrue(client.prefix(), client.prefix().startsWith("2001:db8:1"));
        client.renew();
        client.rebind();
        client.release();
        Dhcp6Client relayed = net.client(new byte[] {0, 3, 0, 1, 2, 3, 4, 5, 6, 8}).address(1);
        relayed.behind(KeaConfig.REMOTE_LINK6, "fe80::1").behind("2001:db8:8::1", "fe80::2");
        relayed.lease();
        assertTrue(relayed.address(), relayed.address().startsWith("2001:db8:9::1:"));
        relayed.decline();
        assertEquals(0, net.retransmissions());
    }

    @Test
    public void bearsLoad() {
        LoadGenerator load4 = LoadGenerator.v4(lab, 600);
        load4.awaitMore(1500);
        load4.finish().assertNothingLost();
        LoadGenerator load6 = LoadGenerator.v6(lab, 600);
        load6.awaitMore(1500);
        load6.finish().assertNothingLost();
        for (Family family : Family.values()) {
            Perfdhcp.Result result = Perfdhcp.run(lab, family, 200, 1);
            assertTrue(result.output(), result.sent() > 200);
            assertEquals(result.output(), result.sent(), result.received());
            assertEquals(result.output(), 0, result.drops());
        }
    }
}
