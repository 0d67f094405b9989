// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Buffer4SendCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4SendHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.packet.Packet4;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Captures in kea-dhcp4: bytes where they come in and leave, text where Kea has read a query and
 * made an answer. Packets are read as others have left them, so this one comes last.
 */
@Component(property = "service.ranking:Integer=-1000")
public class CapturePackets4
        implements Buffer4ReceiveHook, Pkt4ReceiveHook, Pkt4SendHook, Buffer4SendHook {
    @Reference private CaptureWriter writer;

    @Override
    public Outcome buffer4Receive(Buffer4ReceiveCallout callout) {
        Packet4 query = callout.query();
        writer.packet(
                Datagram.of(
                        query.remoteAddress(),
                        query.remotePort(),
                        query.localAddress(),
                        query.localPort(),
                        callout.wire()));
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        writer.text("received", callout.query().toText());
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        writer.text("sent", callout.response().toText());
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome buffer4Send(Buffer4SendCallout callout) {
        Packet4 response = callout.response();
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
