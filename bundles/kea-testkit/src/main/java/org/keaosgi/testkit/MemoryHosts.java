// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostListing;
import org.keaosgi.api.host.HostPage;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ParsedHost;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.packet.ByteText;

/**
 * Host reservations as Kea keeps them, in its configuration and in host databases. A client has one
 * reservation in each subnet of each source, and so has an address. Reservations come back as they
 * were given, where Kea's parser would complete their options. What only Kea can do is refused: to
 * {@link #describe} reservations for the answer of a command, and to {@link #parse} its arguments.
 * Safe on any thread.
 *
 * @param <H> the family's reservations
 */
public abstract class MemoryHosts<H extends Host> implements HostService<H> {
    private final List<String> databases;
    private final List<HostTable<H>> tables = new ArrayList<>();

    MemoryHosts(String... databases) {
        this.databases = List.of(databases);
        for (int source = 0; source <= databases.length; source++) {
            tables.add(new HostTable<>(this::reserved));
        }
    }

    /** The same reservation with a number. */
    abstract H numbered(H host, long id);

    /** The same reservation in a subnet. */
    abstract H inSubnet(H host, long subnetId);

    /** The addresses that are reserved, and those of prefixes. */
    abstract List<InetAddress> reserved(H host);

    /** Whether this family's clients can be known by such an identifier. */
    abstract boolean knows(HostIdentifierType type);

    @Override
    public final List<String> databases() {
        return databases;
    }

    /** The tables that are meant, in Kea's order. */
    private List<HostTable<H>> tables(HostSources sources) {
        return switch (sources) {
            case MEMORY -> tables.subList(0, 1);
            case DATABASES -> tables.subList(1, tables.size());
            case ALL -> Collections.unmodifiableList(tables);
        };
    }

    private Stream<H> hosts(HostSources sources) {
        return tables(sources).stream().flatMap(HostTable::hosts);
    }

    private Predicate<H> meantBy(HostReference reference) {
        Predicate<H> inSubnet = host -> host.subnetId() == reference.subnetId();
        if (reference instanceof HostReference.OfAddress of) {
            return inSubnet.and(host -> reserved(host).contains(of.address()));
        }
        HostReference.OfClient of = (HostReference.OfClient) reference;
        return inSubnet.and(host -> host.identifier().equals(of.identifier()));
    }

    private Predicate<H> meantBy(HostQuery query) {
        if (query instanceof HostQuery.InSubnet in) {
            return host -> host.subnetId() == in.subnetId();
        } else if (query instanceof HostQuery.ByAddress by) {
            return host -> reserved(host).contains(by.address()) && isIn(by.subnetId(), host);
        } else if (query instanceof HostQuery.ByIdentifier by) {
            return host -> host.identifier().equals(by.identifier()) && isIn(by.subnetId(), host);
        }
        HostQuery.ByHostname by = (HostQuery.ByHostname) query;
        return host ->
                host.hostname().toLowerCase(Locale.ROOT).equals(by.hostname())
                        && isIn(by.subnetId(), host);
    }

    private static boolean isIn(OptionalLong subnetId, Host host) {
        return subnetId.isEmpty() || subnetId.getAsLong() == host.subnetId();
    }

    @Override
    public final synchronized Optional<H> find(HostReference reference, HostSources sources) {
        return hosts(sources).filter(meantBy(reference)).findFirst();
    }

    @Override
    public final synchronized List<H> find(HostQuery query, HostSources sources) {
        return hosts(sources).filter(meantBy(query)).toList();
    }

    @Override
    public final synchronized HostPage<H> page(
            OptionalLong subnetId, HostPosition from, long limit) {
        HostPosition position = from;
        while (position.sourceIndex() < tables.size()) {
            List<H> hosts =
                    tables.get(position.sourceIndex())
                            .after(position.hostId())
                            .filter(host -> isIn(subnetId, host))
                            .limit(limit)
                            .toList();
            if (!hosts.isEmpty()) {
                long last = hosts.get(hosts.size() - 1).id().orElseThrow();
                return new HostPage<>(hosts, new HostPosition(position.sourceIndex(), last));
            }
            position = new HostPosition(position.sourceIndex() + 1, 0);
        }
        return new HostPage<>(List.of(), position);
    }

    @Override
    public final synchronized Stream<H> stream(OptionalLong subnetId) {
        return hosts(HostSources.ALL).filter(host -> isIn(subnetId, host)).toList().stream();
    }

    @Override
    public final Optional<ServerValue> describe(HostReference reference, HostSources sources) {
        throw noCommand();
    }

    @Override
    public final HostListing describe(HostQuery query, HostSources sources) {
        throw noCommand();
    }

    @Override
    public final HostListing describePage(OptionalLong subnetId, HostPosition from, long limit) {
        throw noCommand();
    }

    @Override
    public final ParsedHost<H> parse(long subnetId, Object... path) {
        throw noCommand();
    }

    private static IllegalStateException noCommand() {
        return new IllegalStateException("no command is being handled on this thread");
    }

    @Override
    public final void add(H host, HostSources sources) {
        change("add new", sources, table -> table.add(id -> numbered(host, id)), host);
    }

    @Override
    public final void add(ParsedHost<H> host, long subnetId, HostSources sources) {
        add(inSubnet(host.host(), subnetId), sources);
    }

    @Override
    public final void update(H host, HostSources sources) {
        change("update existing", sources, table -> table.replace(id -> numbered(host, id)), host);
    }

    @Override
    public final void update(ParsedHost<H> host, long subnetId, HostSources sources) {
        update(inSubnet(host.host(), subnetId), sources);
    }

    private synchronized void change(
            String what, HostSources sources, Consumer<HostTable<H>> change, H host) {
        if (!knows(host.identifier().type())) {
            throw new HostException(
                    "unsupported parameter '" + host.identifier().type().keaName() + "'");
        }
        tablesToChange(what, sources).forEach(change);
    }

    private List<HostTable<H>> tablesToChange(String what, HostSources sources) {
        List<HostTable<H>> meant = tables(sources);
        if (meant.isEmpty()) {
            throw new HostException(
                    "Unable to " + what + " host because there is no hosts-database configured.");
        }
        return meant;
    }

    @Override
    public final synchronized boolean delete(HostReference reference, HostSources sources) {
        boolean deleted = false;
        for (HostTable<H> table : tablesToChange("delete a", sources)) {
            deleted |= table.removeIf(meantBy(reference));
        }
        return deleted;
    }

    @Override
    public final Identifier readIdentifier(String text) {
        int last = text.length() - 1;
        if (last > 0 && text.charAt(0) == '\'' && text.charAt(last) == '\'') {
            return Identifier.of(ByteText.encode(text.substring(1, last)));
        }
        String digits = Stream.of(text.split(":", -1)).map(MemoryHosts::pairs).collect(joining());
        try {
            return Identifier.of(HexFormat.of().parseHex(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no identifier: " + text, e);
        }
    }

    /** A zero in front is left out at times. */
    private static String pairs(String digits) {
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }
}
