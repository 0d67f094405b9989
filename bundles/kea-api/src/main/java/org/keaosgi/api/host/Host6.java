// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.net.Inet6Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A DHCPv6 reservation. {@link #builder} makes one.
 *
 * @param id see {@link Host#id}
 * @param identifier see {@link Host#identifier}
 * @param subnetId see {@link Host#subnetId}
 * @param addresses the addresses that the client gets
 * @param prefixes the prefixes that are delegated to the client
 * @param hostname see {@link Host#hostname}
 * @param clientClasses see {@link Host#clientClasses}
 * @param options see {@link Host#options}
 * @param userContext see {@link Host#userContext}
 * @param authKey see {@link Host#authKey}
 */
public record Host6(
        OptionalLong id,
        HostIdentifier identifier,
        long subnetId,
        List<Inet6Address> addresses,
        List<ReservedPrefix> prefixes,
        String hostname,
        List<String> clientClasses,
        List<Map<String, Object>> options,
        Optional<Map<String, Object>> userContext,
        String authKey)
        implements Host {

    /** Copies lists and maps. */
    public Host6 {
        addresses = List.copyOf(addresses);
        prefixes = List.copyOf(prefixes);
        clientClasses = List.copyOf(clientClasses);
        options = JsonCopies.maps(options);
        userContext = userContext.map(JsonCopies::map);
    }

    private Host6(Builder builder) {
        this(
                builder.id,
                builder.identifier,
                builder.subnetId,
                builder.addresses,
                builder.prefixes,
                builder.hostname,
                builder.clientClasses,
                builder.options,
                Optional.ofNullable(builder.userContext),
                builder.authKey);
    }

    /**
     * Begins a reservation.
     *
     * @param identifier what the client is known by: hardware address, DUID or flexible identifier
     * @param subnetId unsigned 32 bits, {@link Host#GLOBAL} for all subnets
     * @return never null
     */
    public static Builder builder(HostIdentifier identifier, long subnetId) {
        return new Builder(identifier, subnetId);
    }

    /**
     * Begins a reservation with everything in this one, for the same client and subnet.
     *
     * @return never null
     */
    public Builder change() {
        Builder builder =
                builder(identifier, subnetId)
                        .hostname(hostname)
                        .clientClasses(clientClasses)
                        .options(options)
                        .userContext(userContext.orElse(null))
                        .authKey(authKey)
                        .addresses(addresses)
                        .prefixes(prefixes);
        builder.id = id;
        return builder;
    }

    /** Makes a DHCPv6 reservation. */
    public static final class Builder extends HostBuilder<Builder> {
        private List<Inet6Address> addresses = List.of();
        private List<ReservedPrefix> prefixes = List.of();

        Builder(HostIdentifier identifier, long subnetId) {
            super(identifier, subnetId);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets {@link Host6#addresses}.
         *
         * @param reserved copied
         * @return this
         */
        public Builder addresses(List<Inet6Address> reserved) {
            addresses = List.copyOf(reserved);
            return this;
        }

        /**
         * Sets {@link Host6#prefixes}.
         *
         * @param reserved copied
         * @return this
         */
        public Builder prefixes(List<ReservedPrefix> reserved) {
            prefixes = List.copyOf(reserved);
            return this;
        }

        /**
         * The reservation.
         *
         * @return never null
         */
        public Host6 build() {
            return new Host6(this);
        }
    }
}
