// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.DHCPACK;
import static org.keaosgi.api.packet.MessageTypes.DHCPNAK;

import java.net.Inet4Address;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.option.OptionCodec;
import org.keaosgi.api.option.Options4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.facebooktrick.Assignment;
import org.osgi.service.log.Logger;

/** Turns the offer that Kea has made up into what the client is due. */
final class Answers4 {
    /** What a DHCPNAK may have (RFC 2131, table 3; RFC 3046; RFC 6842). */
    private static final Set<Integer> OPTIONS_OF_NAK =
            Set.of(
                    Options4.DHCP_MESSAGE_TYPE,
                    Options4.DHCP_SERVER_IDENTIFIER,
                    Options4.DHCP_CLIENT_IDENTIFIER,
                    Options4.DHCP_AGENT_OPTIONS);

    private static final Inet4Address NONE = Addresses.v4(new byte[4]);
    private static final Inet4Address EVERYBODY = Addresses.v4(new byte[] {-1, -1, -1, -1});
    private static final int BROADCAST_FLAG = 0x8000;
    private static final int SNAME_SIZE = 64;
    private static final int FILE_SIZE = 128;

    private final Claims claims;
    private final Optional<Recorder4> recorder;
    private final Logger logger;

    /**
     * @param claims who has which address
     * @param recorder writes leases, for the mode that does so
     * @param logger hears of clients that are refused
     */
    Answers4(Claims claims, Optional<Recorder4> recorder, Logger logger) {
        this.claims = claims;
        this.recorder = recorder;
        this.logger = logger;
    }

    /** The offer, acknowledgement or refusal for a client that has an address. */
    Outcome give(
            Pkt4SendCallout callout,
            Exchange4 exchange,
            Assignment assignment,
            Inet4Address address,
            boolean recorded) {
        EditablePacket4 response = callout.response();
        fill(response, assignment, address);
        if (recorded && exchange.refusal().isEmpty()) {
            record(callout, exchange, address);
        }
        if (exchange.refusal().isPresent()) {
            logger.warn("{} is refused: {}", exchange.client(), exchange.refusal().get());
            return exchange.isRequest() ? refuse(callout, response) : Outcome.DROP;
        }
        if (!exchange.isRequest()) {
            return Outcome.CONTINUE;
        }
        if (!exchange.asksFor(address)) {
            return refuse(callout, response);
        }
        response.setMessageType(DHCPACK);
        response.setCiaddr(exchange.ciaddr());
        claims.hold(address, exchange.client(), validLifetime(response));
        return Outcome.CONTINUE;
    }

    private void record(Pkt4SendCallout callout, Exchange4 exchange, Inet4Address address) {
        boolean told = exchange.isRequest() && exchange.asksFor(address);
        recorder.flatMap(
                        writer ->
                                told
                                        ? writer.record(
                                                callout.query(),
                                                exchange.subnet(),
                                                address,
                                                validLifetime(callout.response()))
                                        : writer.conflict(callout.query(), address))
                .ifPresent(exchange::refuse);
    }

    private static long validLifetime(EditablePacket4 response) {
        return response.option(Codecs4.DHCP_LEASE_TIME).orElse(0L);
    }

    private void fill(EditablePacket4 response, Assignment assignment, Inet4Address address) {
        // Kea has filled it in, and sends its answer there, when the client can take unicast.
        if (response.remoteAddress().equals(response.yiaddr())) {
            response.setRemoteAddress(address);
        }
        response.setYiaddr(address);
        addOptions(response, assignment);
        assignment
                .prefixLength()
                .ifPresent(bits -> response.setOption(Codecs4.SUBNET_MASK, mask(bits)));
        seconds(response, Codecs4.DHCP_LEASE_TIME, assignment.validLifetime());
        seconds(response, Codecs4.DHCP_RENEWAL_TIME, assignment.renewTimer());
        seconds(response, Codecs4.DHCP_REBINDING_TIME, assignment.rebindTimer());
    }

    /** All that does not depend on there being an address. */
    void addOptions(EditablePacket4 response, Assignment assignment) {
        for (Map.Entry<Integer, Bytes> option : assignment.options().entrySet()) {
            response.setOption(option.getKey(), option.getValue().toByteArray());
        }
        assignment.nextServer().ifPresent(response::setSiaddr);
        assignment.serverHostname().ifPresent(name -> response.setSname(name.toByteArray()));
        assignment.bootFileName().ifPresent(name -> response.setFile(name.toByteArray()));
    }

    private static void seconds(
            EditablePacket4 response, OptionCodec<Long> codec, OptionalLong value) {
        value.ifPresent(seconds -> response.setOption(codec, seconds));
    }

    private static Inet4Address mask(int bits) {
        int mask = bits == 0 ? 0 : -1 << (32 - bits);
        return Addresses.v4(
                new byte[] {
                    (byte) (mask >> 24), (byte) (mask >> 16), (byte) (mask >> 8), (byte) mask
                });
    }

    /** A DHCPNAK reaches a client that has no address: it is broadcast, by the relay if need be. */
    private static Outcome refuse(Pkt4SendCallout callout, EditablePacket4 response) {
        response.setMessageType(DHCPNAK);
        for (int code : response.optionCodes()) {
            if (!OPTIONS_OF_NAK.contains(code)) {
                response.removeOption(code);
            }
        }
        response.setYiaddr(NONE);
        response.setCiaddr(NONE);
        response.setSiaddr(NONE);
        response.setSname(new byte[SNAME_SIZE]);
        response.setFile(new byte[FILE_SIZE]);
        if (callout.query().relayed()) {
            response.setFlags(response.flags() | BROADCAST_FLAG);
        } else {
            response.setRemoteAddress(EVERYBODY);
        }
        return Outcome.CONTINUE;
    }
}
