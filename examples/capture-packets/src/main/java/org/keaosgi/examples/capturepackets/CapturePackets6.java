// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Buffer6SendCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6SendHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.packet.Packet6;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Captures in kea-dhcp6: bytes where they come in and leave, text where Kea has read a query and
 * made an answer. Packets are read as others have left them, so this one comes last.
 */
@Component(property = "service.ranking:Integer=-1000")
public class CapturePackets6
        implements Buffer6ReceiveHook, Pkt6ReceiveHook, Pkt6SendHook, Buffer6SendHook {
    private static final int SERVER_PORT = 547;

    @Reference private CaptureWriter writer;

    @Override
    public Outcome buffer6Receive(Buffer6ReceiveCallout callout) {
        Packet6 query = callout.query();
        writer.packet(
                Datagram.of(
                        query.remoteAddress(),
                        query.remotePort(),
                        query.localAddress(),
                        // Kea does not tell it.
                        SERVER_PORT,
                        callout.wire()));
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        writer.text("received", callout.query().toText());
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        writer.text("sent", callout.response().toText());
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome buffer6Send(Buffer6SendCallout callout) {
        Packet6 response = callout.response();
        writer.packet(
                Datagram.of(
                        response.localAddress(),
                        response.localPort(),
                        response.remoteAddress(),
                        response.remotePort(),
                        callout.wire()));
        return Outcome.CONTINUE;
    }
}
