// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.keaosgi.api.command.ServerValue;
import org.keaosgi.api.lease.DnsChange;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.LeaseListing;
import org.keaosgi.api.lease.LeaseOutcome;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.WipedLeases;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.ByteAnswers;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KbLease;
import org.keaosgi.container.bridge.LeaseBridge;
import org.keaosgi.container.command.CommandValue;
import org.keaosgi.container.view.StoredLeases;

/** What the services of both families have in common: all but the types of the leases. */
abstract class LeaseDatabase<L extends Lease> implements LeaseService<L> {
    private static final LeaseOutcome[] OUTCOMES = LeaseOutcome.values();

    private final LeaseCalls calls;
    private final int family;

    LeaseDatabase(LeaseCalls calls, int family) {
        this.calls = calls;
        this.family = family;
    }

    /** A lease from its record. */
    abstract L view(byte[] record);

    /** Kea's text form of the lease in a record. */
    final String text(byte[] record) {
        return ByteText.decode(calls.bytes(record, bridge()::leaseText));
    }

    @Override
    public final String backend() {
        return ByteText.decode(calls.bytes(bridge()::leaseBackend));
    }

    @Override
    public final List<L> find(LeaseQuery query) {
        try (Found found = Found.all(calls, QueryRecords.encode(query, family))) {
            List<L> leases = new ArrayList<>();
            found.records().forEach(record -> leases.add(view(record)));
            return leases;
        }
    }

    @Override
    public final Stream<L> stream(LeaseQuery query) {
        boolean walkable =
                query instanceof LeaseQuery.All
                        || query instanceof LeaseQuery.InSubnets
                        || query instanceof LeaseQuery.ByState
                        || query instanceof LeaseQuery.ByHardwareAddress;
        if (!walkable) {
            throw new IllegalArgumentException(
                    query + " gives few leases: use find() instead of stream()");
        }
        return StreamSupport.stream(new LeasePages<>(calls, family, query, this::view), false);
    }

    @Override
    public final LeaseListing describe(LeaseQuery query) {
        long command = currentCommand();
        CommandValue leases = value(command, calls.checked(describe(command, query, false)));
        return new LeaseListing(leases.size(), leases);
    }

    @Override
    public final Optional<ServerValue> describeFirst(LeaseQuery query) {
        long command = currentCommand();
        long number = describe(command, query, true);
        return number == Kb.ErrorCode.KB_E_ABSENT
                ? Optional.empty()
                : Optional.of(value(command, calls.checked(number)));
    }

    private long currentCommand() {
        return CommandValue.currentCommand(calls.core(), "describing leases");
    }

    private CommandValue value(long command, long number) {
        return new CommandValue(calls.core(), command, number);
    }

    private long describe(long command, LeaseQuery query, boolean first) {
        return ByteAnswers.numberOf(
                QueryRecords.encode(query, family),
                (in, length) -> bridge().leaseDescribe(command, in, length, first ? 1 : 0));
    }

    @Override
    public final LeaseOutcome add(L lease) {
        return outcome(calls.number(StoredLeases.record(lease), bridge()::leaseAdd));
    }

    @Override
    public final LeaseOutcome update(L lease, boolean create) {
        return outcome(
                calls.number(
                        StoredLeases.record(lease),
                        (in, length) -> bridge().leaseUpdate(in, length, create ? 1 : 0)));
    }

    @Override
    public final LeaseOutcome replace(L expected, L lease) {
        byte[] before = StoredLeases.record(expected);
        byte[] after = StoredLeases.record(lease);
        byte[] both =
                ByteBuffer.allocate(before.length + after.length).put(before).put(after).array();
        return outcome(
                calls.number(
                        both,
                        (in, length) ->
                                bridge().leaseReplace(
                                                in,
                                                before.length,
                                                in + before.length,
                                                after.length)));
    }

    private static LeaseOutcome outcome(long number) {
        return OUTCOMES[(int) number];
    }

    @Override
    public final boolean delete(L lease) {
        return calls.number(StoredLeases.record(lease), bridge()::leaseDelete) != 0;
    }

    @Override
    public final WipedLeases wipe(long subnetId) {
        byte[] answer = calls.bytes((out, cap) -> bridge().leaseWipe(family, subnetId, out, cap));
        ByteBuffer fields = ByteBuffer.wrap(answer).order(ByteOrder.nativeOrder());
        long count = fields.getLong();
        List<Long> subnets = new ArrayList<>();
        while (fields.hasRemaining()) {
            subnets.add(Integer.toUnsignedLong(fields.getInt()));
        }
        return new WipedLeases(count, subnets);
    }

    @Override
    public final String file(String name) {
        return ByteText.decode(calls.bytes(ByteText.encode(name), bridge()::leaseFile));
    }

    @Override
    public final void write(String file) {
        calls.number(
                ByteText.encode(file), (in, length) -> bridge().leaseWrite(family, in, length));
    }

    @Override
    public final boolean dnsUpdatesEnabled() {
        return calls.checked(bridge().leaseDnsEnabled()) != 0;
    }

    @Override
    public final void queueDnsUpdate(DnsChange change, L lease) {
        int number =
                change == DnsChange.ADD
                        ? KbLease.DnsChange.KB_DNS_ADD
                        : KbLease.DnsChange.KB_DNS_REMOVE;
        calls.number(
                StoredLeases.record(lease),
                (in, length) -> bridge().leaseDnsQueue(number, in, length));
    }

    private LeaseBridge bridge() {
        return calls.bridge();
    }
}
