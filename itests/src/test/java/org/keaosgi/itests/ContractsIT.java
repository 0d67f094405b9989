// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.itests.bundles.Contract;
import org.keaosgi.itests.bundles.Contract4;
import org.keaosgi.itests.bundles.Contract6;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.differential.Comparison;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.KeaUnderTest;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.testkit.FakeKea;
import org.keaosgi.testkit.MemoryHosts4;
import org.keaosgi.testkit.MemoryHosts6;
import org.keaosgi.testkit.MemoryLease4;
import org.keaosgi.testkit.MemoryLease6;
import org.keaosgi.testkit.MemoryLeases4;
import org.keaosgi.testkit.MemoryLeases6;
import org.keaosgi.testkit.MemoryPacket4;
import org.keaosgi.testkit.MemoryPacket6;
import org.keaosgi.testkit.MemorySubnet;
import org.keaosgi.testkit.TestCallout;
import org.osgi.framework.BundleActivator;

/**
 * What stands in for Kea in unit tests behaves as Kea does: the same code, with the same message of
 * a client, the same leases and reservations, writes down the same in a real server and with the
 * test kit.
 */
public class ContractsIT {
    private static final byte[] RELAY_AGENT = {1, 2, 'a', 'b', 2, 1, 'c'};
    private static final byte[] DUID = {0, 3, 0, 1, 2, 0x0c, 0, 0, 0, 6};

    @Rule public final Lab lab = new Lab();

    private KeaServer start(KeaConfig config, Class<? extends BundleActivator> contract)
            throws IOException {
        return start(HostStore.MEMORY, config, contract);
    }

    private KeaServer start(
            HostStore store, KeaConfig config, Class<? extends BundleActivator> contract)
            throws IOException {
        TestBundle bundle = TestBundle.of(contract);
        bundle.write(lab.directory());
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .bundle(bundle.symbolicName());
        return store.serve(lab, config.hook(hook.parameters())).server().start();
    }

    private static List<String> lines(KeaServer kea, String command) {
        List<String> lines = new ArrayList<>();
        for (JsonElement line : kea.command(command).success().getAsJsonArray("lines")) {
            lines.add(line.getAsString());
        }
        return lines;
    }

    /** Newer Keas have more to say in a label than the test kit. */
    private static List<String> lines6(KeaServer kea, String command) {
        List<String> lines = lines(kea, command);
        lines.replaceAll(line -> line.replace(KeaUnderTest.hardwareAddressInLabel6(), ""));
        return lines;
    }

    private static MemorySubnet subnet(String prefix, int length) {
        return new MemorySubnet(2, Addresses.address(bytes(prefix)), length);
    }

    private static byte[] bytes(String address) {
        return address.contains(":")
                ? Addresses.bytes6(address)
                : Addresses.bytes4(Addresses.address4(address));
    }

    @Test
    public void dhcp4() throws IOException {
        KeaServer kea = start(KeaConfig.v4(), Contract4.class);
        Dhcp4Client client = new Net4(lab).client("02:0c:00:00:00:04").clientId(new byte[] {1, 9});
        client.behind(Lab.RELAY4, 2, RELAY_AGENT);
        Message4 discover = client.prepare(Message4.DISCOVER);
        discover.secs = 77;
        discover.with(55, new byte[] {1, 3, 6}).with(60, "maker".getBytes(US_ASCII));
        Message4 offer = client.expect(discover, Message4.OFFER);

        Contract4 contract = new Contract4();
        FakeKea fake =
                new FakeKea()
                        .add(Pkt4ReceiveHook.class, contract)
                        .add(Lease4SelectHook.class, contract);
        MemoryPacket4 query = MemoryPacket4.of(discover.encode());
        fake.call(TestCallout.of(Pkt4ReceiveCallout.class).with(Pkt4ReceiveCallout::query, query));
        var address = (Inet4Address) Addresses.address(Addresses.bytes4(offer.yiaddr));
        Lease4Draft lease =
                new Lease4Draft(address)
                        .subnetId(2)
                        .validLifetime(3600)
                        .clientId(new byte[] {1, 9})
                        .hardwareAddress(
                                MemoryPacket4.of(discover.encode()).hardwareAddress().get());
        fake.call(
                TestCallout.of(Lease4SelectCallout.class)
                        .with(Lease4SelectCallout::query, query)
                        .with(Lease4SelectCallout::fakeAllocation, true)
                        .with(Lease4SelectCallout::subnet, Optional.of(subnet("198.19.0.0", 16)))
                        .with(Lease4SelectCallout::lease, new MemoryLease4(lease.build())));
        assertThat(fake.failures()).isEmpty();
        assertThat(contract.lines()).isEqualTo(lines(kea, Contract.COMMAND));

        contract.onLeases(new MemoryLeases4());
        assertThat(contract.lines()).isEqualTo(lines(kea, Contract.LEASES_COMMAND));
        kea.log().assertQuiet();
        kea.stop();
    }

