// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateCallout;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateHook;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierCallout;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierHook;
import org.keaosgi.api.hook.dhcp4.Lease4OfferCallout;
import org.keaosgi.api.hook.dhcp4.Lease4OfferHook;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedCallout;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.packet.MessageTypes;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;

public class FakeKeaTest {
    private static final ContextKey<String> NOTE = ContextKey.of("note", String.class);

    private final FakeKea kea = new FakeKea();
    private final MemoryPacket4 query =
            MemoryPacket4.query(MessageTypes.DHCPDISCOVER, "02:00:00:00:00:01");
    private final List<String> seen = new ArrayList<>();

    private TestCallout<Pkt4ReceiveCallout> received() {
        return TestCallout.of(Pkt4ReceiveCallout.class).with(Pkt4ReceiveCallout::query, query);
    }

    private TestCallout<Leases4CommittedCallout> committed() {
        return TestCallout.of(Leases4CommittedCallout.class)
                .with(Leases4CommittedCallout::query, query);
    }

    private Pkt4ReceiveHook answers(String name, Outcome outcome) {
        return callout -> {
            seen.add(name + " after " + callout.outcome());
            return outcome;
        };
    }

    @Test
    public void callsByRankingAndMergesOutcomes() {
        Pkt4ReceiveHook gone = answers("gone", Outcome.SKIP);
        kea.add(Pkt4ReceiveHook.class, answers("second", Outcome.CONTINUE))
                .add(Pkt4ReceiveHook.class, answers("third", Outcome.CONTINUE))
                .add(Pkt4ReceiveHook.class, answers("first", Outcome.DROP), 5)
                .add(Pkt4ReceiveHook.class, gone);
        kea.remove(gone);
        assertThat(kea.call(received())).isEqualTo(Outcome.DROP);
        assertThat(seen)
                .containsExactly("first after CONTINUE", "second after DROP", "third after DROP");
        assertThat(kea.call(committed())).isEqualTo(Outcome.CONTINUE);
    }

    @Test
    public void whoFailsCountsAsNotCalled() {
        kea.add(
                        Pkt4ReceiveHook.class,
                        callout -> {
                            throw new IOException("on purpose");
                        })
                .add(Pkt4ReceiveHook.class, callout -> null)
                .add(Pkt4ReceiveHook.class, callout -> Outcome.PARK)
                .add(Leases4CommittedHook.class, callout -> Outcome.PARK);
        assertThat(kea.call(received())).isEqualTo(Outcome.CONTINUE);
        assertThat(kea.call(committed())).isEqualTo(Outcome.CONTINUE);
        assertThat(kea.failures().stream().map(Throwable::getMessage))
                .hasSize(4)
                .contains("on purpose", "it returned PARK without having parked the packet");
    }

    @Test
    public void viewsEndWithTheCallout() {
        List<Packet4> kept = new ArrayList<>();
        kea.add(
                Pkt4ReceiveHook.class,
                callout -> {
                    kept.add(callout.query());
                    kept.add(callout.query().copy());
                    callout.query().setHops(3);
                    return Outcome.CONTINUE;
                });
        kea.call(received());
        assertThatThrownBy(() -> kept.get(0).hops())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("copy()");
        assertThat(kept.get(1).hops()).isZero();
        assertThat(query.hops()).isEqualTo(3);
    }

    @Test
    public void argumentsCanBeReplaced() {
        kea.add(
                        Ddns4UpdateHook.class,
                        callout -> {
                            seen.add(callout.hostname() + callout.forwardUpdate());
                            callout.setHostname("new");
                            callout.setForwardUpdate(true);
                            return Outcome.CONTINUE;
                        })
                .add(
                        Host4IdentifierHook.class,
                        callout -> {
                            callout.setIdentifier(HostIdentifierType.FLEX_ID, new byte[] {7});
                            return Outcome.CONTINUE;
                        });
        var names =
                TestCallout.of(Ddns4UpdateCallout.class)
                        .with(Ddns4UpdateCallout::hostname, "old")
                        .with(Ddns4UpdateCallout::forwardUpdate, false);
        kea.call(names);
        assertThat(seen).containsExactly("oldfalse");
        assertThat(names.argument(Ddns4UpdateCallout::hostname)).isEqualTo("new");
        assertThat(names.<Boolean>argument(Ddns4UpdateCallout::forwardUpdate)).isTrue();
        var host = TestCallout.of(Host4IdentifierCallout.class);
        kea.call(host);
        assertThat(host.argument(Host4IdentifierCallout::identifier)).containsExactly(7);
        assertThat(kea.failures()).isEmpty();
    }

