// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.keaosgi.api.option.Bytes;

/**
 * What a client gets. Whatever is absent comes from Kea's configuration of the subnet. Immutable;
 * made with {@link #builder()}.
 */
public final class Assignment {
    private final Builder parts;

    private Assignment(Builder parts) {
        this.parts = parts;
    }

    /**
     * An assignment of nothing, to be filled.
     *
     * @return a new one
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The IPv4 address.
     *
     * @return empty when the client has none: then Kea allocates one
     */
    public Optional<Inet4Address> address() {
        return Optional.ofNullable(parts.address);
    }

    /**
     * The length of the IPv4 network's prefix, from which the subnet mask (option 1) is made.
     *
     * @return 0 to 32
     */
    public OptionalInt prefixLength() {
        return parts.prefixLength;
    }

    /**
     * The IPv6 addresses, one for each IA_NA of the client.
     *
     * @return unmodifiable
     */
    public List<Inet6Address> addresses() {
        return parts.addresses;
    }

    /**
     * The delegated prefixes, one for each IA_PD of the client.
     *
     * @return unmodifiable
     */
    public List<DelegatedPrefix> prefixes() {
        return parts.prefixes;
    }

    /**
     * For how long the client may use all this.
     *
     * @return seconds, 0 to 2<sup>32</sup>-1, where the greatest is for ever
     */
    public OptionalLong validLifetime() {
        return parts.validLifetime;
    }

    /**
     * For how long the client may begin new connections from its IPv6 addresses.
     *
     * @return seconds, as {@link #validLifetime}
     */
    public OptionalLong preferredLifetime() {
        return parts.preferredLifetime;
    }

    /**
     * When the client is to renew (T1).
     *
     * @return seconds, as {@link #validLifetime}
     */
    public OptionalLong renewTimer() {
        return parts.renewTimer;
    }

    /**
     * When the client is to ask any server (T2).
     *
     * @return seconds, as {@link #validLifetime}
     */
    public OptionalLong rebindTimer() {
        return parts.rebindTimer;
    }

    /**
     * The server to boot from (siaddr, RFC 2131).
     *
     * @return empty for Kea's
     */
    public Optional<Inet4Address> nextServer() {
        return Optional.ofNullable(parts.nextServer);
    }

    /**
     * That server's name (sname, RFC 2131).
     *
     * @return at most 63 bytes; empty for Kea's
     */
    public Optional<Bytes> serverHostname() {
        return Optional.ofNullable(parts.serverHostname);
    }

    /**
     * The file to boot (file, RFC 2131).
     *
     * @return at most 127 bytes; empty for Kea's
     */
    public Optional<Bytes> bootFileName() {
        return Optional.ofNullable(parts.bootFileName);
    }

    /**
     * Options that replace Kea's of the same code, in DHCPv4 or DHCPv6 as the daemon is.
     *
     * @return payloads by code, unmodifiable
     */
    public Map<Integer, Bytes> options() {
        return parts.options;
    }

    /** Collects an assignment's parts. For one thread, until {@link #build}. */
    public static final class Builder {
        private static final long MAX_SECONDS = 0xffffffffL;

        private Inet4Address address;
        private OptionalInt prefixLength = OptionalInt.empty();
        private List<Inet6Address> addresses = new ArrayList<>();
        private List<DelegatedPrefix> prefixes = new ArrayList<>();
        private OptionalLong validLifetime = OptionalLong.empty();
        private OptionalLong preferredLifetime = OptionalLong.empty();
        private OptionalLong renewTimer = OptionalLong.empty();
        private OptionalLong rebindTimer = OptionalLong.empty();
        private Inet4Address nextServer;
        private Bytes serverHostname;
        private Bytes bootFileName;
        private Map<Integer, Bytes> options = new TreeMap<>();

        private Builder() {}

        /** Sets {@link Assignment#address}. */
        public Builder address(Inet4Address value) {
            address = value;
            return this;
        }

        /**
         * Sets {@link Assignment#prefixLength}.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder prefixLength(int bits) {
            if (bits < 0 || bits > 32) {
                throw new IllegalArgumentException("a prefix length is 0 to 32, not " + bits);
            }
            prefixLength = OptionalInt.of(bits);
            return this;
        }

        /** Adds one of {@link Assignment#addresses}. */
        public Builder addAddress(Inet6Address value) {
            addresses.add(value);
            return this;
        }

        /** Adds one of {@link Assignment#prefixes}. */
        public Builder addPrefix(DelegatedPrefix value) {
            prefixes.add(value);
            return this;
        }

        /**
         * Sets {@link Assignment#validLifetime}.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder validLifetime(long seconds) {
            validLifetime = seconds(seconds);
            return this;
        }

        /**
         * Sets {@link Assignment#preferredLifetime}.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder preferredLifetime(long seconds) {
            preferredLifetime = seconds(seconds);
            return this;
        }

        /**
         * Sets {@link Assignment#renewTimer}.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder renewTimer(long seconds) {
            renewTimer = seconds(seconds);
            return this;
        }

        /**
         * Sets {@link Assignment#rebindTimer}.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder rebindTimer(long seconds) {
            rebindTimer = seconds(seconds);
            return this;
        }

        /** Sets {@link Assignment#nextServer}. */
        public Builder nextServer(Inet4Address value) {
            nextServer = value;
            return this;
        }

        /**
         * Sets {@link Assignment#serverHostname}.
         *
         * @throws IllegalArgumentException when it is too long
         */
        public Builder serverHostname(Bytes name) {
            serverHostname = upTo(63, name);
            return this;
        }

        /**
         * Sets {@link Assignment#bootFileName}.
         *
         * @throws IllegalArgumentException when it is too long
         */
        public Builder bootFileName(Bytes name) {
            bootFileName = upTo(127, name);
            return this;
        }

        /** Sets one of {@link Assignment#options}. */
        public Builder option(int code, Bytes payload) {
            options.put(code, payload);
            return this;
        }

        /**
         * Ends the collection; the builder can't be used any more.
         *
         * @return never null
         */
        public Assignment build() {
            addresses = List.copyOf(addresses);
            prefixes = List.copyOf(prefixes);
            options = Collections.unmodifiableMap(options);
            return new Assignment(this);
        }

        private static OptionalLong seconds(long value) {
            if (value < 0 || value > MAX_SECONDS) {
                throw new IllegalArgumentException(
                        "a time is 0 to " + MAX_SECONDS + " seconds, not " + value);
            }
            return OptionalLong.of(value);
        }

        private static Bytes upTo(int limit, Bytes text) {
            if (text.length() > limit) {
                throw new IllegalArgumentException(
                        "at most " + limit + " bytes, not " + text.length());
            }
            return text;
        }
    }
}
