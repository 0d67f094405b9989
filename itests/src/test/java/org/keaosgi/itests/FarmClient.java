// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import java.util.List;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/** A virtual client of a {@link ServerFarm}, of either family. For one thread at a time. */
interface FarmClient {
    /** What a server offered. */
    record Offer(String server, String given) {}

    /** What the inventory has for it. */
    String expected();

    /** Asks all servers, and returns what that many of them offer. */
    List<Offer> offers(int servers);

    /** Gets a lease from one of them; returns what was given. */
    String lease();

    /** Asks all servers to extend the lease; returns what was given. */
    String rebind();

    /** Where the clients of a farm come from. */
    static Source of(Lab lab, Family family, ServerFarm farm) {
        if (family == Family.V4) {
            Net4 net = new Net4(lab);
            return number -> new V4(farm, number, net);
        }
        Net6 net = new Net6(lab);
        return number -> new V6(farm, number, net);
    }

    /** Makes clients by their numbers. */
    @FunctionalInterface
    interface Source {
        FarmClient client(int number);
    }

    /** By broadcast. */
    final class V4 implements FarmClient {
        private final String expected;
        private final Dhcp4Client client;

        V4(ServerFarm farm, int number, Net4 net) {
            expected = farm.address(number);
            client = net.client(ServerFarm.hardwareAddress(number)).broadcastAnswers();
        }

        @Override
        public String expected() {
            return expected;
        }

        @Override
        public List<Offer> offers(int servers) {
            return client.answers(client.prepare(Message4.DISCOVER), servers).stream()
                    .map(V4::offer)
                    .toList();
        }

        private static Offer offer(Message4 answer) {
            byte[] server = answer.option(Message4.OPTION_SERVER_ID).orElseThrow();
            return new Offer(
                    Addresses.address(server).getHostAddress(), Addresses.text4(answer.yiaddr));
        }

        @Override
        public String lease() {
            client.lease();
            return client.address();
        }

        @Override
        public String rebind() {
            client.rebind();
            return client.address();
        }
    }

    /**
     * By multicast, with an address and a prefix. Behind a relay of its own on the link: the client
     * port is other programs'.
     */
    final class V6 implements FarmClient {
        private static final int IAID = 1;

        private final String expected;
        private final Dhcp6Client client;

        V6(ServerFarm farm, int number, Net6 net) {
            expected = farm.address(number) + " " + ServerFarm.prefix(number);
            client =
                    net.client(Addresses.colonHex(ServerFarm.duid(number)))
                            .behind("2001:db8:1::1", "fe80::fb")
                            .address(IAID)
                            .prefix(IAID);
        }

        @Override
        public String expected() {
            return expected;
        }

        @Override
        public List<Offer> offers(int servers) {
            return client.answers(client.prepare(Message6.SOLICIT, false), servers).stream()
                    .map(V6::offer)
                    .toList();
        }

        private static Offer offer(Message6 answer) {
            Message6.Binding address = answer.bindings(Message6.OPTION_IA_NA).get(0);
            Message6.Binding prefix = answer.bindings(Message6.OPTION_IA_PD).get(0);
            return new Offer(
                    Addresses.colonHex(answer.option(Message6.OPTION_SERVER_ID).orElseThrow()),
                    address.text() + " " + prefix.text() + "/" + prefix.length());
        }

        @Override
        public String lease() {
            client.lease();
            return given();
        }

        @Override
        public String rebind() {
            client.rebind();
            return given();
        }

        private String given() {
            return client.address() + " " + client.prefix();
        }
    }
}
