// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Objects;
import org.keaosgi.api.packet.HardwareAddress;

/**
 * What leases of both families are drafted from; see {@link Lease4Draft} and {@link Lease6Draft}.
 * Not safe for several threads at once.
 *
 * @param <D> the draft itself
 */
public abstract sealed class LeaseDraft<D extends LeaseDraft<D>> permits Lease4Draft, Lease6Draft {
    static final long MAX_UNSIGNED32 = 0xffffffffL;

    final LeaseType type;
    final InetAddress address;
    HardwareAddress hardwareAddress;
    int state;
    long subnetId;
    long poolId;
    long validLifetime;
    long clientLastTransmission = Instant.now().getEpochSecond();
    String hostname = "";
    boolean forwardDns;
    boolean reverseDns;
    String userContext;

    LeaseDraft(LeaseType type, InetAddress address) {
        this.type = Objects.requireNonNull(type, "type");
        this.address = Objects.requireNonNull(address, "address");
    }

    LeaseDraft(Lease lease) {
        this(lease.type(), lease.address());
        hardwareAddress = lease.hardwareAddress().orElse(null);
        state = lease.state();
        subnetId = lease.subnetId();
        poolId = lease.poolId();
        validLifetime = lease.validLifetime();
        clientLastTransmission = lease.clientLastTransmissionSeconds();
        hostname = lease.hostname();
        forwardDns = lease.forwardDns();
        reverseDns = lease.reverseDns();
        userContext = lease.userContext().orElse(null);
    }

    abstract D self();

    /**
     * Sets the state.
     *
     * @param newState see {@link Lease#state}, 0 unless set
     * @return this draft
     */
    public D state(int newState) {
        state = newState;
        return self();
    }

    /**
     * Sets the subnet.
     *
     * @param id unsigned 32 bits
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public D subnetId(long id) {
        subnetId = unsigned32("subnet id", id);
        return self();
    }

    /**
     * Sets the pool; without effect before Kea 2.6.
     *
     * @param id unsigned 32 bits, 0 unless set
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public D poolId(long id) {
        poolId = unsigned32("pool id", id);
        return self();
    }

    /**
     * Sets the valid lifetime.
     *
     * @param seconds unsigned 32 bits, {@link Lease#INFINITE} for ever
     * @return this draft
     * @throws IllegalArgumentException when it is out of range
     */
    public D validLifetime(long seconds) {
        validLifetime = unsigned32("valid lifetime", seconds);
        return self();
    }

    /**
     * Sets when the client was last heard of; the lease ends one valid lifetime later.
     *
     * @param time whole seconds count, now unless set
     * @return this draft
     */
    public D clientLastTransmission(Instant time) {
        return clientLastTransmissionSeconds(time.getEpochSecond());
    }

    /**
     * Sets the same as Kea counts it.
     *
     * @param seconds since the beginning of 1970 (UTC), any 64 bits
     * @return this draft
     */
    public D clientLastTransmissionSeconds(long seconds) {
        clientLastTransmission = seconds;
        return self();
    }

    /**
     * Sets the hardware address.
     *
     * @param address null for none
     * @return this draft
     */
    public D hardwareAddress(HardwareAddress address) {
        hardwareAddress = address;
        return self();
    }

    /**
     * Sets the host name, which is kept in lower case.
     *
     * @param name not null, empty for none
     * @return this draft
     */
    public D hostname(String name) {
        hostname = Objects.requireNonNull(name, "hostname");
        return self();
    }

    /**
     * Sets whether the name-to-address record was updated in DNS.
     *
     * @param updated false unless set
     * @return this draft
     */
    public D forwardDns(boolean updated) {
        forwardDns = updated;
        return self();
    }

    /**
     * Sets whether the address-to-name record was updated in DNS.
     *
     * @param updated false unless set
     * @return this draft
     */
    public D reverseDns(boolean updated) {
        reverseDns = updated;
        return self();
    }

    /**
     * Sets the user context.
     *
     * @param json text of a JSON map, null for none; Kea checks it
     * @return this draft
     */
    public D userContext(String json) {
        userContext = json;
        return self();
    }

    static long unsigned32(String what, long value) {
        if (value < 0 || value > MAX_UNSIGNED32) {
            throw new IllegalArgumentException(
                    what + " " + value + " is not in the range of 0 to " + MAX_UNSIGNED32);
        }
        return value;
    }
}
