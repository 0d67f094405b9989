// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.server.MultiThreading;
import org.keaosgi.api.server.ServerConfiguration;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.FakeServerBridge;
import org.keaosgi.container.bridge.Kb.ErrorCode;

public class ServerConfigurationsTest {
    private final FakeServerBridge server = new FakeServerBridge();
    private final ServerLink link = new ServerLink(new FakeBridge(), server.chapters());
    private final KeaSubnets subnets = new KeaSubnets(link);

    private ServerConfiguration configuration(String parameters) {
        server.answer = ("{\"Dhcp4\":" + parameters + ",\"hash\":\"abc\"}").getBytes(UTF_8);
        return new ServerConfigurations(link, "dhcp4").current();
    }

    @Test
    public void readsWhatIsThere() {
        ServerConfiguration configuration =
                configuration(
                        """
                        {"valid-lifetime": 4000, "min-valid-lifetime": 3000, "renew-timer": 900,
                         "dhcp-ddns": {"enable-updates": true},
                         "multi-threading": {"enable-multi-threading": true,
                            "thread-pool-size": 4, "packet-queue-size": 64},
                         "interfaces-config": {"interfaces": ["eth0/10.0.0.1", "eth1"]},
                         "lease-database": {"type": "memfile"},
                         "hosts-databases": [{"type": "mysql"}, {"type": "postgresql"}],
                         "client-classes": [{"name": "phones"}], "server-tag": null}
                        """);
        assertThat(configuration.valid()).hasValue(new Lifetime(3000, 4000, 4000));
        assertThat(configuration.preferred()).isEmpty();
        assertThat(configuration.renewTimer()).hasValue(900L);
        assertThat(configuration.rebindTimer()).isEmpty();
        assertThat(configuration.ddnsEnabled()).isTrue();
        assertThat(configuration.multiThreading()).isEqualTo(new MultiThreading(true, 4, 64));
        assertThat(configuration.interfaces()).containsExactly("eth0/10.0.0.1", "eth1");
        assertThat(configuration.leaseDatabase()).hasValue("memfile");
        assertThat(configuration.hostDatabases()).containsExactly("mysql", "postgresql");
        assertThat(configuration.clientClasses()).containsExactly("phones");
        assertThat(configuration.hash()).hasValue("abc");
        assertThat(configuration.parameter("server-tag")).isEmpty();
        assertThat(configuration.parameters()).containsKey("server-tag");
    }

    @Test
    public void hasAnAnswerForWhatIsNotThere() {
        ServerConfiguration configuration = configuration("{\"interfaces-config\": {}}");
        assertThat(configuration.valid()).isEmpty();
        assertThat(configuration.ddnsEnabled()).isFalse();
        assertThat(configuration.multiThreading()).isEqualTo(new MultiThreading(false, 0, 0));
        assertThat(configuration.interfaces()).isEmpty();
        assertThat(configuration.leaseDatabase()).isEmpty();
        assertThat(configuration.hostDatabases()).isEmpty();
        assertThat(configuration.clientClasses()).isEmpty();
    }

    @Test
    public void isImmutable() {
        ServerConfiguration configuration =
                configuration("{\"interfaces-config\": {\"interfaces\": []}}");
        assertThatThrownBy(() -> configuration.parameters().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () ->
                                JsonValues.map(configuration.parameters(), "interfaces-config")
                                        .orElseThrow()
                                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void stagedOnlyWhileThereIsOne() {
        server.result = ErrorCode.KB_E_ABSENT;
        assertThat(new ServerConfigurations(link, "dhcp4").staged()).isEmpty();
        server.result = 0;
        assertThat(subnets.staged()).isEmpty();
        server.result = 1;
        var staged = subnets.staged().orElseThrow();
        server.result = ErrorCode.KB_E_ABSENT;
        assertThatThrownBy(staged::all)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("staged");
        assertThatThrownBy(() -> staged.inPool(1, LeaseType.V4, InetAddress.getLoopbackAddress()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void prefixesAreMasked() throws Exception {
        assertThat(subnets.find(InetAddress.getByAddress(new byte[] {65, 66, 67, 68}), 23))
                .isEmpty();
        assertThat(subnets.find(InetAddress.getByAddress(new byte[] {65, 66, 67, 68}), 33))
                .isEmpty();
        assertThat(server.calls).containsExactly("subnets 0 2 23 'ABB\0'");
    }

    @Test
    public void sharedNetworksOfBothFamilies() {
        server.answer =
                """
                [{"name": "b", "subnet6": [{"id": 9}, {"id": 3}]}, {"name": "a", "subnet4": []}]
                """
                        .getBytes(UTF_8);
        assertThat(subnets.networks()).extracting(n -> n.name()).containsExactly("b", "a");
        assertThat(subnets.network("b").orElseThrow().subnetIds()).containsExactly(3L, 9L);
        assertThat(subnets.network("c")).isEmpty();
    }

    @Test
    public void detailsOfASubnet() {
        ConfiguredSubnetDetails details =
                new ConfiguredSubnetDetails(
                        null,
                        List.of(),
                        """
                        {"relay": {"ip-addresses": ["10.0.0.9", "2001:db8::9"]},
                         "interface": "", "client-class": "one", "client-classes": ["two"],
                         "option-data": [{"code": 3}], "user-context": {"a": 1}}
                        """
                                .getBytes(UTF_8));
        assertThat(details.relays())
                .extracting(InetAddress::getHostAddress)
                .containsExactly("10.0.0.9", "2001:db8:0:0:0:0:0:9");
        assertThat(details.interfaceName()).isEmpty();
        assertThat(details.clientClasses()).containsExactly("one", "two");
        assertThat(details.options()).containsExactly(Map.of("code", 3L));
        assertThat(details.userContext()).hasValue(Map.of("a", 1L));
    }
}