    @Test
    public void subnetsAreChosenAmongThoseOffered() throws Exception {
        Subnet one = new MemorySubnet(1, InetAddress.getByName("192.0.2.0"), 24);
        Subnet two = new MemorySubnet(2, InetAddress.getByName("198.51.100.0"), 24);
        kea.add(
                Subnet4SelectHook.class,
                callout -> {
                    assertThatThrownBy(() -> callout.selectSubnet(3))
                            .isInstanceOf(IllegalArgumentException.class);
                    callout.selectSubnet(2);
                    seen.add(callout.subnet().orElseThrow().toText());
                    return Outcome.CONTINUE;
                });
        var callout =
                TestCallout.of(Subnet4SelectCallout.class)
                        .with(Subnet4SelectCallout::subnets, List.of(one, two))
                        .with(Subnet4SelectCallout::subnet, Optional.of(one));
        kea.call(callout);
        assertThat(callout.argument(Subnet4SelectCallout::subnet)).hasValue(two);
        assertThat(seen).containsExactly("198.51.100.0/24");
    }

    @Test
    public void rawMessagesCanBeChangedAndParsed() {
        kea.add(
                Buffer4ReceiveHook.class,
                callout -> {
                    byte[] wire = callout.wire();
                    wire[3] = 5;
                    callout.setWire(wire);
                    callout.parse();
                    return Outcome.SKIP;
                });
        var callout =
                TestCallout.of(Buffer4ReceiveCallout.class)
                        .with(Buffer4ReceiveCallout::query, query);
        assertThat(kea.call(callout)).isEqualTo(Outcome.SKIP);
        assertThat(query.hops()).isEqualTo(5);
    }

    @Test
    public void dataRidesWithThePacket() {
        kea.add(
                        Pkt4ReceiveHook.class,
                        callout -> {
                            callout.context().put(NOTE, "kept");
                            return Outcome.CONTINUE;
                        })
                .add(
                        Leases4CommittedHook.class,
                        callout -> {
                            seen.add(callout.context().remove(NOTE).orElse("nothing"));
                            return Outcome.CONTINUE;
                        });
        MemoryContext packet = new MemoryContext();
        kea.call(received().in(packet));
        kea.call(committed().in(packet));
        kea.call(committed().in(packet));
        assertThat(seen).containsExactly("kept", "nothing");
    }

    @Test
    public void aParkedPacketWaitsForAllWhoParkedIt() {
        List<ParkedPacket> parked = new ArrayList<>();
        Leases4CommittedHook parks =
                callout -> {
                    parked.add(callout.park());
                    return Outcome.PARK;
                };
        kea.add(Leases4CommittedHook.class, parks)
                .add(Leases4CommittedHook.class, callout -> parks.leases4Committed(callout));
        var callout = committed();
        assertThat(kea.call(callout)).isEqualTo(Outcome.PARK);
        assertThat(parked.get(0).resume()).isTrue();
        assertThat(parked.get(0).resume()).isFalse();
        assertThat(callout.parking()).hasValue(ParkingState.WAITING);
        assertThat(parked.get(1).drop()).isTrue();
        assertThat(callout.parking()).hasValue(ParkingState.DROPPED);
    }

    @Test
    public void whatIsResumedWithinTheCalloutIsNotParked() {
        kea.add(
                Leases4CommittedHook.class,
                callout -> {
                    callout.park().resume();
                    return Outcome.PARK;
                });
        assertThat(kea.call(committed())).isEqualTo(Outcome.CONTINUE);
        assertThat(kea.failures()).isEmpty();
    }

    @Test
    public void anOfferedAddressMayBeInUse() {
        List<ParkedOffer> parked = new ArrayList<>();
        kea.add(
                Lease4OfferHook.class,
                callout -> {
                    parked.add(callout.park());
                    return Outcome.PARK;
                });
        var callout = TestCallout.of(Lease4OfferCallout.class);
        kea.call(callout);
        parked.get(0).addressInUse();
        assertThat(callout.parking()).hasValue(ParkingState.ADDRESS_IN_USE);
    }
}
