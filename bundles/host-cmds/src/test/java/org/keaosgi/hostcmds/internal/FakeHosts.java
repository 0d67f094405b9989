// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostListing;
import org.keaosgi.api.host.HostPage;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ParsedHost;
import org.keaosgi.api.lease.Identifier;

/** Notes what it is asked for, and answers what a test has prepared. */
final class FakeHosts<H extends Host> implements HostService<H> {
    /** What was asked for, in order. */
    final List<String> asked = new ArrayList<>();

    /** The databases there are. */
    List<String> databases = List.of("postgresql");

    /** What Kea makes of any reservation. */
    H parsed;

    /** How many reservations every query finds. */
    long count;

    /** What Kea says to a change, null when it works. */
    String refusal;

    private void note(Object... words) {
        asked.add(String.join(" ", Arrays.stream(words).map(Object::toString).toList()));
        if (refusal != null) {
            throw new HostException(refusal);
        }
    }

    @Override
    public List<String> databases() {
        return databases;
    }

    @Override
    public Optional<ServerValue> describe(HostReference reference, HostSources sources) {
        note("describe", reference, sources);
        return count == 0 ? Optional.empty() : Optional.of(() -> "{}");
    }

    @Override
    public HostListing describe(HostQuery query, HostSources sources) {
        note("describe", query, sources);
        return new HostListing(count, () -> "[]", HostPosition.START);
    }

    @Override
    public HostListing describePage(OptionalLong subnetId, HostPosition from, long limit) {
        note("page", subnetId, from, limit);
        return new HostListing(count, () -> "[]", new HostPosition(1, 42));
    }

    @Override
    public ParsedHost<H> parse(long subnetId, Object... path) {
        note("parse", subnetId, Arrays.toString(path));
        return new ParsedHost<>(parsed, "{}");
    }

    @Override
    public void add(ParsedHost<H> host, long subnetId, HostSources sources) {
        note("add", subnetId, sources);
    }

    @Override
    public void update(ParsedHost<H> host, long subnetId, HostSources sources) {
        note("update", subnetId, sources);
    }

    @Override
    public boolean delete(HostReference reference, HostSources sources) {
        note("delete", reference, sources);
        return count > 0;
    }

    @Override
    public Identifier readIdentifier(String text) {
        return Identifier.of(HexFormat.ofDelimiter(":").parseHex(text));
    }

    @Override
    public Optional<H> find(HostReference reference, HostSources sources) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<H> find(HostQuery query, HostSources sources) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HostPage<H> page(OptionalLong subnetId, HostPosition from, long limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<H> stream(OptionalLong subnetId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(H host, HostSources sources) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void update(H host, HostSources sources) {
        throw new UnsupportedOperationException();
    }
}
