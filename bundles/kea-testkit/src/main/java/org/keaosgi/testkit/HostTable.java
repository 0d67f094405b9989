// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostException;

/** One place that reservations are kept in, each under a number of its own. */
final class HostTable<H extends Host> {
    private final SortedMap<Long, H> hosts = new TreeMap<>();
    private final Function<H, List<InetAddress>> reserved;
    private long lastId;

    HostTable(Function<H, List<InetAddress>> reserved) {
        this.reserved = reserved;
    }

    Stream<H> hosts() {
        return hosts.values().stream();
    }

    /** Those with a higher number. */
    Stream<H> after(long id) {
        return hosts.tailMap(id + 1).values().stream();
    }

    /** Adds what is made with a new number; refuses a client or an address that is there. */
    void add(LongFunction<H> made) {
        H host = made.apply(lastId + 1);
        for (H other : hosts.values()) {
            if (isSameClient(other, host) || sharesAddress(other, host)) {
                throw new HostException("there is a reservation like this already");
            }
        }
        hosts.put(++lastId, host);
    }

    /** Replaces the reservation of the same client and subnet, which gets a new number. */
    void replace(LongFunction<H> made) {
        H host = made.apply(lastId + 1);
        H before =
                hosts().filter(other -> isSameClient(other, host))
                        .findFirst()
                        .orElseThrow(() -> new HostException("Host not updated (not found)."));
        hosts.values().remove(before);
        try {
            add(made);
        } catch (HostException e) {
            hosts.put(before.id().orElseThrow(), before);
            throw e;
        }
    }

    boolean removeIf(Predicate<H> meant) {
        return hosts.values().removeIf(meant);
    }

    private boolean isSameClient(H one, H other) {
        return one.subnetId() == other.subnetId() && one.identifier().equals(other.identifier());
    }

    private boolean sharesAddress(H one, H other) {
        return one.subnetId() == other.subnetId()
                && !Collections.disjoint(reserved.apply(one), reserved.apply(other));
    }
}
