// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Does with leases what {@value #COMMAND} asks for in its argument {@code do}; one deed is done on
 * a thread of the bundle's own instead of Kea's.
 */
public final class LeaseUser implements BundleActivator {
    public static final String COMMAND = "it-leases";

    private final ExecutorService own = Executors.newSingleThreadExecutor();
    private IdentifierTexts texts;
    private Deeds<?> deeds;

    @Override
    public void start(BundleContext context) {
        texts = service(context, IdentifierTexts.class);
        Lease4Service leases4 = service(context, Lease4Service.class);
        Lease6Service leases6 = service(context, Lease6Service.class);
        deeds = leases4 != null ? new Deeds4(leases4) : new Deeds6(leases6);
        context.registerService(
                CommandHandler.class,
                this::handle,
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return reference == null ? null : context.getService(reference);
    }

    private CommandResponse handle(CommandRequest request) {
        if (request.arguments().get("do").equals("add-on-own-thread")) {
            own.execute(() -> deeds.note(request.arguments()));
            return CommandResponse.success("begun");
        }
        try {
            return deeds.done(request);
        } catch (LeaseException e) {
            return CommandResponse.error(e.getMessage());
        }
    }

    /** What can be done, for leases of one family. */
    private abstract class Deeds<L extends Lease> {
        final LeaseService<L> leases;
        private volatile String noted = "nothing";

        Deeds(LeaseService<L> leases) {
            this.leases = leases;
        }

        abstract L draft(InetAddress address, L from, String hostname);

        abstract LeaseQuery byAddress(InetAddress address);

        CommandResponse done(CommandRequest request) {
            Map<String, Object> arguments = request.arguments();
            String what = (String) arguments.get("do");
            InetAddress address =
                    arguments.containsKey("address")
                            ? texts.address((String) arguments.get("address"))
                            : null;
            String hostname = (String) arguments.getOrDefault("hostname", "");
            return switch (what) {
                case "add" -> text(leases.add(draft(address, null, hostname)));
                case "update" -> text(leases.update(draft(address, null, hostname), false));
                case "create" -> text(leases.update(draft(address, null, hostname), true));
                case "replace" -> replace(address, hostname);
                case "replace-stale" -> replaceStale(address, hostname);
                case "delete" -> text(leases.delete(present(address)));
                case "get" -> described(address);
                case "show" -> text(leases.findFirst(byAddress(address)).get().toText());
                case "all" -> listed(LeaseQuery.all());
                case "hostname" -> listed(LeaseQuery.hostname(hostname));
                case "page" -> listed(LeaseQuery.page(address, (Long) arguments.get("limit")));
                case "count" -> text(leases.stream(LeaseQuery.all()).count());
                case "subnet" -> text(leases.stream(LeaseQuery.subnet(2)).count());
                case "wipe" -> text(leases.wipe((Long) arguments.get("subnet-id")));
                case "backend" -> text(leases.backend() + " " + leases.dnsUpdatesEnabled());
                case "where" -> text(request.position("deep", 1) + " " + request.text("deep"));
                case "noted" -> text(noted);
                default -> CommandResponse.error("no such deed: " + what);
            };
        }

        /** On a thread of the bundle's own. */
        void note(Map<String, Object> arguments) {
            InetAddress address = texts.address((String) arguments.get("address"));
            try {
                noted =
                        leases.add(draft(address, null, "own"))
                                + " "
                                + leases.stream(LeaseQuery.all()).count();
            } catch (RuntimeException e) {
                noted = e.toString();
            }
        }

        /** As it is; or, when there is none, as it might be. */
        private L present(InetAddress address) {
            return leases.findFirst(byAddress(address)).orElseGet(() -> draft(address, null, ""));
        }

        private CommandResponse replace(InetAddress address, String hostname) {
            L present = leases.findFirst(byAddress(address)).get();
            return text(leases.replace(present, draft(address, present, hostname)));
        }

        private CommandResponse replaceStale(InetAddress address, String hostname) {
            L present = leases.findFirst(byAddress(address)).get();
            leases.update(draft(address, present, "faster"), false);
            return text(leases.replace(present, draft(address, present, hostname)));
        }

        private CommandResponse described(InetAddress address) {
            return leases.describeFirst(byAddress(address))
                    .map(lease -> CommandResponse.success("found", lease))
                    .orElseGet(
                            () -> new CommandResponse(CommandResponse.RESULT_EMPTY, "none", null));
        }

        private CommandResponse listed(LeaseQuery query) {
            var listing = leases.describe(query);
            return CommandResponse.success(
                    "found", Map.of("count", listing.count(), "leases", listing.leases()));
        }

        private CommandResponse text(Object value) {
            return CommandResponse.success(String.valueOf(value));
        }
    }

    private final class Deeds4 extends Deeds<Lease4> {
        Deeds4(Lease4Service leases) {
            super(leases);
        }

        @Override
        Lease4 draft(InetAddress address, Lease4 from, String hostname) {
            Lease4Draft draft =
                    from != null
                            ? new Lease4Draft(from)
                            : new Lease4Draft(Addresses.v4(address.getAddress()));
            return draft.subnetId(1)
                    .validLifetime(3600)
                    .hardwareAddress(texts.hardwareAddress("02:00:00:00:00:07"))
                    .clientId(texts.clientId("01:02:03"))
                    .hostname(hostname)
                    .build();
        }

        @Override
        LeaseQuery byAddress(InetAddress address) {
            return new LeaseQuery.ByAddress(LeaseType.V4, address);
        }
    }

    private final class Deeds6 extends Deeds<Lease6> {
        Deeds6(Lease6Service leases) {
            super(leases);
        }

        @Override
        Lease6 draft(InetAddress address, Lease6 from, String hostname) {
            Lease6Draft draft =
                    from != null
                            ? new Lease6Draft(from)
                            : new Lease6Draft(LeaseType.IA_NA, Addresses.v6(address.getAddress()));
            return draft.subnetId(1)
                    .validLifetime(3600)
                    .preferredLifetime(1800)
                    .duid(texts.duid("00:03:00:01:02:00:00:00:00:07"))
                    .iaid(7)
                    .hostname(hostname)
                    .build();
        }

        @Override
        LeaseQuery byAddress(InetAddress address) {
            return new LeaseQuery.ByAddress(LeaseType.IA_NA, address);
        }
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        own.shutdown();
        own.awaitTermination(10, TimeUnit.SECONDS);
    }
}
