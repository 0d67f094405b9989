// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.Inet4Address;
import java.time.Instant;
import java.util.List;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host4Service;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.osgi.framework.BundleContext;

/** {@link Contract} for {@code kea-dhcp4}. */
public final class Contract4 extends Contract implements Pkt4ReceiveHook, Lease4SelectHook {
    private static final HardwareAddress MAC =
            new HardwareAddress(1, 0, new byte[] {2, 0, 0, 0, 0, 9});

    private Packet4 kept;

    @Override
    void addServices(BundleContext context) {
        context.registerService(Pkt4ReceiveHook.class, this, null);
        context.registerService(Lease4SelectHook.class, this, null);
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) throws InterruptedException {
        EditablePacket4 query = callout.query();
        say("point", callout.hookPoint() + " " + callout.outcome());
        describeAll(query);
        edit(query);
        attempt("code 0", () -> query.setOption(0, new byte[1]));
        attempt("code 255", () -> query.setOption(255, new byte[1]));
        attempt("hops", () -> query.setHops(256));
        attempt("secs", () -> query.setSecs(-1));
        attempt("flags", () -> query.setFlags(65536));
        attempt("sname", () -> query.setSname(new byte[65]));
        attempt("file", () -> query.setFile(new byte[129]));
        query.setHops(3);
        query.setSecs(4);
        query.setSname(new byte[] {'a', 0, 'b', 0});
        query.setYiaddr(Addresses.v4(new byte[] {1, 2, 3, 4}));
        Packet4 copy = query.copy();
        query.setHops(9);
        describeAll(copy);
        Thread other = new Thread(() -> attempt("on another thread", query::hops));
        other.start();
        other.join();
        kept = query;
        return Outcome.CONTINUE;
    }

    private void describeAll(Packet4 packet) {
        describe(packet);
        say("fields", List.of(packet.op(), packet.hops(), packet.secs(), packet.flags()));
        say(
                "addresses",
                List.of(packet.ciaddr(), packet.yiaddr(), packet.siaddr(), packet.giaddr()));
        say("relayed", packet.relayed());
        say("sname", packet.sname());
        say("file", packet.file());
        say("hardware", packet.hardwareAddress());
        say("client id", packet.clientId());
        for (int code : new int[] {1, 2, 3, 99}) {
            say("relay agent " + code, packet.relayAgentInformation(code));
        }
    }

    @Override
    public Outcome lease4Select(Lease4SelectCallout callout) {
        attempt("kept", kept::hops);
        say("fake", callout.fakeAllocation());
        callout.subnet().ifPresent(subnet -> say("subnet", subnet.id() + " " + subnet.toText()));
        EditableLease4 lease = callout.lease();
        describe(lease);
        edit(lease);
        attempt("client id", () -> lease.setClientId(new byte[] {1, 2, 3}));
        describe(lease.copy());
        say("client id", lease.copy().clientId());
        return Outcome.CONTINUE;
    }

    @Override
    void onLeases(BundleContext context) {
        onLeases(context.getService(context.getServiceReference(Lease4Service.class)));
    }

    /** Works on leases, and leaves none. */
    public void onLeases(Lease4Service service) {
        Lease4 lease = draft(40).hostname("NAME.example").build();
        Lease4 changed = draft(40).validLifetime(7200).build();
        Lease4 later = draft(50).clientId(new byte[] {1, 7}).state(1).build();
        work(
                service,
                lease,
                changed,
                later,
                List.of(
                        LeaseQuery.all(),
                        LeaseQuery.subnet(1),
                        LeaseQuery.subnet(2),
                        LeaseQuery.hardwareAddress(MAC),
                        LeaseQuery.clientId(new byte[] {1, 7}),
                        LeaseQuery.duid(new byte[] {1, 7, 7}),
                        LeaseQuery.hostname("name.example"),
                        LeaseQuery.state(1),
                        LeaseQuery.page(Addresses.v4(new byte[4]), 1),
                        LeaseQuery.page(later.address(), 1),
                        new LeaseQuery.ByAddress(LeaseType.V4, later.address())));
    }

    @Override
    void onHosts(BundleContext context) {
        onHosts(context.getService(context.getServiceReference(Host4Service.class)));
    }

    /** Works on host reservations, and leaves none. */
    public void onHosts(Host4Service service) {
        HostContract<Host4> work =
                new HostContract<>(this, service) {
                    @Override
                    Host4 host(HostIdentifier client, int last, String hostname) {
                        return Host4.builder(client, 1)
                                .hostname(hostname)
                                .address(address(last))
                                .build();
                    }

                    @Override
                    Inet4Address address(int last) {
                        return Addresses.v4(new byte[] {(byte) 198, 18, (byte) 200, (byte) last});
                    }
                };
        work.work();
    }

    private static Lease4Draft draft(int last) {
        return new Lease4Draft(Addresses.v4(new byte[] {(byte) 198, 18, 70, (byte) last}))
                .hardwareAddress(MAC)
                .subnetId(1)
                .validLifetime(3600)
                .clientLastTransmission(Instant.ofEpochSecond(1_700_000_000));
    }
}
