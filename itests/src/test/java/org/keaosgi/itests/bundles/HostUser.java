// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandRequest;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host4Service;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.host.ReservedPrefix;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.packet.Addresses;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Does with host reservations what {@value #COMMAND} asks for in its argument {@code do}; one deed
 * is done on a thread of the bundle's own instead of Kea's.
 */
public final class HostUser implements BundleActivator {
    public static final String COMMAND = "it-hosts";

    private final ExecutorService own = Executors.newSingleThreadExecutor();
    private IdentifierTexts texts;
    private Deeds<?> deeds;

    @Override
    public void start(BundleContext context) {
        texts = service(context, IdentifierTexts.class);
        Host4Service hosts4 = service(context, Host4Service.class);
        Host6Service hosts6 = service(context, Host6Service.class);
        deeds = hosts4 != null ? new Deeds4(hosts4) : new Deeds6(hosts6);
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
        try {
            return CommandResponse.success(deeds.done(request.arguments()));
        } catch (HostException e) {
            return CommandResponse.error(e.getMessage());
        }
    }

    /** What can be done, for reservations of one family. */
    private abstract class Deeds<H extends Host> {
        final HostService<H> hosts;
        private volatile String noted = "nothing";

        Deeds(HostService<H> hosts) {
            this.hosts = hosts;
        }

        /** A reservation with every field that there is. */
        abstract H host(HostIdentifier client, InetAddress address, String hostname);

        /** Whether two reservations are the same but for what Kea adds. */
        abstract boolean same(H one, H other);

        String done(Map<String, Object> arguments) {
            HostSources sources = HostSources.valueOf((String) arguments.get("sources"));
            if (!arguments.containsKey("address")) {
                return summary((String) arguments.get("do"), sources);
            }
            InetAddress address = texts.address((String) arguments.get("address"));
            byte[] bytes = address.getAddress();
            HostIdentifier client =
                    HostIdentifier.of(
                            HostIdentifierType.DUID, new byte[] {0, 4, bytes[bytes.length - 1]});
            String hostname = (String) arguments.getOrDefault("hostname", "");
            H host = host(client, address, hostname);
            HostReference reference = new HostReference.OfClient(1, client);
            switch ((String) arguments.get("do")) {
                case "add" -> hosts.add(host, sources);
                case "update" -> hosts.update(host, sources);
                case "add-on-own-thread" -> own.execute(() -> note(host, sources));
                case "delete" -> {
                    return "" + hosts.delete(new HostReference.OfAddress(1, address), sources);
                }
                case "same" -> {
                    return "" + same(host, hosts.find(reference, sources).orElseThrow());
                }
                case "hostname" -> {
                    return hosts.find(reference, sources).map(Host::hostname).orElse("none");
                }
                case "by-address" -> {
                    HostQuery query = new HostQuery.ByAddress(address, OptionalLong.empty());
                    return "" + hosts.find(query, sources).size();
                }
                default -> throw new HostException("no such deed");
            }
            return "done";
        }

        private String summary(String deed, HostSources sources) {
            return switch (deed) {
                case "databases" -> "" + hosts.databases();
                case "count" -> "" + hosts.find(new HostQuery.InSubnet(1), sources).size();
                case "stream" -> "" + hosts.stream(OptionalLong.empty()).count();
                case "noted" -> noted;
                default -> throw new HostException("no such deed");
            };
        }

        /** On a thread of the bundle's own. */
        private void note(H host, HostSources sources) {
            try {
                hosts.add(host, sources);
                noted = "added " + hosts.stream(OptionalLong.of(1)).count();
            } catch (RuntimeException e) {
                noted = e.toString();
            }
        }
    }

    private final class Deeds4 extends Deeds<Host4> {
        Deeds4(Host4Service hosts) {
            super(hosts);
        }

        @Override
        Host4 host(HostIdentifier client, InetAddress address, String hostname) {
            return Host4.builder(client, 1)
                    .hostname(hostname)
                    .clientClasses(List.of("gold"))
                    .options(List.of(Map.of("code", 222L, "csv-format", false, "data", "0A0B")))
                    .userContext(Map.of("floor", 3L, "name", "\u017elut\u00fd"))
                    .address(Addresses.v4(address.getAddress()))
                    .nextServer(Addresses.v4(new byte[] {10, 0, 0, 1}))
                    .serverHostname("tftp")
                    .bootFileName("/boot")
                    .build();
        }

        @Override
        boolean same(Host4 one, Host4 other) {
            Host4.Builder without = other.change().options(one.options());
            Host4.Builder wanted = one.change();
            if (other.id().isPresent()) {
                wanted.id(other.id().getAsLong());
            }
            return wanted.build().equals(without.build())
                    && other.options().get(0).get("data").equals("0A0B");
        }
    }

    private final class Deeds6 extends Deeds<Host6> {
        Deeds6(Host6Service hosts) {
            super(hosts);
        }

        @Override
        Host6 host(HostIdentifier client, InetAddress address, String hostname) {
            byte[] bytes = address.getAddress();
            String prefix = "2001:db8:1000:" + (bytes[15] & 0xff) + "00::/56";
            return Host6.builder(client, 1)
                    .hostname(hostname)
                    .clientClasses(List.of("gold"))
                    .options(List.of(Map.of("code", 1222L, "csv-format", false, "data", "0A0B")))
                    .userContext(Map.of("floor", 3L, "name", "\u017elut\u00fd"))
                    .addresses(List.of(Addresses.v6(bytes)))
                    .prefixes(List.of(ReservedPrefix.of(prefix)))
                    .authKey("0A0B0C0D0E0F00010203040506070809")
                    .build();
        }

        @Override
        boolean same(Host6 one, Host6 other) {
            Host6.Builder without = other.change().options(one.options());
            Host6.Builder wanted = one.change();
            if (other.id().isPresent()) {
                wanted.id(other.id().getAsLong());
            }
            return wanted.build().equals(without.build())
                    && other.options().get(0).get("data").equals("0A0B");
        }
    }

    @Override
    public void stop(BundleContext context) {
        own.shutdownNow();
    }
}
