// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.option.IaAddress;
import org.keaosgi.api.option.IaNa;
import org.keaosgi.api.option.IaPd;
import org.keaosgi.api.option.IaPrefix;
import org.keaosgi.api.option.Options6;
import org.keaosgi.api.option.StatusCode;
import org.keaosgi.api.option.SubOptions;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.DelegatedPrefix;
import org.osgi.service.log.Logger;

/**
 * Fills a client's identity associations: each IA_NA gets an address and each IA_PD a prefix, the
 * one that it names if it is the client's, else the next that no other association names.
 */
final class Grants6 {
    private static final StatusCode NO_ADDRESS =
            new StatusCode(2, "The inventory has no address for this association.");
    private static final StatusCode NO_PREFIX =
            new StatusCode(6, "The inventory has no prefix for this association.");

    private final Claims claims;
    private final Optional<Recorder6> recorder;
    private final Logger logger;

    /**
     * @param claims who has which address
     * @param recorder writes leases, for the mode that does so
     * @param logger hears of clients that are refused
     */
    Grants6(Claims claims, Optional<Recorder6> recorder, Logger logger) {
        this.claims = claims;
        this.recorder = recorder;
        this.logger = logger;
    }

    /**
     * Replaces Kea's associations in the response.
     *
     * @param committed whether the client has them from now on
     * @param recorded whether leases are written
     */
    void fill(
            Pkt6SendCallout callout,
            Exchange6 exchange,
            Assignment assignment,
            boolean committed,
            boolean recorded) {
        EditablePacket6 response = callout.response();
        Times6 times = Times6.of(response, assignment, exchange.subnet());
        List<IaNa> addresses = callout.query().options(Codecs6.IA_NA);
        List<IaPd> prefixes = callout.query().options(Codecs6.IA_PD);
        response.removeOption(Options6.IA_NA);
        response.removeOption(Options6.IA_PD);
        Grant grant = new Grant(callout, exchange, times, committed, recorded);
        List<List<Inet6Address>> namedAddresses =
                addresses.stream()
                        .map(ia -> ia.addresses().stream().map(IaAddress::address).toList())
                        .toList();
        List<Optional<Inet6Address>> given = Shares.of(namedAddresses, assignment.addresses());
        for (int i = 0; i < addresses.size(); i++) {
            response.addOption(Codecs6.IA_NA, grant.address(addresses.get(i), given.get(i)));
        }
        List<List<DelegatedPrefix>> namedPrefixes =
                prefixes.stream()
                        .map(ia -> ia.prefixes().stream().map(Grants6::prefixOf).toList())
                        .toList();
        List<Optional<DelegatedPrefix>> delegated = Shares.of(namedPrefixes, assignment.prefixes());
        for (int i = 0; i < prefixes.size(); i++) {
            response.addOption(Codecs6.IA_PD, grant.prefix(prefixes.get(i), delegated.get(i)));
        }
    }

    private static DelegatedPrefix prefixOf(IaPrefix option) {
        // A client may hint at a length with ::/0 or leave it open; that names no prefix.
        return new DelegatedPrefix(option.prefix(), Math.max(1, option.prefixLength()));
    }

    /** The associations of one answer. */
    private final class Grant {
        private final Pkt6SendCallout callout;
        private final Exchange6 exchange;
        private final Times6 times;
        private final boolean committed;
        private final boolean recorded;

        Grant(
                Pkt6SendCallout callout,
                Exchange6 exchange,
                Times6 times,
                boolean committed,
                boolean recorded) {
            this.callout = callout;
            this.exchange = exchange;
            this.times = times;
            this.committed = committed;
            this.recorded = recorded;
        }

        IaNa address(IaNa asked, Optional<Inet6Address> given) {
            Optional<Inet6Address> granted =
                    given.filter(this::isOnLink)
                            .filter(
                                    address ->
                                            take(address, FieldTexts.of(address))
                                                    && record(
                                                            LeaseType.IA_NA,
                                                            address,
                                                            128,
                                                            asked.iaid()));
            List<IaAddress> addresses = new ArrayList<>();
            granted.ifPresent(
                    address ->
                            addresses.add(
                                    new IaAddress(
                                            address,
                                            times.preferred(),
                                            times.valid(),
                                            SubOptions.NONE)));
            // What the client has and should not is ended (RFC 8415, section 18.3.4).
            for (IaAddress named : asked.addresses()) {
                if (committed && !granted.equals(Optional.of(named.address()))) {
                    addresses.add(new IaAddress(named.address(), 0, 0, SubOptions.NONE));
                }
            }
            SubOptions options = SubOptions.NONE;
            for (IaAddress address : addresses) {
                options = options.with(Codecs6.IAADDR, address);
            }
            if (granted.isEmpty()) {
                options = options.with(Codecs6.STATUS_CODE, NO_ADDRESS);
            }
            return new IaNa(asked.iaid(), times.t1(), times.t2(), options);
        }

        IaPd prefix(IaPd asked, Optional<DelegatedPrefix> given) {
            Optional<DelegatedPrefix> granted =
                    given.filter(
                            prefix ->
                                    take(prefix, prefix.toString())
                                            && record(
                                                    LeaseType.IA_PD,
                                                    prefix.prefix(),
                                                    prefix.length(),
                                                    asked.iaid()));
            SubOptions options = SubOptions.NONE;
            if (granted.isPresent()) {
                options =
                        options.with(
                                Codecs6.IAPREFIX,
                                new IaPrefix(
                                        times.preferred(),
                                        times.valid(),
                                        granted.get().length(),
                                        granted.get().prefix(),
                                        SubOptions.NONE));
            } else {
                options = options.with(Codecs6.STATUS_CODE, NO_PREFIX);
            }
            for (IaPrefix named : asked.prefixes()) {
                boolean other = !granted.equals(Optional.of(prefixOf(named)));
                if (committed && other && named.prefixLength() > 0) {
                    options =
                            options.with(
                                    Codecs6.IAPREFIX,
                                    new IaPrefix(
                                            0,
                                            0,
                                            named.prefixLength(),
                                            named.prefix(),
                                            SubOptions.NONE));
                }
            }
            return new IaPd(asked.iaid(), times.t1(), times.t2(), options);
        }

        private boolean isOnLink(Inet6Address address) {
            Optional<Subnet> subnet = exchange.subnet();
            if (subnet.isEmpty() || subnet.get().contains(address)) {
                return true;
            }
            refuse(
                    "its address "
                            + FieldTexts.of(address)
                            + " is not in subnet "
                            + subnet.get().toText());
            return false;
        }

        private boolean take(Object address, String text) {
            var holder = claims.otherHolder(address, exchange.client());
            if (holder.isPresent()) {
                refuse(text + " belongs to " + holder.get());
                return false;
            }
            if (committed) {
                claims.hold(address, exchange.client(), times.valid());
            }
            return true;
        }

        private boolean record(LeaseType type, Inet6Address address, int length, long iaid) {
            if (!recorded || recorder.isEmpty()) {
                return true;
            }
            Optional<String> problem =
                    recorder.get()
                            .record(
                                    callout.query(),
                                    exchange.subnet(),
                                    type,
                                    address,
                                    length,
                                    iaid,
                                    times);
            problem.ifPresent(this::refuse);
            return problem.isEmpty();
        }

        private void refuse(String reason) {
            logger.warn("{} is refused: {}", exchange.client(), reason);
        }
    }
}
