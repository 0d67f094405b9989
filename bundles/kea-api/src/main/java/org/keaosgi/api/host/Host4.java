// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.net.Inet4Address;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A DHCPv4 reservation. {@link #builder} makes one.
 *
 * @param id see {@link Host#id}
 * @param identifier see {@link Host#identifier}
 * @param subnetId see {@link Host#subnetId}
 * @param address the address that the client gets; empty when none is reserved
 * @param hostname see {@link Host#hostname}
 * @param nextServer the server that the client boots from ({@code siaddr}, RFC 2131, section 2)
 * @param serverHostname that server's name ({@code sname}); empty for none
 * @param bootFileName the file to boot ({@code file}); empty for none
 * @param clientClasses see {@link Host#clientClasses}
 * @param options see {@link Host#options}
 * @param userContext see {@link Host#userContext}
 * @param authKey see {@link Host#authKey}
 */
public record Host4(
        OptionalLong id,
        HostIdentifier identifier,
        long subnetId,
        Optional<Inet4Address> address,
        String hostname,
        Optional<Inet4Address> nextServer,
        String serverHostname,
        String bootFileName,
        List<String> clientClasses,
        List<Map<String, Object>> options,
        Optional<Map<String, Object>> userContext,
        String authKey)
        implements Host {

    /** Copies lists and maps. */
    public Host4 {
        clientClasses = List.copyOf(clientClasses);
        options = JsonCopies.maps(options);
        userContext = userContext.map(JsonCopies::map);
    }

    private Host4(Builder builder) {
        this(
                builder.id,
                builder.identifier,
                builder.subnetId,
                Optional.ofNullable(builder.address),
                builder.hostname,
                Optional.ofNullable(builder.nextServer),
                builder.serverHostname,
                builder.bootFileName,
                builder.clientClasses,
                builder.options,
                Optional.ofNullable(builder.userContext),
                builder.authKey);
    }

    /**
     * Begins a reservation.
     *
     * @param identifier what the client is known by, not null
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
                        .address(address.orElse(null))
                        .nextServer(nextServer.orElse(null))
                        .serverHostname(serverHostname)
                        .bootFileName(bootFileName);
        builder.id = id;
        return builder;
    }

    /** Makes a DHCPv4 reservation. */
    public static final class Builder extends HostBuilder<Builder> {
        private Inet4Address address;
        private Inet4Address nextServer;
        private String serverHostname = "";
        private String bootFileName = "";

        Builder(HostIdentifier identifier, long subnetId) {
            super(identifier, subnetId);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets {@link Host4#address}.
         *
         * @param reserved null for none
         * @return this
         */
        public Builder address(Inet4Address reserved) {
            address = reserved;
            return this;
        }

        /**
         * Sets {@link Host4#nextServer}.
         *
         * @param server null for none
         * @return this
         */
        public Builder nextServer(Inet4Address server) {
            nextServer = server;
            return this;
        }

        /**
         * Sets {@link Host4#serverHostname}.
         *
         * @param name up to 64 bytes, not null
         * @return this
         */
        public Builder serverHostname(String name) {
            serverHostname = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets {@link Host4#bootFileName}.
         *
         * @param name up to 128 bytes, not null
         * @return this
         */
        public Builder bootFileName(String name) {
            bootFileName = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The reservation.
         *
         * @return never null
         */
        public Host4 build() {
            return new Host4(this);
        }
    }
}
