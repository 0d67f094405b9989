// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;

public class InventoryFilesTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final InventoryFiles files4 = new InventoryFiles(OptionTexts.V4);
    private final InventoryFiles files6 = new InventoryFiles(OptionTexts.V6);

    private static String hex(Assignment assignment, int code) {
        return HexFormat.of().formatHex(assignment.options().get(code).toByteArray());
    }

    @Test
    public void everyFieldOfJson() throws InventoryException {
        List<InventoryRow> rows =
                files4.readJson(
                        """
                        [
                          { "hw-address": "02-00-00-00-00-0A",
                            "ip-address": "10.0.0.42", "prefix-length": 20,
                            "valid-lifetime": 7200, "renew-timer": 1800, "rebind-timer": "3600",
                            "next-server": "10.0.0.2", "server-hostname": "boot",
                            "boot-file-name": "pxe.0",
                            "option-data": [
                              { "name": "domain-name-servers", "data": "192.168.3.1, 192.168.3.2" },
                              { "code": 3, "data": "10.0.0.1" },
                              { "name": "domain-name", "data": "example.org" },
                              { "code": 26, "data": "1400" },
                              { "code": 43, "csv-format": false, "data": "0102FF" },
                              { "code": 224, "data": "'text'" } ] },
                          { "circuit-id": "'eth0/1'", "relay-address": "10.1.0.1",
                            "ip-address": "10.0.0.43" }
                        ]
                        """);
        InventoryRow first = rows.get(0);
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.key()).isEqualTo(Map.of(ClientField.HW_ADDRESS, "02:00:00:00:00:0a"));
        Assignment given = first.assignment();
        assertThat(given.address().orElseThrow().getHostAddress()).isEqualTo("10.0.0.42");
        assertThat(given.prefixLength()).hasValue(20);
        assertThat(given.validLifetime()).hasValue(7200);
        assertThat(given.renewTimer()).hasValue(1800);
        assertThat(given.rebindTimer()).hasValue(3600);
        assertThat(given.nextServer().orElseThrow().getHostAddress()).isEqualTo("10.0.0.2");
        assertThat(hex(given, 6)).isEqualTo("c0a80301c0a80302");
        assertThat(hex(given, 3)).isEqualTo("0a000001");
        assertThat(hex(given, 15))
                .isEqualTo(
                        HexFormat.of()
                                .formatHex("example.org".getBytes(StandardCharsets.US_ASCII)));
        assertThat(hex(given, 26)).isEqualTo("0578");
        assertThat(hex(given, 43)).isEqualTo("0102ff");
        assertThat(hex(given, 224)).isEqualTo("74657874");
        assertThat(rows.get(1).key())
                .isEqualTo(
                        Map.of(
                                ClientField.CIRCUIT_ID,
                                "65:74:68:30:2f:31",
                                ClientField.RELAY_ADDRESS,
                                "10.1.0.1"));
    }

    @Test
    public void everythingOfCsvAndIpv6() throws InventoryException {
        List<InventoryRow> rows =
                files6.readCsv(
                        """
                        # who, what
                        duid,ip-addresses,prefixes,dns-servers,preferred-lifetime
                        00:03:00:01:02:00:00:00:00:0a,2001:db8::a;2001:db8::b,2001:db8:a::/56,"2001:db8::1,2001:db8::2",300

                        0003000102000000000b,2001:db8::c,,,
                        """);
        Assignment first = rows.get(0).assignment();
        assertThat(first.addresses()).hasSize(2);
        assertThat(first.prefixes()).hasToString("[2001:db8:a::/56]");
        assertThat(first.preferredLifetime()).hasValue(300);
        assertThat(first.options().get(23).length()).isEqualTo(32);
        assertThat(rows.get(1).key())
                .isEqualTo(Map.of(ClientField.DUID, "00:03:00:01:02:00:00:00:00:0b"));
        assertThat(rows.get(1).assignment().options()).isEmpty();
        assertThat(rows.get(1).line()).isEqualTo(5);
    }

    private void refusesJson(String text, String... parts) {
        assertThatThrownBy(() -> files4.readJson(text))
                .isInstanceOf(InventoryException.class)
                .message()
                .contains(parts);
    }

    @Test
    public void mistakesInJsonAreNamedWithTheirLine() {
        refusesJson("{}", "BEGIN_ARRAY");
        refusesJson("[ 1 ]", "line 1", "object in braces");
        refusesJson("[ {} ]", "line 1", "nothing says whose it is");
        refusesJson(
                "[\n{ \"hw-address\": \"02\" }\n,\n{ \"hw-address\": \"zz\" } ]", "line 4", "'zz'");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"hw-address\": \"03\" } ]", "hw-address", "twice");
        refusesJson("[ { \"hw-address\": null } ]", "null");
        refusesJson("[ { \"hw-address\": \"02\", \"ip-address\": \"10.0.0\" } ]", "'10.0.0'");
        refusesJson("[ { \"hw-address\": \"02\", \"ip-address\": \"::1\" } ]", "no IPv4 address");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"ip-address\": \"host.example\" } ]", "no address");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"ip-address\": {} } ]", "neither text nor a number");
        refusesJson("[ { \"hw-address\": \"02\", \"ip-addres\": \"10.0.0.1\" } ]", "'ip-addres'");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"valid-lifetime\": -1 } ]", "valid-lifetime", "-1");
        refusesJson("[ { \"hw-address\": \"02\", \"option-data\": 5 } ]", "option-data", "list");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"option-data\": [ { \"name\": \"routers\", \"data\": \"x\" } ] } ]",
                "option routers",
                "'x' is no address");
        refusesJson(
                "[ { \"hw-address\": \"02\", \"option-data\": [ { \"nme\": \"routers\" } ] } ]",
                "'nme'");
        refusesJson("[ { \"hw-address\": \"02\" ", "End of input");
        refusesJson("[ ] ]", "line 1");
    }

    private void refusesCsv(String text, String... parts) {
        assertThatThrownBy(() -> files4.readCsv(text))
                .isInstanceOf(InventoryException.class)
                .message()
                .contains(parts);
    }

    @Test
    public void mistakesInCsvAreNamedWithTheirLine() {
        refusesCsv("hw-address,ip-address\n02,10.0.0.1\n03\n", "line 3", "1 fields");
        refusesCsv("hw-address,ip-address\n02,10.0.0.300\n", "line 2", "10.0.0.300");
        refusesCsv("hw-address,hw-address\n02,03\n", "hw-address");
        refusesCsv("ip-address\n10.0.0.1\n", "line 2", "nothing says whose it is");
    }

    @Test
    public void oneAddressForTwoClientsIsRefused() throws IOException {
        Path file = folder.getRoot().toPath().resolve("double.csv");
        Files.writeString(file, "hw-address,ip-address\n02,10.0.0.1\n03,10.0.0.1\n");
        assertThatThrownBy(() -> files4.read(file))
                .hasMessage("line 3: 10.0.0.1 stands in line 2 already");
        Files.writeString(file, "hw-address,ip-address\n02,10.0.0.1\n02,10.0.0.2\n");
        assertThatThrownBy(() -> files4.read(file))
                .hasMessage("line 3: the same client stands in line 2 already");
    }

    @Test
    public void filesThatAreNone() throws IOException {
        Path file = folder.getRoot().toPath().resolve("bytes.json");
        Files.write(file, new byte[] {'[', (byte) 0xff, ']'});
        assertThatThrownBy(() -> files4.read(file)).hasMessageContaining("UTF-8");
        Path other = folder.getRoot().toPath().resolve("inventory.txt");
        Files.writeString(other, "[]");
        assertThatThrownBy(() -> files4.read(other)).hasMessageContaining(".json nor in .csv");
    }
}
