// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.lease.Identifier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Kea's host reservations, in all places that Kea keeps them in. Not a service by itself: reference
 * {@link Host4Service} in kea-dhcp4, {@link Host6Service} in kea-dhcp6; each is there only in its
 * own daemon, from the start of the framework on.
 *
 * <p><b>What is checked.</b> Kea's own parser reads every reservation that is added, and each
 * source refuses duplicates as Kea is configured. Nobody checks that the subnet is configured and
 * that addresses belong to it.
 *
 * <p><b>Threads.</b> Safe on every thread. In a hook's callout and in a command handler the work is
 * done at once on the calling thread. On any other thread it is handed to Kea's main thread and
 * waited for, ten seconds at most: don't call with a lock held that a hook of yours needs, and not
 * from a component's activation that a command waits for. A database is asked on that same thread:
 * a single-threaded Kea serves no packet meanwhile. Changes in memory bring the packet threads of a
 * multi-threaded Kea to rest, and are refused inside a hook point of a packet there.
 *
 * <p><b>Lifetime.</b> Reservations that come from here are copies, no longer true as soon as
 * somebody changes a source.
 *
 * <p>All methods throw {@link HostException} with Kea's own words when Kea refuses or fails, and
 * {@link HostsUnavailableException} while Kea is not configured or is being reconfigured.
 *
 * @param <H> {@link Host4} or {@link Host6}
 */
@ProviderType
public interface HostService<H extends Host> {
    /**
     * The host databases that are connected at present.
     *
     * @return Kea's names of the back ends in their order, for example {@code postgresql}; empty
     *     when none is configured, or a lost one is not back yet
     */
    List<String> databases();

    /**
     * One reservation.
     *
     * @param reference not null
     * @param sources where to look; the first one that has it decides
     * @return empty when there is none
     */
    Optional<H> find(HostReference reference, HostSources sources);

    /**
     * The reservations that a query means, all in memory.
     *
     * @param query not null
     * @param sources where to look
     * @return source by source, in the order that Kea gives
     */
    List<H> find(HostQuery query, HostSources sources);

    /**
     * The next reservations.
     *
     * @param subnetId empty for all subnets
     * @param from {@link HostPosition#START}, or {@link HostPage#next} of the page before
     * @param limit how many at most, 1 to 4294967295
     * @return an empty page when there are no more
     */
    HostPage<H> page(OptionalLong subnetId, HostPosition from, long limit);

    /**
     * All reservations, read page by page and never all in memory. Nothing is held between pages,
     * so that the stream need not be closed.
     *
     * @param subnetId empty for all subnets
     * @return sequential, lazy; its pages are read by whoever reads the stream, under this
     *     service's rules for threads
     */
    Stream<H> stream(OptionalLong subnetId);

    /**
     * One reservation as JSON that Kea builds for the answer of the command that is being handled
     * on this thread.
     *
     * @param reference not null
     * @param sources where to look; the first one that has it decides
     * @return a JSON map, empty when there is none
     * @throws IllegalStateException when no command is being handled on this thread
     */
    Optional<ServerValue> describe(HostReference reference, HostSources sources);

    /**
     * The reservations that a query means, as JSON that Kea builds. No reservation becomes an
     * object of Java.
     *
     * @param query not null
     * @param sources where to look
     * @return never null; an empty list when there are none
     * @throws IllegalStateException when no command is being handled on this thread
     */
    HostListing describe(HostQuery query, HostSources sources);

    /**
     * The next reservations as JSON that Kea builds.
     *
     * @param subnetId empty for all subnets
     * @param from {@link HostPosition#START}, or {@link HostListing#next} of the page before
     * @param limit how many at most, 1 to 4294967295
     * @return never null; an empty list when there are no more
     * @throws IllegalStateException when no command is being handled on this thread
     */
    HostListing describePage(OptionalLong subnetId, HostPosition from, long limit);

    /**
     * Lets Kea read a reservation among the arguments of the command that is being handled on this
     * thread. A {@code subnet-id} in it is passed over.
     *
     * @param subnetId the subnet it is for
     * @param path where it stands, see {@link org.keaosgi.api.command.CommandRequest#position}
     * @return never null
     * @throws HostException with Kea's words, which name the position of a mistake
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws IllegalStateException when no command is being handled on this thread
     */
    ParsedHost<H> parse(long subnetId, Object... path);

    /**
     * Adds a reservation. A source that refuses it keeps what it has; those before it have got it.
     *
     * @param host as it shall be
     * @param sources where to
     */
    void add(H host, HostSources sources);

    /**
     * Adds a reservation as a command has given it.
     *
     * @param host as it shall be
     * @param subnetId the subnet it is for
     * @param sources where to
     */
    void add(ParsedHost<H> host, long subnetId, HostSources sources);

    /**
     * Replaces the reservation of the same subnet and identifier as a whole. A source that refuses
     * keeps the one it had. Kea 2.2 has no update: a database is told to delete and to add there,
     * in two steps, and when it breaks off just between them the reservation is put back with the
     * first call after it is connected again, unless Kea ends before that.
     *
     * @param host as it shall be
     * @param sources where
     */
    void update(H host, HostSources sources);

    /**
     * Replaces the reservation of the same subnet and identifier by what a command has given.
     *
     * @param host as it shall be
     * @param subnetId the subnet it is for
     * @param sources where
     */
    void update(ParsedHost<H> host, long subnetId, HostSources sources);

    /**
     * Deletes a reservation in each source that has it.
     *
     * @param reference not null
     * @param sources where
     * @return false when none had it
     */
    boolean delete(HostReference reference, HostSources sources);

    /**
     * Reads the value of an identifier as Kea's commands do.
     *
     * @param text hexadecimal digits with or without colons, or text in single quotes
     * @return no bytes for an empty text
     * @throws IllegalArgumentException with Kea's words when it is none
     */
    Identifier readIdentifier(String text);
}
