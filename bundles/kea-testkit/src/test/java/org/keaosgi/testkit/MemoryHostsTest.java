// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.util.List;
import java.util.OptionalLong;
import org.junit.Test;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostPage;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ParsedHost;
import org.keaosgi.api.host.ReservedPrefix;
import org.keaosgi.api.packet.Addresses;

/** What the contract test can't show: several sources, of which each server there has but one. */
public class MemoryHostsTest {
    private final MemoryHosts4 hosts = new MemoryHosts4("postgresql", "mysql");

    private static HostIdentifier client(int number) {
        return HostIdentifier.of(HostIdentifierType.DUID, new byte[] {0, 4, (byte) number});
    }

    private static Inet4Address address(int number) {
        return Addresses.v4(new byte[] {10, 0, 0, (byte) number});
    }

    private static Host4 host(int number) {
        return Host4.builder(client(number), 1).address(address(number)).build();
    }

    @Test
    public void everySourceKeepsItsOwn() {
        hosts.add(host(1), HostSources.ALL);
        hosts.add(host(2), HostSources.MEMORY);
        hosts.add(host(3), HostSources.DATABASES);
        HostQuery all = new HostQuery.InSubnet(1);
        assertThat(hosts.databases()).containsExactly("postgresql", "mysql");
        assertThat(hosts.find(all, HostSources.MEMORY)).hasSize(2);
        assertThat(hosts.find(all, HostSources.DATABASES)).hasSize(4);
        assertThat(hosts.stream(OptionalLong.empty())).hasSize(6);
        HostReference one = new HostReference.OfClient(1, client(1));
        assertThat(hosts.delete(one, HostSources.DATABASES)).isTrue();
        assertThat(hosts.delete(one, HostSources.DATABASES)).isFalse();
        assertThat(hosts.find(one, HostSources.ALL)).isPresent();
    }

    @Test
    public void aPageComesFromOneSource() {
        hosts.add(host(1), HostSources.MEMORY);
        hosts.add(host(2), HostSources.ALL);
        HostPage<Host4> page = hosts.page(OptionalLong.of(1), HostPosition.START, 9);
        assertThat(page.hosts()).hasSize(2);
        page = hosts.page(OptionalLong.of(1), page.next(), 9);
        assertThat(page.hosts()).hasSize(1);
        page = hosts.page(OptionalLong.of(1), page.next(), 9);
        assertThat(page.hosts()).hasSize(1);
        assertThat(page.next().sourceIndex()).isEqualTo(2);
        assertThat(hosts.page(OptionalLong.of(1), page.next(), 9).hosts()).isEmpty();
    }

    @Test
    public void aCommandsReservationGoesToTheSubnetItNames() {
        hosts.add(new ParsedHost<>(host(1), "{}"), 7, HostSources.MEMORY);
        assertThat(hosts.find(new HostReference.OfAddress(7, address(1)), HostSources.ALL))
                .isPresent();
    }

    @Test
    public void dhcp6KnowsPrefixesByTheirAddresses() {
        MemoryHosts6 six = new MemoryHosts6();
        Host6 host =
                Host6.builder(client(1), 1)
                        .prefixes(List.of(ReservedPrefix.of("2001:db8:a::/48")))
                        .build();
        six.add(host, HostSources.MEMORY);
        Host6 other =
                Host6.builder(client(2), 1)
                        .prefixes(List.of(ReservedPrefix.of("nonsense/48")))
                        .build();
        assertThatThrownBy(() -> six.add(other, HostSources.MEMORY))
                .isInstanceOf(HostException.class);
        assertThat(six.stream(OptionalLong.empty()).map(Host6::prefixes))
                .containsExactly(host.prefixes());
    }
}
