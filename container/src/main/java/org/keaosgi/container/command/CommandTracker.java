// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.Severity;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Offers the commands of all {@link CommandHandler} services. */
public final class CommandTracker
        implements ServiceTrackerCustomizer<CommandHandler, CommandTracker.Offered> {
    private final BundleContext context;
    private final CommandRegistry registry;

    /**
     * What a service offers at the moment.
     *
     * @param handler the service
     * @param names of its commands
     */
    record Offered(CommandHandler handler, List<String> names) {}

    private CommandTracker(BundleContext context, CommandRegistry registry) {
        this.context = context;
        this.registry = registry;
    }

    /**
     * Follows all services from now on.
     *
     * @param context of the system bundle
     * @param registry takes their commands
     * @return open
     */
    public static ServiceTracker<CommandHandler, ?> open(
            BundleContext context, CommandRegistry registry) {
        ServiceTracker<CommandHandler, Offered> tracker =
                new ServiceTracker<>(
                        context, CommandHandler.class, new CommandTracker(context, registry));
        tracker.open();
        return tracker;
    }

    @Override
    public Offered addingService(ServiceReference<CommandHandler> reference) {
        List<String> names = namesOf(reference);
        CommandHandler handler = get(reference);
        if (handler == null) {
            return null;
        }
        names.forEach(name -> registry.offer(name, handler, reference.getBundle()));
        return new Offered(handler, new ArrayList<>(names));
    }

    private CommandHandler get(ServiceReference<CommandHandler> reference) {
        try {
            return context.getService(reference);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            ContainerLog.of(reference.getBundle())
                    .log(
                            Severity.ERROR,
                            "OSGI_COMMAND_HANDLER_FAILED",
                            String.join(", ", namesOf(reference)),
                            e);
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<CommandHandler> reference, Offered offered) {
        List<String> names = namesOf(reference);
        for (String name : List.copyOf(offered.names())) {
            if (!names.contains(name)) {
                registry.withdraw(name, offered.handler());
                offered.names().remove(name);
            }
        }
        for (String name : names) {
            if (!offered.names().contains(name)) {
                registry.offer(name, offered.handler(), reference.getBundle());
                offered.names().add(name);
            }
        }
    }

    @Override
    public void removedService(ServiceReference<CommandHandler> reference, Offered offered) {
        offered.names().forEach(name -> registry.withdraw(name, offered.handler()));
        context.ungetService(reference);
    }

    private static List<String> namesOf(ServiceReference<CommandHandler> reference) {
        Object names = reference.getProperty(CommandHandler.COMMAND);
        if (names instanceof String name) {
            return List.of(name);
        }
        if (names instanceof String[] several) {
            return List.of(several).stream().distinct().toList();
        }
        ContainerLog.of(reference.getBundle())
                .log(
                        Severity.ERROR,
                        "OSGI_COMMAND_REFUSED",
                        "?",
                        "bundle " + reference.getBundle().getSymbolicName(),
                        "the service has no property " + CommandHandler.COMMAND);
        return List.of();
    }
}
