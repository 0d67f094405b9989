// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.Test;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.HostsUnavailableException;
import org.keaosgi.api.host.ReservedPrefix;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KbHost.Query;
import org.keaosgi.container.bridge.KbHost.QueryKind;
import org.keaosgi.container.json.Json;

/** How reservations become JSON for Kea, and objects from Kea's JSON. */
public class HostDatabaseTest {
    private static final HostIdentifier MAC =
            HostIdentifier.of(HostIdentifierType.HW_ADDRESS, new byte[] {2, 0, 0, 0, 0, 1});
    private static final String JSON4 =
            "[{\"hw-address\":\"02:00:00:00:00:01\",\"ip-address\":\"192.0.2.5\","
                    + "\"hostname\":\"h\",\"next-server\":\"0.0.0.0\",\"server-hostname\":\"s\","
                    + "\"boot-file-name\":\"b\",\"client-classes\":[\"gold\"],"
                    + "\"option-data\":[{\"code\":6,\"data\":\"192.0.2.53\"}],"
                    + "\"user-context\":{\"floor\":3},\"subnet-id\":7,\"host-id\":12}]";

    private final FakeHostBridge kea = new FakeHostBridge();
    private final HostCalls calls = new HostCalls(new FakeBridge(), kea::bridge);
    private final Host4Database hosts4 = new Host4Database(calls);
    private final Host6Database hosts6 = new Host6Database(calls);

    private static Host4 host4() {
        return Host4.builder(MAC, 7)
                .id(12)
                .hostname("h")
                .clientClasses(List.of("gold"))
                .options(List.of(Map.of("code", 6L, "data", "192.0.2.53")))
                .userContext(Map.of("floor", 3L))
                .address(Addresses.v4(new byte[] {(byte) 192, 0, 2, 5}))
                .serverHostname("s")
                .bootFileName("b")
                .build();
    }

    @Test
    public void readsAHost4() {
        kea.found.add(FakeHostBridge.found(0, 12, JSON4));
        assertThat(hosts4.find(new HostReference.OfClient(7, MAC), HostSources.DATABASES))
                .contains(host4());
        assertThat(kea.askedInt(Query.KB_HQ_KIND)).isEqualTo(QueryKind.KB_HOST_BY_IDENTIFIER);
        assertThat(kea.askedInt(Query.KB_HQ_SOURCES)).isEqualTo(2);
        assertThat(kea.askedInt(Query.KB_HQ_SUBNET_ID)).isEqualTo(7);
        assertThat(kea.askedFrom(Query.KB_HQ_VARIABLE)).isEqualTo(MAC.value().bytes());
    }

    @Test
    public void writesAHost4() {
        hosts4.add(host4(), HostSources.ALL);
        assertThat(kea.arguments).startsWith(4, 3, 7L);
        Map<String, Object> written = Json.readMap(kea.asked);
        assertThat(written)
                .containsEntry("hw-address", "02:00:00:00:00:01")
                .containsEntry("ip-address", "192.0.2.5")
                .containsEntry("user-context", Map.of("floor", 3L))
                .doesNotContainKeys("next-server", "auth-key", "host-id", "subnet-id");
    }

    @Test
    public void readsAndWritesAHost6() {
        kea.found.add(
                FakeHostBridge.found(
                        0,
                        1,
                        "[{\"duid\":\"00:03\",\"ip-addresses\":[\"2001:db8::1\"],"
                                + "\"prefixes\":[\"2001:db8:1::/48\",\"2001:db8:2::/48\"],"
                                + "\"excluded-prefixes\":[\"\",\"2001:db8:2:1::/64\"],"
                                + "\"hostname\":\"\",\"auth-key\":\"0A\",\"subnet-id\":0}]"));
        Host6 host = hosts6.find(new HostQuery.InSubnet(0), HostSources.ALL).get(0);
        assertThat(host.prefixes())
                .containsExactly(
                        ReservedPrefix.of("2001:db8:1::/48"),
                        new ReservedPrefix("2001:db8:2::/48", "2001:db8:2:1::/64"));
        assertThat(host.id()).isEmpty();
        hosts6.update(host.change().hostname("new").build(), HostSources.MEMORY);
        assertThat(kea.arguments).startsWith(6, 1, 0L);
        assertThat(new String(kea.asked, UTF_8))
                .contains(
                        "\"excluded-prefixes\":[\"\",\"2001:db8:2:1::/64\"]",
                        "\"hostname\":\"new\"",
                        "\"auth-key\":\"0A\"");
    }

    @Test
    public void walksPageByPage() {
        kea.found.add(FakeHostBridge.found(0, 12, JSON4));
        kea.found.add(FakeHostBridge.found(1, 5, JSON4));
        kea.found.add(FakeHostBridge.found(2, 0, "[]"));
        assertThat(hosts4.stream(OptionalLong.empty())).containsExactly(host4(), host4());
        assertThat(kea.askedInt(Query.KB_HQ_KIND)).isEqualTo(QueryKind.KB_HOSTS_PAGE);
        assertThat(kea.askedInt(Query.KB_HQ_SOURCE_INDEX)).isEqualTo(1);
        assertThat(kea.askedInt(Query.KB_HQ_FROM)).isEqualTo(5);
        assertThat(hosts4.page(OptionalLong.of(3), HostPosition.START, 1).hosts()).isEmpty();
    }

    @Test
    public void errorsBecomeExceptions() {
        HostReference address =
                new HostReference.OfAddress(7, Addresses.v4(new byte[] {(byte) 192, 0, 2, 5}));
        kea.result = ErrorCode.KB_E_FAILED;
        assertThatThrownBy(() -> hosts4.add(host4(), HostSources.ALL))
                .isInstanceOf(HostException.class);
        kea.result = ErrorCode.KB_E_UNAVAILABLE;
        assertThatThrownBy(() -> hosts4.delete(address, HostSources.ALL))
                .isInstanceOf(HostsUnavailableException.class);
        kea.result = 1;
        assertThat(hosts4.delete(address, HostSources.ALL)).isTrue();
    }
}