    @Test
    public void dhcp6() throws IOException {
        KeaServer kea = start(KeaConfig.v6(), Contract6.class);
        var client =
                new Net6(lab)
                        .client(DUID)
                        .address(5)
                        .behind(
                                KeaConfig.REMOTE_LINK6,
                                "fe80::1",
                                new Message6.Option(18, "port".getBytes(US_ASCII)),
                                new Message6.Option(37, new byte[] {0, 0, 0, 9, 1}));
        Message6 solicit = client.prepare(Message6.SOLICIT, false).with(6, new byte[] {0, 23});
        Message6 advertise = client.expect(solicit, Message6.ADVERTISE);

        Contract6 contract = new Contract6();
        FakeKea fake =
                new FakeKea()
                        .add(Pkt6ReceiveHook.class, contract)
                        .add(Lease6SelectHook.class, contract);
        MemoryPacket6 query =
                MemoryPacket6.of(
                        Message6.relay(
                                0,
                                Addresses.bytes6(KeaConfig.REMOTE_LINK6),
                                Addresses.bytes6("fe80::1"),
                                solicit.encode(),
                                new Message6.Option(18, "port".getBytes(US_ASCII)),
                                new Message6.Option(37, new byte[] {0, 0, 0, 9, 1})));
        fake.call(TestCallout.of(Pkt6ReceiveCallout.class).with(Pkt6ReceiveCallout::query, query));
        byte[] offered = advertise.bindings(Message6.OPTION_IA_NA).get(0).address();
        Lease6Draft lease =
                new Lease6Draft(LeaseType.IA_NA, (Inet6Address) Addresses.address(offered))
                        .subnetId(2)
                        .duid(DUID)
                        .iaid(5)
                        .preferredLifetime(1800)
                        .validLifetime(3600)
                        .hardwareAddress(query.hardwareAddress().orElseThrow());
        fake.call(
                TestCallout.of(Lease6SelectCallout.class)
                        .with(Lease6SelectCallout::query, query)
                        .with(Lease6SelectCallout::fakeAllocation, true)
                        .with(Lease6SelectCallout::subnet, Optional.of(subnet("2001:db8:9::", 64)))
                        .with(Lease6SelectCallout::lease, new MemoryLease6(lease.build())));
        assertThat(fake.failures()).isEmpty();
        assertThat(contract.lines()).isEqualTo(lines6(kea, Contract.COMMAND));

        contract.onLeases(new MemoryLeases6());
        assertThat(contract.lines()).isEqualTo(lines6(kea, Contract.LEASES_COMMAND));
        kea.log().assertQuiet();
        kea.stop();
    }

    /** The server does what the contract has already done to what stands in for it. */
    private void assertHosts(HostStore store, KeaConfig config, Contract contract)
            throws IOException {
        KeaServer kea = start(store, config, contract.getClass());
        assertThat(Comparison.differences(lines(kea, Contract.HOSTS_COMMAND), contract.lines()))
                .isEmpty();
        kea.log().assertQuiet();
        kea.stop();
    }

    private void assertHosts4(HostStore store, String... databases) throws IOException {
        Contract4 contract = new Contract4();
        contract.onHosts(new MemoryHosts4(databases));
        assertHosts(store, KeaConfig.v4(), contract);
    }

    private void assertHosts6(HostStore store, String... databases) throws IOException {
        Contract6 contract = new Contract6();
        contract.onHosts(new MemoryHosts6(databases));
        assertHosts(store, KeaConfig.v6(), contract);
    }

    @Test
    public void hosts4() throws IOException {
        assertHosts4(HostStore.MEMORY);
    }

    @Test
    public void hosts4InADatabase() throws IOException {
        assertHosts4(HostStore.POSTGRESQL, "postgresql");
    }

    @Test
    public void hosts6() throws IOException {
        assertHosts6(HostStore.MEMORY);
    }

    @Test
    public void hosts6InADatabase() throws IOException {
        assertHosts6(HostStore.POSTGRESQL, "postgresql");
    }
}
