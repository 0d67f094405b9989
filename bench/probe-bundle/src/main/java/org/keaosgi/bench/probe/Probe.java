// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.bench.probe;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.osgi.service.component.annotations.Component;

/** Reads type, hardware address and option 82 at four hook points, as the C++ yardstick does. */
@Component
public class Probe implements Pkt4ReceiveHook, Subnet4SelectHook, Lease4SelectHook, Pkt4SendHook {
    private static final int RELAY_AGENT_INFORMATION = 82;

    // Keeps the compiler from leaving the reads out.
    private final LongAdder sink = new LongAdder();

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        return read(callout.query());
    }

    @Override
    public Outcome subnet4Select(Subnet4SelectCallout callout) {
        return read(callout.query());
    }

    @Override
    public Outcome lease4Select(Lease4SelectCallout callout) {
        return read(callout.query());
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        return read(callout.query());
    }

    private Outcome read(Packet4 query) {
        long sum = query.messageType();
        Optional<HardwareAddress> address = query.hardwareAddress();
        if (address.isPresent()) {
            sum += sumOf(address.get().bytes());
        }
        Optional<byte[]> information = query.option(RELAY_AGENT_INFORMATION);
        if (information.isPresent()) {
            sum += sumOf(information.get());
        }
        sink.add(sum);
        return Outcome.CONTINUE;
    }

    private static long sumOf(byte[] bytes) {
        long sum = 0;
        for (byte value : bytes) {
            sum += value & 255;
        }
        return sum;
    }
}
