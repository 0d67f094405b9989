// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.stresstest;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.packet.Packet;
import org.osgi.service.component.annotations.Component;

/** Counts packets by type. Several of Kea's threads count at once. */
@Component(
        service = {
            PacketCounter.class,
            Pkt4ReceiveHook.class,
            Pkt4SendHook.class,
            Pkt6ReceiveHook.class,
            Pkt6SendHook.class
        })
public class PacketCounter
        implements Pkt4ReceiveHook, Pkt4SendHook, Pkt6ReceiveHook, Pkt6SendHook {
    private final Map<String, LongAdder> received = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> sent = new ConcurrentSkipListMap<>();

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        return count(received, callout.query());
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        return count(sent, callout.response());
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        return count(received, callout.query());
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        return count(sent, callout.response());
    }

    private static Outcome count(Map<String, LongAdder> counts, Packet packet) {
        counts.computeIfAbsent(packet.messageName(), name -> new LongAdder()).increment();
        return Outcome.CONTINUE;
    }

    /** The packets received so far, by the names of their types. */
    void forEachReceived(BiConsumer<String, Long> consumer) {
        received.forEach((type, count) -> consumer.accept(type, count.sum()));
    }

    /** The packets sent so far. */
    void forEachSent(BiConsumer<String, Long> consumer) {
        sent.forEach((type, count) -> consumer.accept(type, count.sum()));
    }
}
