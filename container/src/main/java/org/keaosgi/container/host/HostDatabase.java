// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.HostBridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KbHost.Found;
import org.keaosgi.container.bridge.Scratch;
import org.keaosgi.container.command.ArgumentPath;
import org.keaosgi.container.command.CommandValue;
import org.keaosgi.container.json.Json;

/** What the services of both families have in common: all but the types of the reservations. */
abstract class HostDatabase<H extends Host> implements HostService<H> {
    private final HostCalls calls;
    private final int family;

    HostDatabase(HostCalls calls, int family) {
        this.calls = calls;
        this.family = family;
    }

    /** A reservation from what the border says of it. */
    abstract H read(Map<String, Object> json);

    /** What goes across the border for a reservation. */
    abstract Map<String, Object> write(H host);

    @Override
    public final List<String> databases() {
        String names = ByteText.decode(calls.bytes(bridge()::hostDatabases));
        return names.isEmpty() ? List.of() : List.of(names.split("\0"));
    }

    @Override
    public final Optional<H> find(HostReference reference, HostSources sources) {
        return found(QueryRecord.of(reference, sources, family)).hosts().stream().findFirst();
    }

    @Override
    public final List<H> find(HostQuery query, HostSources sources) {
        return found(QueryRecord.of(query, sources, family)).hosts();
    }

    @Override
    public final HostPage<H> page(OptionalLong subnetId, HostPosition from, long limit) {
        return found(QueryRecord.page(subnetId, from, limit, family));
    }

    @Override
    public final Stream<H> stream(OptionalLong subnetId) {
        return StreamSupport.stream(new HostPages<>(this, subnetId), false);
    }

    private HostPage<H> found(byte[] query) {
        calls.number(query, bridge()::hostFind);
        byte[] answer = calls.bytes(bridge()::hostFound);
        List<H> hosts = new ArrayList<>();
        byte[] json = Arrays.copyOfRange(answer, Found.KB_HF_SIZE, answer.length);
        for (Object host : (List<?>) Json.read(json)) {
            hosts.add(read(Json.asMap(host)));
        }
        return new HostPage<>(hosts, FoundRecord.of(answer).next());
    }

    @Override
    public final Optional<ServerValue> describe(HostReference reference, HostSources sources) {
        return described(QueryRecord.of(reference, sources, family)).map(HostListing::hosts);
    }

    @Override
    public final HostListing describe(HostQuery query, HostSources sources) {
        return described(QueryRecord.of(query, sources, family)).orElseThrow();
    }

    @Override
    public final HostListing describePage(OptionalLong subnetId, HostPosition from, long limit) {
        return described(QueryRecord.page(subnetId, from, limit, family)).orElseThrow();
    }

    /** Empty when one reservation was asked for and there is none. */
    private Optional<HostListing> described(byte[] query) {
        long command = currentCommand("describing hosts");
        Scratch scratch = Scratch.ofThread();
        scratch.reserve(Found.KB_HF_SIZE + query.length);
        scratch.put(Found.KB_HF_SIZE, query);
        long in = scratch.address() + Found.KB_HF_SIZE;
        int result = bridge().hostDescribe(command, in, query.length, scratch.address());
        if (result == Kb.ErrorCode.KB_E_ABSENT) {
            return Optional.empty();
        }
        calls.checked(result);
        FoundRecord found = FoundRecord.of(scratch.bytes(0, Found.KB_HF_SIZE));
        CommandValue hosts = new CommandValue(calls.core(), command, found.value());
        return Optional.of(new HostListing(found.count(), hosts, found.next()));
    }

    private long currentCommand(String what) {
        return CommandValue.currentCommand(calls.core(), what);
    }

    @Override
    public final ParsedHost<H> parse(long subnetId, Object... path) {
        long command = currentCommand("reading a reservation");
        byte[] answer =
                calls.bytes(
                        ArgumentPath.encode(path),
                        (in, length, out, cap) ->
                                bridge().hostParse(
                                                command, in, length, family, subnetId, out, cap));
        int given = ByteBuffer.wrap(answer).order(ByteOrder.nativeOrder()).getInt();
        int understood = Integer.BYTES + given;
        H host = read(Json.readMap(Arrays.copyOfRange(answer, understood, answer.length)));
        return new ParsedHost<>(host, ByteText.decode(answer, Integer.BYTES, given));
    }

    @Override
    public final void add(H host, HostSources sources) {
        change(bridge()::hostAdd, sources, host.subnetId(), Json.write(write(host)));
    }

    @Override
    public final void add(ParsedHost<H> host, long subnetId, HostSources sources) {
        change(bridge()::hostAdd, sources, subnetId, ByteText.encode(host.json()));
    }

    @Override
    public final void update(H host, HostSources sources) {
        change(bridge()::hostUpdate, sources, host.subnetId(), Json.write(write(host)));
    }

    @Override
    public final void update(ParsedHost<H> host, long subnetId, HostSources sources) {
        change(bridge()::hostUpdate, sources, subnetId, ByteText.encode(host.json()));
    }

    private interface Change {
        int change(int family, int sources, long subnetId, long json, int length);
    }

    private void change(Change change, HostSources sources, long subnetId, byte[] json) {
        int number = QueryRecord.number(sources);
        calls.number(json, (in, length) -> change.change(family, number, subnetId, in, length));
    }

    @Override
    public final boolean delete(HostReference reference, HostSources sources) {
        byte[] query = QueryRecord.of(reference, sources, family);
        return calls.number(query, bridge()::hostDelete) != 0;
    }

    @Override
    public final Identifier readIdentifier(String text) {
        try {
            return Identifier.of(calls.bytes(ByteText.encode(text), bridge()::hostIdentifierRead));
        } catch (HostException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private HostBridge bridge() {
        return calls.bridge();
    }
}
