// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.Identifier;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Command;

/**
 * {@code lease6-bulk-apply}: deletes some leases, then adds or replaces others. A mistake in the
 * command is found before anything is changed; what goes wrong afterwards is told lease by lease.
 */
final class BulkApplyCommand implements Command {
    private final LeaseService<Lease6> leases;
    private final DelCommand<Lease6> deletion;
    private final LeaseParser<Lease6> parser;
    private final Changes<Lease6> changes;

    BulkApplyCommand(
            LeaseService<Lease6> leases,
            DelCommand<Lease6> deletion,
            LeaseParser<Lease6> parser,
            Changes<Lease6> changes) {
        this.leases = leases;
        this.deletion = deletion;
        this.parser = parser;
        this.changes = changes;
    }

    /** A lease that is to go, as named and as found; null when it was not found. */
    private record Doomed(SingleLease wanted, Lease6 lease) {}

    /** What has been done so far. */
    private static final class Progress {
        private int done;
        private final List<Map<String, Object>> failures = new ArrayList<>();
    }

    @Override
    public CommandResponse answer(Argument arguments) throws CommandException {
        Listings.map(arguments);
        Argument deleted = arguments.find("deleted-leases");
        Argument applied = arguments.find("leases");
        if (deleted == null && applied == null) {
            throw new CommandException("neither 'deleted-leases' nor 'leases' parameter specified");
        }
        checkList(deleted, "deleted-leases");
        checkList(applied, "leases");
        List<Doomed> doomed = doomed(deleted);
        List<Lease6> parsed = allParsed(applied);
        Progress deletions = new Progress();
        doomed.forEach(lease -> delete(lease, deletions));
        Progress updates = new Progress();
        parsed.forEach(lease -> update(lease, updates));
        return answer(deletions, updates);
    }

    private static void checkList(Argument list, String name) throws CommandException {
        if (list != null && !list.isList()) {
            throw new CommandException("the '" + name + "' parameter must be a list");
        }
    }

    private List<Doomed> doomed(Argument list) throws CommandException {
        List<Doomed> doomed = new ArrayList<>();
        if (list != null) {
            for (Argument element : list.elements()) {
                SingleLease wanted = deletion.read(element);
                doomed.add(new Doomed(wanted, deletion.find(wanted)));
            }
        }
        return doomed;
    }

    private List<Lease6> allParsed(Argument list) throws CommandException {
        List<Lease6> parsed = new ArrayList<>();
        if (list != null) {
            for (Argument element : list.elements()) {
                parsed.add(parsed(element));
            }
        }
        return parsed;
    }

    /** As long as nothing has been changed, Kea answers a clash like any other mistake. */
    private Lease6 parsed(Argument element) throws CommandException {
        try {
            return parser.parse(element).lease();
        } catch (CommandException e) {
            throw new CommandException(e.getMessage());
        }
    }

    /** A lease that was named by its client and was not found is passed over in silence. */
    private void delete(Doomed doomed, Progress progress) {
        SingleLease wanted = doomed.wanted();
        if (doomed.lease() == null && wanted.kind() == SingleLease.Kind.DUID) {
            return;
        }
        try {
            if (doomed.lease() != null && leases.delete(doomed.lease())) {
                progress.done++;
            } else {
                progress.failures.add(
                        failure(wanted, CommandResponse.RESULT_EMPTY, "lease not found"));
            }
        } catch (LeaseException e) {
            progress.failures.add(failure(wanted, CommandResponse.RESULT_ERROR, e.getMessage()));
        }
    }

    private void update(Lease6 lease, Progress progress) {
        try {
            changes.update(lease, true);
            progress.done++;
        } catch (CommandException e) {
            progress.failures.add(failure(lease, e.result(), e.getMessage()));
        } catch (LeaseException e) {
            progress.failures.add(failure(lease, CommandResponse.RESULT_ERROR, e.getMessage()));
        }
    }

    private static Map<String, Object> failure(SingleLease wanted, int result, String text) {
        Identifier duid = wanted.kind() == SingleLease.Kind.DUID ? wanted.identifier() : null;
        return failure(wanted.type(), wanted.address(), duid, result, text);
    }

    private static Map<String, Object> failure(Lease6 lease, int result, String text) {
        return failure(lease.type(), lease.address(), Identifier.of(lease.duid()), result, text);
    }

    private static Map<String, Object> failure(
            LeaseType type, InetAddress address, Identifier duid, int result, String text) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("type", type.name());
        if (!address.isAnyLocalAddress()) {
            failure.put("ip-address", Addresses.toText(address));
        } else if (duid != null) {
            failure.put("duid", duid.toString());
        }
        failure.put("result", result);
        failure.put("error-message", text);
        return failure;
    }

    private static CommandResponse answer(Progress deletions, Progress updates) {
        Map<String, Object> failed = new LinkedHashMap<>();
        if (!deletions.failures.isEmpty()) {
            failed.put("failed-deleted-leases", deletions.failures);
        }
        if (!updates.failures.isEmpty()) {
            failed.put("failed-leases", updates.failures);
        }
        int done = deletions.done + updates.done;
        int result = done > 0 ? CommandResponse.RESULT_SUCCESS : CommandResponse.RESULT_EMPTY;
        return new CommandResponse(
                result,
                "Bulk apply of " + done + " IPv6 leases completed.",
                failed.isEmpty() ? null : failed);
    }
}
