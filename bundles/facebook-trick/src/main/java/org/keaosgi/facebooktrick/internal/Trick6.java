// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import static org.keaosgi.api.packet.MessageTypes.CONFIRM;
import static org.keaosgi.api.packet.MessageTypes.DECLINE;
import static org.keaosgi.api.packet.MessageTypes.INFORMATION_REQUEST;
import static org.keaosgi.api.packet.MessageTypes.REBIND;
import static org.keaosgi.api.packet.MessageTypes.RELEASE;
import static org.keaosgi.api.packet.MessageTypes.RENEW;
import static org.keaosgi.api.packet.MessageTypes.REQUEST;
import static org.keaosgi.api.packet.MessageTypes.SOLICIT;

import java.util.Optional;
import java.util.Set;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.option.IaAddress;
import org.keaosgi.api.option.IaNa;
import org.keaosgi.api.option.IaPd;
import org.keaosgi.api.option.IaPrefix;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientIdentity;
import org.keaosgi.facebooktrick.DelegatedPrefix;
import org.osgi.service.log.Logger;

/**
 * DHCPv6 from an inventory.
 *
 * <p>Kea is shown each REQUEST, RENEW and REBIND of a known client as a SOLICIT: it makes up an
 * answer with all options and writes no lease. The ADVERTISE is then turned into the REPLY that the
 * client is due, with the identity associations as the inventory has them.
 */
final class Trick6 implements Pkt6ReceiveHook, Subnet6SelectHook, Lease6SelectHook, Pkt6SendHook {
    private static final Set<Integer> ASSIGNING = Set.of(SOLICIT, REQUEST, RENEW, REBIND);
    private static final Set<Integer> GIVING_BACK = Set.of(RELEASE, DECLINE);
    private static final Set<Integer> OTHERS = Set.of(CONFIRM, INFORMATION_REQUEST);

    private final Lookups lookups;
    private final Claims claims;
    private final Answers6 answers;
    private final boolean keaParks;
    private final Logger logger;
    private volatile Settings settings;

    /**
     * @param lookups knows the clients
     * @param claims who has which address
     * @param answers turns Kea's answers into the client's
     * @param keaParks whether this Kea lets packets wait at subnet6_select
     * @param logger hears of what clients report
     * @param settings the first ones
     */
    Trick6(
            Lookups lookups,
            Claims claims,
            Answers6 answers,
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
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        EditablePacket6 query = callout.query();
        int type = query.messageType();
        Settings current = settings;
        if (GIVING_BACK.contains(type)) {
            giveBack(query);
        }
        // With recorded leases Kea knows itself what is given back.
        boolean served =
                ASSIGNING.contains(type)
                        || OTHERS.contains(type)
                        || (GIVING_BACK.contains(type) && !current.recorded());
        if (!served) {
            return Outcome.CONTINUE;
        }
        ClientIdentity client = Identities.of(query);
        Exchange6 exchange =
                new Exchange6(query, client, lookups.find(client, current.timeoutMillis()));
        callout.context().put(Exchange6.KEY, exchange);
        if (!exchange.isKnown() && canPark(type, current)) {
            disguise(query);
            return Outcome.CONTINUE;
        }
        return decide(callout, exchange, exchange.await(), current);
    }

    /** Parked packets can't be handed back to Kea, which has been shown another message. */
    private boolean canPark(int type, Settings current) {
        return keaParks && current.unknown() == Settings.Unknown.IGNORE && ASSIGNING.contains(type);
    }

    private Outcome decide(
            Pkt6ReceiveCallout callout, Exchange6 exchange, Verdict verdict, Settings current) {
        if (verdict instanceof Verdict.Unanswered) {
            return Outcome.DROP;
        }
        if (exchange.assignment().isEmpty()) {
            callout.context().remove(Exchange6.KEY);
            return current.outcomeOfUnknown(callout.query());
        }
        if (ASSIGNING.contains(exchange.type())) {
            disguise(callout.query());
        }
        return Outcome.CONTINUE;
    }

    /** The client leaves its addresses, or found one in use. */
    private void giveBack(EditablePacket6 query) {
        ClientIdentity client = Identities.of(query);
        for (IaNa association : query.options(Codecs6.IA_NA)) {
            for (IaAddress given : association.addresses()) {
                claims.release(given.address(), client);
                if (query.messageType() == DECLINE) {
                    logger.warn(
                            "{} says that somebody else uses its address {}",
                            client,
                            FieldTexts.of(given.address()));
                }
            }
        }
        for (IaPd association : query.options(Codecs6.IA_PD)) {
            for (IaPrefix given : association.prefixes()) {
                if (given.prefixLength() > 0) {
                    claims.release(
                            new DelegatedPrefix(given.prefix(), given.prefixLength()), client);
                }
            }
        }
    }

    /** Shows Kea a SOLICIT for which it writes no lease (RFC 8415, sections 16.2 and 18.3.1). */
    private static void disguise(EditablePacket6 query) {
        query.setMessageType(SOLICIT);
        query.removeOption(Options6.SERVERID);
        query.removeOption(Options6.RAPID_COMMIT);
    }

    @Override
    public Outcome subnet6Select(Subnet6SelectCallout callout) {
        Exchange6 exchange = callout.context().get(Exchange6.KEY).orElse(null);
        if (exchange == null) {
            return Outcome.CONTINUE;
        }
        exchange.useSubnet(callout.subnet());
        Optional<Outcome> waiting = exchange.waitForSources(callout, callout.subnet());
        if (waiting.isPresent()) {
            return waiting.get();
        }
        exchange.assignment()
                .flatMap(assignment -> assignment.addresses().stream().findFirst())
                .flatMap(address -> LinkSubnets.better(callout.subnet(), callout::subnets, address))
                .ifPresent(subnet -> callout.selectSubnet(subnet.id()));
        exchange.useSubnet(callout.subnet());
        return Outcome.CONTINUE;
    }

    /** Kea's own lease, which it only builds its answer from; so that its log has the address. */
    @Override
    public Outcome lease6Select(Lease6SelectCallout callout) {
        callout.context()
                .get(Exchange6.KEY)
                .flatMap(Exchange6::assignment)
                .ifPresent(assignment -> edit(callout.lease(), assignment));
        return Outcome.CONTINUE;
    }

    private static void edit(EditableLease6 lease, Assignment assignment) {
        if (lease.type() == LeaseType.IA_NA && assignment.addresses().size() == 1) {
            lease.setAddress(assignment.addresses().get(0));
        } else if (lease.type() == LeaseType.IA_PD && assignment.prefixes().size() == 1) {
            DelegatedPrefix prefix = assignment.prefixes().get(0);
            lease.setAddress(prefix.prefix());
            lease.setPrefixLength(prefix.length());
        }
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        Exchange6 exchange = callout.context().get(Exchange6.KEY).orElse(null);
        if (exchange != null && exchange.assignment().isPresent()) {
            answers.give(callout, exchange, exchange.assignment().get(), settings.recorded());
        }
        return Outcome.CONTINUE;
    }
}
