// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kea's leases. Not a service by itself: reference {@link Lease4Service} in kea-dhcp4, {@link
 * Lease6Service} in kea-dhcp6; each is there only in its own daemon, from the start of the
 * framework on.
 *
 * <p><b>What is kept right.</b> Every change keeps Kea's statistics as Kea's own lease commands do
 * (assigned, declined and registered addresses; per pool where the running Kea counts these). Every
 * back end will do. On a multi-threaded Kea a change takes the lock that Kea has for each address,
 * so that it can't get between the steps of a packet's processing; when the lock is taken, the
 * outcome is {@link LeaseOutcome#BUSY} at once.
 *
 * <p><b>Threads.</b> Safe on every thread. In a hook's callout and in a command handler the work is
 * done at once on the calling thread. On any other thread it is handed to Kea's main thread and
 * waited for, ten seconds at most: don't call with a lock held that a hook of yours needs, and not
 * from a component's activation that a command waits for. While Kea is not configured, or is just
 * being reconfigured, {@link LeasesUnavailableException} is thrown.
 *
 * <p><b>Lifetime.</b> Leases that come from here are copies: immutable, safe on any thread, and no
 * longer true as soon as somebody changes the database. Leases that are handed in may be copies,
 * drafts ({@link Lease4Draft}, {@link Lease6Draft}) or views of a callout that runs.
 *
 * <p>All methods throw {@link LeaseException} with Kea's own words when Kea refuses or fails.
 *
 * @param <L> {@link Lease4} or {@link Lease6}
 */
@ProviderType
public interface LeaseService<L extends Lease> {
    /**
     * Where leases are kept.
     *
     * @return Kea's name of the back end: {@code memfile}, {@code postgresql} or {@code mysql}
     */
    String backend();

    /**
     * The leases that a query means, all in memory. For what may be many, use {@link #stream} or,
     * in commands, {@link #describe}.
     *
     * @param query not null
     * @return in the order that Kea gives
     * @throws IllegalArgumentException when the query is for the other family
     */
    List<L> find(LeaseQuery query);

    /**
     * The first lease that a query means.
     *
     * @param query not null
     * @return empty when there is none
     * @throws IllegalArgumentException when the query is for the other family
     */
    default Optional<L> findFirst(LeaseQuery query) {
        return find(query).stream().findFirst();
    }

    /**
     * The leases that a query means, read page by page in ascending order of their addresses and
     * never all in memory. Leases that come or go meanwhile may be seen or not, no other is missed
     * or seen twice. Nothing is held between pages, so that the stream need not be closed, and may
     * be left at any moment.
     *
     * @param query {@link LeaseQuery.All}, {@link LeaseQuery.InSubnets} (each lease once, whatever
     *     the order of the subnets), {@link LeaseQuery.ByState}, or {@link
     *     LeaseQuery.ByHardwareAddress}
     * @return sequential, lazy; its pages are read by whoever reads the stream, under this
     *     service's rules for threads
     * @throws IllegalArgumentException for other queries, which give few leases: use {@link #find}
     */
    Stream<L> stream(LeaseQuery query);

    /**
     * The leases that a query means, as JSON that Kea builds for the answer of the command that is
     * being handled on this thread. No lease becomes an object of Java.
     *
     * @param query not null
     * @return never null; an empty list when there are none
     * @throws IllegalStateException when no command is being handled on this thread
     * @throws IllegalArgumentException when the query is for the other family
     */
    LeaseListing describe(LeaseQuery query);

    /**
     * The first lease that a query means, as JSON that Kea builds.
     *
     * @param query not null
     * @return a JSON map, empty when there is none
     * @throws IllegalStateException when no command is being handled on this thread
     * @throws IllegalArgumentException when the query is for the other family
     */
    Optional<ServerValue> describeFirst(LeaseQuery query);

    /**
     * Adds a lease.
     *
     * @param lease as it shall be; not checked against subnets and pools. Kea puts a user context
     *     with relay information in order as it is configured to
     * @return {@link LeaseOutcome#ADDED}, {@link LeaseOutcome#EXISTS} or {@link LeaseOutcome#BUSY}
     */
    LeaseOutcome add(L lease);

    /**
     * Replaces the lease of this address (and, in DHCPv6, type), whatever it is at present.
     *
     * @param lease as it shall be
     * @param create whether to add it when there is none
     * @return {@link LeaseOutcome#UPDATED}, {@link LeaseOutcome#CHANGED} when there is none or
     *     somebody else was faster, {@link LeaseOutcome#BUSY}; when it may be created also {@link
     *     LeaseOutcome#ADDED} and {@link LeaseOutcome#EXISTS}
     */
    LeaseOutcome update(L lease, boolean create);

    /**
     * Replaces a lease if it is still the one that was read.
     *
     * @param expected as it was read; it counts as the same when nothing of it has changed
     * @param lease as it shall be, of the same address (and type)
     * @return {@link LeaseOutcome#UPDATED}, {@link LeaseOutcome#CHANGED} or {@link
     *     LeaseOutcome#BUSY}
     * @throws IllegalArgumentException when the two are of different addresses or types
     */
    LeaseOutcome replace(L expected, L lease);

    /**
     * Deletes a lease.
     *
     * @param lease as it was read: a database, and a memfile without a file, deletes it only if its
     *     end has not changed since, memfile with a file in any case
     * @return false when it was not there (any more)
     */
    boolean delete(L lease);

    /**
     * Deletes all leases of a subnet, or of all configured subnets, while no packet is being
     * processed, and sets their statistics as Kea's own command does. A multi-threaded Kea can't do
     * that inside a hook point of a packet: use a command or a thread of your own.
     *
     * @param subnetId unsigned 32 bits, 0 for all configured subnets
     * @return what was done
     * @throws LeaseException also when the back end can't do that, or a packet is being processed
     *     on this thread
     */
    WipedLeases wipe(long subnetId);

    /**
     * The path that Kea makes of the name of a lease file that somebody has sent: from Kea 2.6 on
     * it must lie in the server's data directory.
     *
     * @param name a path, or a file's name alone
     * @return the path to use; before Kea 2.6 the name as it is
     * @throws LeaseException with Kea's words when the file lies elsewhere
     */
    String file(String name);

    /**
     * Writes all leases into a file, in memfile's form. From Kea 2.6 on, memfile only. The path is
     * taken as it is: use {@link #file} for one that somebody has sent.
     *
     * @param file path of the file, replaced when it is there
     * @throws UnsupportedOperationException when the running Kea has no such function
     */
    void write(String file);

    /**
     * Whether Kea sends DNS updates at present.
     *
     * @return false when the connection to the DHCP-DDNS server is not configured or broke
     */
    boolean dnsUpdatesEnabled();

    /**
     * Asks for a DNS update as Kea does for its own changes: in the directions that the lease's
     * flags name. Kea does nothing, and says so in its log at debug level, when the lease has no
     * host name or no flag, when updates are not enabled, or for a prefix.
     *
     * @param change not null
     * @param lease not null
     */
    void queueDnsUpdate(DnsChange change, L lease);
}
