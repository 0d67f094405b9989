// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.Inet6Address;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.EditableRelay6;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.packet.Relay6;
import org.osgi.framework.BundleContext;

/** {@link Contract} for {@code kea-dhcp6}. */
public final class Contract6 extends Contract implements Pkt6ReceiveHook, Lease6SelectHook {
    private static final byte[] DUID = {0, 3, 0, 1, 2, 0, 0, 0, 0, 9};

    private Packet6 kept;

    @Override
    void addServices(BundleContext context) {
        context.registerService(Pkt6ReceiveHook.class, this, null);
        context.registerService(Lease6SelectHook.class, this, null);
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        EditablePacket6 query = callout.query();
        say("point", callout.hookPoint() + " " + callout.outcome());
        describeAll(query);
        edit(query);
        attempt("transaction", () -> query.setTransactionId(0x1000000));
        attempt("no such relay", () -> query.relay(7));
        EditableRelay6 relay = query.relay(0);
        relay.setHops(9);
        relay.setOption(18, new byte[] {5});
        attempt("relay's hops", () -> relay.setHops(256));
        attempt("relay's option", () -> relay.removeOption(37));
        Packet6 copy = query.copy();
        relay.setHops(1);
        describeAll(copy);
        kept = query;
        return Outcome.CONTINUE;
    }

    private void describeAll(Packet6 packet) {
        describe(packet);
        say("duid", packet.duid());
        say("hardware", packet.hardwareAddress());
        for (Relay6 relay : packet.relays()) {
            say("relay", relay.messageType() + " " + relay.hops());
            say("link", relay.linkAddress());
            say("peer", relay.peerAddress());
            describeOptions(relay);
        }
    }

    @Override
    public Outcome lease6Select(Lease6SelectCallout callout) {
        attempt("kept", kept::transactionId);
        say("fake", callout.fakeAllocation());
        callout.subnet().ifPresent(subnet -> say("subnet", subnet.id() + " " + subnet.toText()));
        EditableLease6 lease = callout.lease();
        describeAll(lease);
        edit(lease);
        attempt("large preferred lifetime", () -> lease.setPreferredLifetime(1L << 32));
        attempt("large IAID", () -> lease.setIaid(1L << 32));
        attempt("preferred lifetime", () -> lease.setPreferredLifetime(1234));
        describeAll(lease.copy());
        return Outcome.CONTINUE;
    }

    private void describeAll(Lease6 lease) {
        describe(lease);
        say("client", List.of(lease.duid(), lease.iaid(), lease.prefixLength()));
        say("preferred", lease.preferredLifetime());
    }

    @Override
    void onLeases(BundleContext context) {
        onLeases(context.getService(context.getServiceReference(Lease6Service.class)));
    }

    /** Works on leases, and leaves none. */
    public void onLeases(Lease6Service service) {
        Lease6 lease = draft(40).hostname("NAME.example").build();
        Lease6 changed = draft(40).validLifetime(7200).build();
        Lease6 later = draft(50).iaid(8).state(1).build();
        work(
                service,
                lease,
                changed,
                later,
                List.of(
                        LeaseQuery.all(),
                        LeaseQuery.subnet(1),
                        LeaseQuery.duid(DUID),
                        LeaseQuery.clientId(DUID),
                        new LeaseQuery.ByIdentityAssociation(
                                LeaseType.IA_NA, Identifier.of(DUID), 8, OptionalLong.of(1)),
                        LeaseQuery.state(1),
                        LeaseQuery.page(Addresses.v6(new byte[16]), 1),
                        LeaseQuery.page(later.address(), 1),
                        new LeaseQuery.ByAddress(LeaseType.IA_NA, later.address()),
                        new LeaseQuery.ByAddress(LeaseType.IA_PD, later.address())));
    }

    @Override
    void onHosts(BundleContext context) {
        onHosts(context.getService(context.getServiceReference(Host6Service.class)));
    }

    /** Works on host reservations, and leaves none. */
    public void onHosts(Host6Service service) {
        HostContract<Host6> work =
                new HostContract<>(this, service) {
                    @Override
                    Host6 host(HostIdentifier client, int last, String hostname) {
                        return Host6.builder(client, 1)
                                .hostname(hostname)
                                .addresses(List.of(address(last)))
                                .build();
                    }

                    @Override
                    Inet6Address address(int last) {
                        return Addresses.v6(
                                new byte[] {
                                    0x20,
                                    1,
                                    0xd,
                                    (byte) 0xb8,
                                    0,
                                    1,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    9,
                                    0,
                                    (byte) last
                                });
                    }
                };
        work.work();
    }

    private static Lease6Draft draft(int last) {
        byte[] address = {0x20, 1, 0xd, (byte) 0xb8, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, (byte) last};
        return new Lease6Draft(LeaseType.IA_NA, Addresses.v6(address))
                .duid(DUID)
                .iaid(7)
                .subnetId(1)
                .preferredLifetime(1800)
                .validLifetime(3600)
                .clientLastTransmission(Instant.ofEpochSecond(1_700_000_000));
    }
}
