// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/**
 * Servers of one family that take what they give from copies of one inventory, behind dhcrelay. A
 * client of the inventory has a number, which is the end of its hardware address and DUID, and of
 * what it is given.
 */
final class ServerFarm {
    /** The most that the lab has sides for. */
    static final int SERVERS = 4;

    /** What the clients' hardware addresses begin with; two bytes are left for the number. */
    private static final String HARDWARE_ADDRESS = "02:fb:00:00:";

    /** What makes a DUID of a hardware address (RFC 8415, section 11.4). */
    private static final String DUID_LL = "00:03:00:01:";

    private static final int CLIENTS = 0x1400;
    private static final String TRICK = "org.keaosgi.facebook-trick";

    private final Lab lab;
    private final Family family;
    private final KeaServer[] servers = new KeaServer[SERVERS + 1];

    ServerFarm(Lab lab, Family family) throws IOException {
        this.lab = lab;
        this.family = family;
        Files.writeString(inventory(), inventoryText(), UTF_8);
        startRelay();
    }

    Family family() {
        return family;
    }

    static String hardwareAddress(int client) {
        return HARDWARE_ADDRESS + "%02x:%02x".formatted(client >> 8, client & 0xff);
    }

    static String duid(int client) {
        return DUID_LL + hardwareAddress(client);
    }

    /** What the inventory has for a client. */
    String address(int client) {
        return family == Family.V4
                ? "198.18.%d.%d".formatted(64 + (client >> 8), client & 0xff)
                : "2001:db8:1::fb:%x".formatted(client);
    }

    /** What the inventory has for a client of DHCPv6 that asks for a prefix. */
    static String prefix(int client) {
        return "2001:db8:%x::/48".formatted(0x8000 + client);
    }

    private Path inventory() {
        return lab.directory().resolve("inventory.csv");
    }

    private String inventoryText() {
        String header =
                family == Family.V4 ? "hw-address,ip-address" : "duid,ip-addresses,prefixes";
        return IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(this::entry)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private String entry(int client) {
        return family == Family.V4
                ? hardwareAddress(client) + "," + address(client)
                : duid(client) + "," + address(client) + "," + prefix(client);
    }

    private void startRelay() throws IOException {
        List<String> command = new ArrayList<>(List.of("dhcrelay", "-d", "--no-pid"));
        if (family == Family.V4) {
            command.addAll(List.of("-4", "-id", "down0", "-iu", "up0"));
        } else {
            command.addAll(List.of("-6", "-l", "2001:db8:1::1%down0"));
        }
        for (int number = 1; number <= SERVERS; number++) {
            command.addAll(
                    family == Family.V4
                            ? List.of(serverAddress(number))
                            : List.of("-u", serverAddress(number) + "%up0"));
        }
        start("relay", command, "relay");
    }

    /** Starts a program on a side of the lab, where it ends with the lab. */
    Process start(String side, List<String> command, String log) throws IOException {
        Path output = lab.directory().resolve(log + ".log");
        Process process =
                new ProcessBuilder(lab.commandLine(side, command))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        lab.manage(process::destroyForcibly);
        return process;
    }

    /** Where a server is; what is also its identifier in DHCPv4. */
    String serverAddress(int number) {
        return (family == Family.V4 ? "192.0.2." : "2001:db8:2::") + number;
    }

    /** Starts a server, which has met no client yet. */
    void startServer(int number) {
        servers[number] =
                new KeaServer(lab, config(number), family.daemon() + "-" + number)
                        .on("server" + number)
                        .start();
    }

    private KeaConfig config(int number) {
        KeaConfig config = KeaConfig.of(family);
        if (family == Family.V4) {
            // Raw sockets answer a client that renews from behind a router as if it were near.
            config.set(
                    "interfaces-config",
                    Map.of("interfaces", List.of("srv0"), "dhcp-socket-type", "udp"));
        } else {
            config.set(
                    "interfaces-config",
                    Map.of("interfaces", List.of("srv0/" + serverAddress(number))));
            config.set("preferred-lifetime", 30);
            config.set(
                    "server-id",
                    Map.of(
                            "type",
                            "EN",
                            "enterprise-id",
                            2495,
                            "identifier",
                            "0" + number,
                            "persist",
                            false));
        }
        return config.set("renew-timer", 2)
                .set("rebind-timer", 4)
                .set("valid-lifetime", 40)
                .hook(
                        OsgiHook.in(lab, "storage" + number)
                                .bundle(TRICK)
                                .config(TRICK, Map.of("mode", "stateless"))
                                .config(TRICK + ".file", Map.of("file", inventory().toString()))
                                .parameters());
    }

    /** As when its machine loses power. */
    void killServer(int number) {
        servers[number].kill();
    }

    KeaServer server(int number) {
        return servers[number];
    }
}
