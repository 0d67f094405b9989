// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.DHCPDECLINE;
import static org.keaosgi.api.packet.MessageTypes.DHCPDISCOVER;
import static org.keaosgi.api.packet.MessageTypes.DHCPINFORM;
import static org.keaosgi.api.packet.MessageTypes.DHCPOFFER;
import static org.keaosgi.api.packet.MessageTypes.DHCPRELEASE;
import static org.keaosgi.api.packet.MessageTypes.DHCPREQUEST;

import java.net.Inet4Address;
import java.util.Optional;
import java.util.Set;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4RenewCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RenewHook;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.osgi.service.log.Logger;

/**
 * DHCPv4 from an inventory.
 *
 * <p>Kea is shown each DHCPREQUEST of a known client as a DHCPDISCOVER: it makes up a whole answer,
 * with the options of subnets, classes and pools, and writes no lease, whatever state the client is
 * in. The offer is then turned into the DHCPACK or DHCPNAK that the client is due (RFC 2131,
 * section 4.3.2). The other way, to let Kea process the DHCPREQUEST and answer SKIP at
 * lease4_select, makes Kea answer DHCPNAK without any option, and not at all when the address is in
 * no pool or the client is in the state INIT-REBOOT.
 */
final class Trick4
        implements Pkt4ReceiveHook,
                Subnet4SelectHook,
                Lease4SelectHook,
                Lease4RenewHook,
                Pkt4SendHook {
    private static final Set<Integer> SERVED = Set.of(DHCPDISCOVER, DHCPREQUEST, DHCPINFORM);

    private final Lookups lookups;
    private final Claims claims;
    private final Answers4 answers;
    private final boolean keaParks;
    private final Logger logger;
    private volatile Settings settings;

    /**
     * @param lookups knows the clients
     * @param claims who has which address
     * @param answers turns Kea's answers into the client's
     * @param keaParks whether this Kea lets packets wait at subnet4_select
     * @param logger hears of clients that are refused
     * @param settings the first ones
     */
    Trick4(
            Lookups lookups,
            Claims claims,
            Answers4 answers,
            boolean keaParks,
            Logger logger,
            Settings settings) {
        this.lookups = lookups;
        this.claims = claims;
        this.answers = answers;
        this.keaParks = keaParks;
        this.logger = logger;
        this.settings = settings;
    }

    /** These hold from the next packet on. */
    void use(Settings newSettings) {
        settings = newSettings;
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        EditablePacket4 query = callout.query();
        if (!SERVED.contains(query.messageType())) {
            giveBack(query);
            return Outcome.CONTINUE;
        }
        Settings current = settings;
        ClientIdentity client = Identities.of(query);
        Exchange4 exchange =
                new Exchange4(query, client, lookups.find(client, current.timeoutMillis()));
        callout.context().put(Exchange4.KEY, exchange);
        if (!exchange.isKnown() && canPark(current)) {
            disguise(exchange, query, Optional.empty());
            return Outcome.CONTINUE;
        }
        return decide(callout, exchange, exchange.await(), current);
    }

    /** Parked packets can't be handed back to Kea, which has been shown another message. */
    private boolean canPark(Settings current) {
        return keaParks && current.unknown() == Settings.Unknown.IGNORE;
    }

    private Outcome decide(
            Pkt4ReceiveCallout callout, Exchange4 exchange, Verdict verdict, Settings current) {
        if (verdict instanceof Verdict.Unanswered) {
            return Outcome.DROP;
        }
        Optional<Assignment> assignment = exchange.assignment();
        if (assignment.isEmpty()) {
            callout.context().remove(Exchange4.KEY);
            return current.outcomeOfUnknown(callout.query());
        }
        if (assignment.get().address().isPresent()) {
            disguise(exchange, callout.query(), assignment.get().address());
        }
        return Outcome.CONTINUE;
    }

    /** Shows Kea a DHCPDISCOVER that asks for the address. */
    private static void disguise(
            Exchange4 exchange, EditablePacket4 query, Optional<Inet4Address> address) {
        if (exchange.isRequest()) {
            query.setMessageType(DHCPDISCOVER);
            query.removeOption(Codecs4.DHCP_SERVER_IDENTIFIER);
        }
        if (exchange.type() != DHCPINFORM) {
            address.ifPresent(wanted -> query.setOption(Codecs4.DHCP_REQUESTED_ADDRESS, wanted));
        }
    }

    /** The client leaves its address, or found it in use. */
    private void giveBack(Packet4 query) {
        ClientIdentity client = Identities.of(query);
        if (query.messageType() == DHCPRELEASE) {
            claims.release(query.ciaddr(), client);
        } else if (query.messageType() == DHCPDECLINE) {
            query.option(Codecs4.DHCP_REQUESTED_ADDRESS)
                    .ifPresent(
                            address -> {
                                claims.release(address, client);
                                logger.warn(
                                        "{} says that somebody else uses its address {}",
                                        client,
                                        FieldTexts.of(address));
                            });
        }
    }

    @Override
    public Outcome subnet4Select(Subnet4SelectCallout callout) {
        Exchange4 exchange = callout.context().get(Exchange4.KEY).orElse(null);
        if (exchange == null) {
            return Outcome.CONTINUE;
        }
        exchange.useSubnet(callout.subnet());
        Optional<Outcome> waiting = exchange.waitForSources(callout, callout.subnet());
        if (waiting.isPresent()) {
            return waiting.get();
        }
        exchange.assignment()
                .flatMap(Assignment::address)
                .flatMap(address -> LinkSubnets.better(callout.subnet(), callout::subnets, address))
                .ifPresent(subnet -> callout.selectSubnet(subnet.id()));
        exchange.useSubnet(callout.subnet());
        return Outcome.CONTINUE;
    }

    private static String elsewhere(Inet4Address address, Subnet subnet) {
        return "its address " + FieldTexts.of(address) + " is not in subnet " + subnet.toText();
    }

    @Override
    public Outcome lease4Select(Lease4SelectCallout callout) {
        callout.context().get(Exchange4.KEY).ifPresent(x -> edit(x, callout.lease()));
        return Outcome.CONTINUE;
    }

    @Override
    public Outcome lease4Renew(Lease4RenewCallout callout) {
        callout.context().get(Exchange4.KEY).ifPresent(x -> edit(x, callout.lease()));
        return Outcome.CONTINUE;
    }

    /** Kea's own lease, which it only builds its answer from. */
    private static void edit(Exchange4 exchange, EditableLease4 lease) {
        Optional<Assignment> assignment = exchange.assignment();
        assignment.flatMap(Assignment::address).ifPresent(lease::setAddress);
        assignment.ifPresent(given -> given.validLifetime().ifPresent(lease::setValidLifetime));
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        Exchange4 exchange = callout.context().get(Exchange4.KEY).orElse(null);
        if (exchange == null || exchange.assignment().isEmpty()) {
            return Outcome.CONTINUE;
        }
        Assignment assignment = exchange.assignment().get();
        if (exchange.type() != DHCPINFORM && assignment.address().isPresent()) {
            Inet4Address address = assignment.address().get();
            exchange.subnet()
                    .filter(subnet -> !subnet.contains(address))
                    .ifPresent(subnet -> exchange.refuse(elsewhere(address, subnet)));
            claims.otherHolder(address, exchange.client())
                    .ifPresent(
                            holder ->
                                    exchange.refuse(
                                            "its address "
                                                    + FieldTexts.of(address)
                                                    + " belongs to "
                                                    + holder));
            return answers.give(callout, exchange, assignment, address, settings.recorded());
        }
        if (exchange.isRequest() && callout.response().messageType() == DHCPOFFER) {
            // Kea was to allocate, but that was not known before it was shown a DHCPDISCOVER.
            return Outcome.DROP;
        }
        answers.addOptions(callout.response(), assignment);
        return Outcome.CONTINUE;
    }
}
