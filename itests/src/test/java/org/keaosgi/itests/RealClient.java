// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Lab;

/** A dhclient of a {@link ServerFarm}, which tells its script what becomes of its lease. */
final class RealClient {
    /** One line for each call: why, and the address if there is one. */
    private static final String SCRIPT =
            """
            #!/bin/sh
            echo "$reason $new_ip_address$new_ip6_address" >>%s
            case $reason in
                BOUND) ip addr replace "$new_ip_address/16" dev "$interface" ;;
                BOUND6) ip addr replace "$new_ip6_address/64" dev "$interface" nodad ;;
            esac
            """;

    private static final String SETTINGS = "timeout 20;\nretry 1;\ninitial-interval 1;\n";

    private static final String INTERFACE = "cli1";

    private final Lab lab;
    private final ServerFarm farm;
    private final String expected;
    private final Path events;
    private final String suffix;

    /** On an interface of its own with the hardware address of a client of the inventory. */
    RealClient(Lab lab, ServerFarm farm, int number) throws IOException {
        this.lab = lab;
        this.farm = farm;
        expected = farm.address(number);
        suffix = farm.family() == Family.V4 ? "" : "6";
        events = Files.createFile(lab.directory().resolve("dhclient-events.log"));
        String address = ServerFarm.hardwareAddress(number);
        String macvlan = "link add link cli0 name " + INTERFACE + " address " + address;
        ip(lab, macvlan + " type macvlan mode bridge");
        ip(lab, "link set " + INTERFACE + " up");
    }

    private static void ip(Lab lab, String arguments) {
        lab.run("client", ("ip " + arguments).split(" "));
    }

    /** Starts it, and waits until it has what the inventory has for it. */
    void lease() throws IOException {
        Path script = write("dhclient-script", SCRIPT.formatted(events));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(List.of("dhclient", "-d", "--no-pid"));
        command.addAll(farm.family() == Family.V4 ? List.of("-4") : List.of("-6", "-D", "LL"));
        command.addAll(List.of("-cf", write("dhclient.conf", SETTINGS).toString()));
        command.addAll(List.of("-sf", script.toString()));
        command.addAll(List.of("-lf", write("dhclient.leases", "").toString(), INTERFACE));
        farm.start("client", command, "dhclient");
        Awaitility.await("the lease of dhclient")
                .atMost(Duration.ofMinutes(1))
                .until(() -> events().contains("BOUND" + suffix + " " + expected));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(lab.directory().resolve(name), text, UTF_8);
    }

    /** Waits until the lease has been extended once more. */
    void awaitExtension() {
        long goal = extensions() + 1;
        Awaitility.await("dhclient to extend its lease")
                .atMost(Duration.ofMinutes(1))
                .until(() -> extensions() >= goal);
    }

    private long extensions() {
        return events().stream()
                .filter(event -> event.matches("(RENEW|REBIND)" + suffix + " " + expected))
                .count();
    }

    /** Fails when it has ever been without the address, or had another one. */
    void assertKeptItsLease() {
        assertThat(events())
                .noneMatch(event -> event.matches("(EXPIRE|FAIL|TIMEOUT|STOP|RELEASE).*"))
                .allMatch(event -> event.endsWith(" ") || event.endsWith(" " + expected));
    }

    private List<String> events() {
        try {
            return Files.readAllLines(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
