// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.lease.EditableLease;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseDraft;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.HardwareAddress;

/** What leases of both families have. */
abstract class MemoryLease implements EditableLease {
    static final long MAX_UNSIGNED32 = 0xffffffffL;
    private static final int LAST_STATE = 4;

    private final LeaseType type;
    private final long poolId;
    private int state;
    private long subnetId;
    private long validLifetime;
    private long clientLastTransmission;
    private HardwareAddress hardwareAddress;
    private String hostname;
    private boolean forwardDns;
    private boolean reverseDns;
    private String userContext;

    MemoryLease(Lease lease) {
        type = lease.type();
        poolId = lease.poolId();
        state = lease.state();
        subnetId = lease.subnetId();
        validLifetime = lease.validLifetime();
        clientLastTransmission = lease.clientLastTransmissionSeconds();
        hardwareAddress = lease.hardwareAddress().orElse(null);
        hostname = lease.hostname();
        forwardDns = lease.forwardDns();
        reverseDns = lease.reverseDns();
        userContext = lease.userContext().orElse(null);
    }

    /** The lease as it is now, which knows what all leases know. */
    abstract Lease value();

    final <D extends LeaseDraft<D>> D fill(D draft) {
        return draft.state(state)
                .subnetId(subnetId)
                .poolId(poolId)
                .validLifetime(validLifetime)
                .clientLastTransmissionSeconds(clientLastTransmission)
                .hardwareAddress(hardwareAddress)
                .hostname(hostname)
                .forwardDns(forwardDns)
                .reverseDns(reverseDns)
                .userContext(userContext);
    }

    @Override
    public final LeaseType type() {
        return type;
    }

    @Override
    public final int state() {
        return state;
    }

    @Override
    public final void setState(int newState) {
        state = Bytes.inRange("a lease's state", newState, LAST_STATE);
    }

    @Override
    public final String stateName() {
        return value().stateName();
    }

    @Override
    public final boolean expired() {
        return value().expired();
    }

    @Override
    public final long subnetId() {
        return subnetId;
    }

    @Override
    public final void setSubnetId(long id) {
        subnetId = Bytes.inRange("a subnet's id", id, MAX_UNSIGNED32);
    }

    @Override
    public final long poolId() {
        return poolId;
    }

    @Override
    public final long validLifetime() {
        return validLifetime;
    }

    @Override
    public final void setValidLifetime(long seconds) {
        validLifetime = Bytes.inRange("a lifetime", seconds, MAX_UNSIGNED32);
    }

    @Override
    public final long clientLastTransmissionSeconds() {
        return clientLastTransmission;
    }

    @Override
    public final void setClientLastTransmission(Instant time) {
        clientLastTransmission = time.getEpochSecond();
    }

    @Override
    public final Optional<HardwareAddress> hardwareAddress() {
        return Optional.ofNullable(hardwareAddress);
    }

    @Override
    public final void setHardwareAddress(HardwareAddress address) {
        hardwareAddress = address;
    }

    @Override
    public final String hostname() {
        return hostname;
    }

    @Override
    public final void setHostname(String newHostname) {
        hostname = Objects.requireNonNull(newHostname, "hostname");
    }

    @Override
    public final boolean forwardDns() {
        return forwardDns;
    }

    @Override
    public final void setForwardDns(boolean updated) {
        forwardDns = updated;
    }

    @Override
    public final boolean reverseDns() {
        return reverseDns;
    }

    @Override
    public final void setReverseDns(boolean updated) {
        reverseDns = updated;
    }

    @Override
    public final Optional<String> userContext() {
        return Optional.ofNullable(userContext);
    }

    @Override
    public final void setUserContext(String json) {
        userContext = json;
    }

    @Override
    public final String toText() {
        return value().toText();
    }

    @Override
    public final String toString() {
        return value().toString();
    }
}
