// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hook points of {@code kea-dhcp4} and {@code kea-dhcp6} that a bundle can serve, for all
 * supported releases of Kea. A hook point that the running Kea lacks is simply never called.
 *
 * <p>{@link #outcomes()} are the answers that Kea heeds there; any other is refused as a failure of
 * the service, because Kea would silently ignore it.
 */
public enum HookPoint {
    /** Kea has been configured, at start or after a reconfiguration, and is about to serve. */
    DHCP4_SRV_CONFIGURED("dhcp4_srv_configured", "2.2.0", Outcome.CONTINUE),
    /** The configuration was updated from a configuration back end. */
    CB4_UPDATED("cb4_updated", "2.2.0", Outcome.CONTINUE),
    /** A packet has arrived and is not parsed yet: options and most fields are absent. */
    BUFFER4_RECEIVE("buffer4_receive", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** A packet has been parsed; nothing has been decided yet. */
    PKT4_RECEIVE("pkt4_receive", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The subnet for the client has been chosen. */
    SUBNET4_SELECT(
            "subnet4_select", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.PARK, Outcome.DROP),
    /**
     * Kea is about to look for a host reservation and asks for an identifier of the service's own.
     */
    HOST4_IDENTIFIER("host4_identifier", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** An address has been chosen and is about to be offered (DISCOVER) or leased (REQUEST). */
    LEASE4_SELECT("lease4_select", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** An OFFER is about to be sent and the lease may be kept for the offer's lifetime. */
    LEASE4_OFFER("lease4_offer", "2.6.0", Outcome.CONTINUE, Outcome.PARK, Outcome.DROP),
    /** An existing lease is about to be extended. */
    LEASE4_RENEW("lease4_renew", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** The client gives its lease back. */
    LEASE4_RELEASE("lease4_release", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The client says that somebody else uses its address. */
    LEASE4_DECLINE("lease4_decline", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The server itself found the address to be in use by somebody else. */
    LEASE4_SERVER_DECLINE("lease4_server_decline", "2.6.0", Outcome.CONTINUE),
    /** The DNS update for the client is being prepared. */
    DDNS4_UPDATE("ddns4_update", "2.2.0", Outcome.CONTINUE),
    /** The packet has been worked on; new and deleted leases stand in the database. */
    LEASES4_COMMITTED("leases4_committed", "2.2.0", Outcome.CONTINUE, Outcome.PARK, Outcome.DROP),
    /** The answer is ready, its options not packed yet. */
    PKT4_SEND("pkt4_send", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The answer is packed and about to leave. */
    BUFFER4_SEND("buffer4_send", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** A lease has expired and is about to be reclaimed. */
    LEASE4_EXPIRE("lease4_expire", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** A declined lease's probation is over and the address becomes available again. */
    LEASE4_RECOVER("lease4_recover", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** Kea has been configured, at start or after a reconfiguration, and is about to serve. */
    DHCP6_SRV_CONFIGURED("dhcp6_srv_configured", "2.2.0", Outcome.CONTINUE),
    /** The configuration was updated from a configuration back end. */
    CB6_UPDATED("cb6_updated", "2.2.0", Outcome.CONTINUE),
    /** A packet has arrived and is not parsed yet: options and most fields are absent. */
    BUFFER6_RECEIVE("buffer6_receive", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** A packet has been parsed; nothing has been decided yet. */
    PKT6_RECEIVE("pkt6_receive", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The subnet for the client has been chosen. */
    SUBNET6_SELECT(
            "subnet6_select", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.PARK, Outcome.DROP),
    /**
     * Kea is about to look for a host reservation and asks for an identifier of the service's own.
     */
    HOST6_IDENTIFIER("host6_identifier", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /**
     * An address or prefix has been chosen and is about to be offered (SOLICIT) or leased
     * (REQUEST). Called once for each identity association.
     */
    LEASE6_SELECT("lease6_select", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** A lease is about to be renewed. Called once for each address or prefix. */
    LEASE6_RENEW("lease6_renew", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** A lease is about to be rebound. Called once for each address or prefix. */
    LEASE6_REBIND("lease6_rebind", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** The client gives a lease back. Called once for each address or prefix. */
    LEASE6_RELEASE("lease6_release", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The client says that somebody else uses its address. */
    LEASE6_DECLINE("lease6_decline", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The client registers an address that it made itself (RFC 9686). */
    ADDR6_REGISTER("addr6_register", "3.0.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The DNS update for the client is being prepared. */
    DDNS6_UPDATE("ddns6_update", "2.2.0", Outcome.CONTINUE),
    /** The packet has been worked on; new and deleted leases stand in the database. */
    LEASES6_COMMITTED("leases6_committed", "2.2.0", Outcome.CONTINUE, Outcome.PARK, Outcome.DROP),
    /** The answer is ready, its options not packed yet. */
    PKT6_SEND("pkt6_send", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** The answer is packed and about to leave. */
    BUFFER6_SEND("buffer6_send", "2.2.0", Outcome.CONTINUE, Outcome.SKIP, Outcome.DROP),
    /** A lease has expired and is about to be reclaimed. */
    LEASE6_EXPIRE("lease6_expire", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** A declined lease's probation is over and the address becomes available again. */
    LEASE6_RECOVER("lease6_recover", "2.2.0", Outcome.CONTINUE, Outcome.SKIP),
    /** A control command has been answered; the answer has not been sent yet. */
    COMMAND_PROCESSED("command_processed", "2.2.0", Outcome.CONTINUE);

    private static final Map<String, HookPoint> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(HookPoint::keaName, Function.identity()));

    private final String keaName;
    private final String since;
    private final Set<Outcome> outcomes;

    HookPoint(String keaName, String since, Outcome... outcomes) {
        this.keaName = keaName;
        this.since = since;
        this.outcomes = Set.of(outcomes);
    }

    /**
     * The name that Kea uses.
     *
     * @return for example {@code lease4_select}
     */
    public String keaName() {
        return keaName;
    }

    /**
     * The first supported release of Kea that has this hook point.
     *
     * @return for example {@code 2.2.0}
     */
    public String since() {
        return since;
    }

    /**
     * The outcomes that Kea heeds at this hook point.
     *
     * @return unmodifiable, always with {@link Outcome#CONTINUE}
     */
    public Set<Outcome> outcomes() {
        return outcomes;
    }

    /**
     * Finds a hook point by Kea's name.
     *
     * @param keaName for example {@code lease4_select}, not null
     * @return empty when there is none of that name
     */
    public static Optional<HookPoint> of(String keaName) {
        return Optional.ofNullable(BY_NAME.get(keaName));
    }
}
