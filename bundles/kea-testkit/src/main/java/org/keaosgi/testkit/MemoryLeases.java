// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.lease.WipedLeases;

/**
 * A lease database as Kea's memfile is one. What only Kea can do is refused: to {@link #describe}
 * leases for the answer of a command, and to {@link #write} a file. Safe on any thread.
 *
 * @param <L> the family's leases
 */
public abstract class MemoryLeases<L extends Lease> implements LeaseService<L> {
    private record Key(LeaseType type, BigInteger address) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::address).thenComparing(Key::type);
    }

    private record Change(DnsChange change, Lease lease) {}

    private final Map<Key, L> leases = new TreeMap<>(Key.ORDER);
    private final List<Change> dnsChanges = new ArrayList<>();
    private boolean dnsUpdates;

    /** An immutable copy as Kea would store it. */
    abstract L stored(L lease);

    abstract boolean isOfFamily(LeaseQuery query);

    /** Whether two leases say the same in what only this family has. */
    abstract boolean sameClient(L one, L other);

    /** What {@link LeaseQuery.ByClientId} and the like compare, where the family has it. */
    abstract boolean matchesClient(LeaseQuery query, L lease);

    private static Key key(Lease lease) {
        return new Key(lease.type(), number(lease.address()));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    @Override
    public final String backend() {
        return "memfile";
    }

    @Override
    public final synchronized List<L> find(LeaseQuery query) {
        if (!isOfFamily(query)) {
            throw new IllegalArgumentException(query + " is for the other family");
        }
        long limit = query instanceof LeaseQuery.Page page ? page.limit() : Long.MAX_VALUE;
        return leases.values().stream()
                .filter(meantBy(query))
                .limit(limit)
                .collect(Collectors.toUnmodifiableList());
    }

    private Predicate<L> meantBy(LeaseQuery query) {
        if (query instanceof LeaseQuery.All) {
            return lease -> true;
        } else if (query instanceof LeaseQuery.InSubnets in) {
            return lease -> in.subnetIds().contains(lease.subnetId());
        } else if (query instanceof LeaseQuery.ByAddress by) {
            return lease -> lease.type() == by.type() && lease.address().equals(by.address());
        } else if (query instanceof LeaseQuery.ByHardwareAddress by) {
            return lease ->
                    lease.hardwareAddress().filter(by.address()::equals).isPresent()
                            && isIn(by.subnetId(), lease);
        } else if (query instanceof LeaseQuery.ByHostname by) {
            return lease -> lease.hostname().equals(by.hostname());
        } else if (query instanceof LeaseQuery.ByState by) {
            return lease -> lease.state() == by.state() && isIn(by.subnetId(), lease);
        } else if (query instanceof LeaseQuery.Page page) {
            return lease -> number(lease.address()).compareTo(number(page.from())) > 0;
        }
        return lease -> matchesClient(query, lease);
    }

    static boolean isIn(OptionalLong subnetId, Lease lease) {
        return subnetId.isEmpty() || subnetId.getAsLong() == lease.subnetId();
    }

    @Override
    public final Stream<L> stream(LeaseQuery query) {
        if (query instanceof LeaseQuery.All
                || query instanceof LeaseQuery.InSubnets
                || query instanceof LeaseQuery.ByState
                || query instanceof LeaseQuery.ByHardwareAddress) {
            return find(query).stream();
        }
        throw new IllegalArgumentException(query + " gives few leases: use find()");
    }

    @Override
    public final LeaseListing describe(LeaseQuery query) {
        throw new IllegalStateException("no command is being handled on this thread");
    }

    @Override
    public final Optional<ServerValue> describeFirst(LeaseQuery query) {
        throw new IllegalStateException("no command is being handled on this thread");
    }

    @Override
    public final synchronized LeaseOutcome add(L lease) {
        return leases.putIfAbsent(key(lease), stored(lease)) == null
                ? LeaseOutcome.ADDED
                : LeaseOutcome.EXISTS;
    }

    @Override
    public final synchronized LeaseOutcome update(L lease, boolean create) {
        if (leases.replace(key(lease), stored(lease)) != null) {
            return LeaseOutcome.UPDATED;
        }
        return create ? add(lease) : LeaseOutcome.CHANGED;
    }

    @Override
    public final synchronized LeaseOutcome replace(L expected, L lease) {
        if (!key(expected).equals(key(lease))) {
            throw new IllegalArgumentException("leases of two addresses");
        }
        L present = leases.get(key(lease));
        if (present == null || !isSame(present, expected)) {
            return LeaseOutcome.CHANGED;
        }
        return update(lease, false);
    }

    private boolean isSame(L one, L other) {
        return sameClient(one, other)
                && one.hardwareAddress().equals(other.hardwareAddress())
                && one.state() == other.state()
                && one.subnetId() == other.subnetId()
                && one.validLifetime() == other.validLifetime()
                && one.clientLastTransmissionSeconds() == other.clientLastTransmissionSeconds()
                && one.hostname().equals(other.hostname())
                && one.forwardDns() == other.forwardDns()
                && one.reverseDns() == other.reverseDns()
                && one.userContext().equals(other.userContext());
    }

    @Override
    public final synchronized boolean delete(L lease) {
        return leases.remove(key(lease)) != null;
    }

    /** {@inheritDoc} Of all subnets, here, those that have leases. */
    @Override
    public final synchronized WipedLeases wipe(long subnetId) {
        List<Long> subnets =
                leases.values().stream()
                        .map(Lease::subnetId)
                        .filter(id -> subnetId == 0 || id == subnetId)
                        .distinct()
                        .sorted()
                        .collect(Collectors.toUnmodifiableList());
        int before = leases.size();
        leases.values().removeIf(lease -> subnets.contains(lease.subnetId()));
        return new WipedLeases(before - leases.size(), subnets);
    }

    @Override
    public final String file(String name) {
        return name;
    }

    @Override
    public final void write(String file) {
        throw new UnsupportedOperationException("a lease database in memory writes no file");
    }

    @Override
    public final synchronized boolean dnsUpdatesEnabled() {
        return dnsUpdates;
    }

    /**
     * Lets DNS updates be sent, or not, as at the beginning.
     *
     * @param enabled whether they are
     */
    public final synchronized void setDnsUpdatesEnabled(boolean enabled) {
        dnsUpdates = enabled;
    }

    @Override
    public final synchronized void queueDnsUpdate(DnsChange change, L lease) {
        boolean wanted = lease.forwardDns() || lease.reverseDns();
        if (dnsUpdates && wanted && !lease.hostname().isEmpty()) {
            dnsChanges.add(new Change(change, lease));
        }
    }

    /**
     * The DNS updates asked for.
     *
     * @param change of which kind
     * @return the leases, in the order in which they were asked for
     */
    public final synchronized List<Lease> dnsUpdates(DnsChange change) {
        return dnsChanges.stream()
                .filter(queued -> queued.change() == change)
                .map(Change::lease)
                .collect(Collectors.toUnmodifiableList());
    }
}
