// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;

/** A lease that was drafted. */
abstract class LeaseValue implements Lease {
    private final LeaseType type;
    private final InetAddress address;
    private final HardwareAddress hardwareAddress;
    private final int state;
    private final long subnetId;
    private final long poolId;
    private final long validLifetime;
    private final long clientLastTransmission;
    private final String hostname;
    private final boolean forwardDns;
    private final boolean reverseDns;
    private final String userContext;

    LeaseValue(LeaseDraft<?> draft) {
        type = draft.type;
        address = draft.address;
        hardwareAddress = draft.hardwareAddress;
        state = draft.state;
        subnetId = draft.subnetId;
        poolId = draft.poolId;
        validLifetime = draft.validLifetime;
        clientLastTransmission = draft.clientLastTransmission;
        hostname = lowerCase(draft.hostname);
        forwardDns = draft.forwardDns;
        reverseDns = draft.reverseDns;
        userContext = draft.userContext;
    }

    /** ASCII letters only, as Kea does: what else is in a name may be no text at all. */
    private static String lowerCase(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    @Override
    public final LeaseType type() {
        return type;
    }

    @Override
    public InetAddress address() {
        return address;
    }

    @Override
    public final int state() {
        return state;
    }

    @Override
    public final String stateName() {
        return switch (state) {
            case 0 -> "default";
            case 1 -> "declined";
            case 2 -> "expired-reclaimed";
            case 3 -> "released";
            case 4 -> "registered";
            default -> "unknown (" + state + ")";
        };
    }

    @Override
    public final boolean expired() {
        return validLifetime != INFINITE
                && clientLastTransmission + validLifetime < Instant.now().getEpochSecond();
    }

    @Override
    public final long subnetId() {
        return subnetId;
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
    public final long clientLastTransmissionSeconds() {
        return clientLastTransmission;
    }

    @Override
    public final Optional<HardwareAddress> hardwareAddress() {
        return Optional.ofNullable(hardwareAddress);
    }

    @Override
    public final String hostname() {
        return hostname;
    }

    @Override
    public final boolean forwardDns() {
        return forwardDns;
    }

    @Override
    public final boolean reverseDns() {
        return reverseDns;
    }

    @Override
    public final Optional<String> userContext() {
        return Optional.ofNullable(userContext);
    }

    @Override
    public final String toText() {
        StringBuilder text = new StringBuilder();
        line(text, "Type", type);
        line(text, "Address", Addresses.toText(address));
        ownLines(text);
        line(text, "Valid life", validLifetime);
        line(text, "Cltt", clientLastTransmission);
        line(text, "Hardware addr", hardwareAddress == null ? "(none)" : hardwareAddress);
        line(text, "Subnet ID", subnetId);
        line(text, "State", stateName());
        line(text, "Hostname", hostname);
        return text.toString();
    }

    /** What only leases of one family have. */
    abstract void ownLines(StringBuilder text);

    static void line(StringBuilder text, String name, Object value) {
        text.append(String.format(Locale.ROOT, "%-15s%s%n", name + ":", value));
    }

    @Override
    public final String toString() {
        return type + " " + Addresses.toText(address) + " in subnet " + subnetId;
    }
}
