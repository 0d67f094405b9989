// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.WipedLeases;
import org.keaosgi.api.packet.Addresses;

/**
 * Leases in a map, found by address only; other queries find all of them. What was asked is kept.
 *
 * @param <L> the family's leases
 */
final class FakeLeases<L extends Lease> implements LeaseService<L> {
    final Map<InetAddress, L> leases = new LinkedHashMap<>();
    final List<Object> asked = new ArrayList<>();

    /** Ends the next change in its own way; null for the natural one. */
    LeaseOutcome next;

    /** Thrown by the next call, null for none. */
    String failure;

    boolean dnsEnabled = true;

    @Override
    public String backend() {
        return "memfile";
    }

    @Override
    public List<L> find(LeaseQuery query) {
        fail();
        asked.add(query);
        if (query instanceof LeaseQuery.ByAddress byAddress) {
            L lease = leases.get(byAddress.address());
            return lease == null || lease.type() != byAddress.type() ? List.of() : List.of(lease);
        }
        return List.copyOf(leases.values());
    }

    @Override
    public Stream<L> stream(LeaseQuery query) {
        return find(query).stream();
    }

    @Override
    public LeaseListing describe(LeaseQuery query) {
        List<L> found = find(query);
        return new LeaseListing(found.size(), found::toString);
    }

    @Override
    public Optional<ServerValue> describeFirst(LeaseQuery query) {
        return find(query).stream().findFirst().map(lease -> lease::toString);
    }

    @Override
    public LeaseOutcome add(L lease) {
        return changed(lease, leases.containsKey(lease.address()), false, true);
    }

    @Override
    public LeaseOutcome update(L lease, boolean create) {
        return changed(lease, leases.containsKey(lease.address()), true, create);
    }

    private LeaseOutcome changed(L lease, boolean there, boolean replace, boolean create) {
        fail();
        if (next != null) {
            LeaseOutcome outcome = next;
            next = null;
            return outcome;
        }
        if (there && !replace) {
            return LeaseOutcome.EXISTS;
        }
        if (!there && !create) {
            return LeaseOutcome.CHANGED;
        }
        leases.put(lease.address(), lease);
        return there ? LeaseOutcome.UPDATED : LeaseOutcome.ADDED;
    }

    @Override
    public LeaseOutcome replace(L expected, L lease) {
        throw new AssertionError("no command does that");
    }

    @Override
    public boolean delete(L lease) {
        fail();
        return leases.remove(lease.address()) != null;
    }

    @Override
    public WipedLeases wipe(long subnetId) {
        fail();
        int count = leases.size();
        leases.clear();
        return new WipedLeases(count, subnetId == 0 ? List.of(1L, 2L) : List.of(subnetId));
    }

    @Override
    public String file(String name) {
        fail();
        return "/var/lib/kea/" + name;
    }

    @Override
    public void write(String file) {
        asked.add(file);
    }

    @Override
    public boolean dnsUpdatesEnabled() {
        return dnsEnabled;
    }

    @Override
    public void queueDnsUpdate(DnsChange change, L lease) {
        asked.add(change + " " + Addresses.toText(lease.address()));
    }

    private void fail() {
        if (failure != null) {
            String text = failure;
            failure = null;
            throw new LeaseException(text);
        }
    }
}
