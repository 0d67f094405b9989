// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.CommandProcessedHook;
import org.keaosgi.api.hook.Outcome;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Changes everything that can be changed at every hook point, and writes down, as the next service
 * there, what it then reads. {@value #COMMAND} tells what that was.
 */
public abstract class Editor implements BundleActivator {
    public static final String COMMAND = "it-editor";

    /** Whose answer is replaced. */
    public static final String REPLACED_COMMAND = "build-report";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public final void start(BundleContext context) {
        addServices(context);
        first(
                context,
                CommandProcessedHook.class,
                callout -> {
                    if (callout.name().equals(REPLACED_COMMAND)) {
                        callout.setResponse("{\"result\": 3, \"text\": \"edited\"}");
                        see("command_processed", callout.response().contains("edited"));
                    }
                    return Outcome.CONTINUE;
                });
        context.registerService(
                CommandHandler.class,
                request -> CommandResponse.success("seen", Map.of("seen", List.copyOf(seen))),
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
    }

    abstract void addServices(BundleContext context);

    /** Registers a service that comes first, and so changes what all others see. */
    static <S> void first(BundleContext context, Class<S> type, S service) {
        register(context, type, service, 100);
    }

    /** Registers a service that comes later. */
    static <S> void next(BundleContext context, Class<S> type, S service) {
        register(context, type, service, 0);
    }

    private static <S> void register(BundleContext context, Class<S> type, S service, int ranking) {
        context.registerService(
                type,
                service,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, ranking)));
    }

    final void see(String what, Object value) {
        seen.add(what + " " + value);
    }

    /** Whether an edit that makes no sense is refused. */
    static boolean refused(Runnable edit) {
        try {
            edit.run();
            return false;
        } catch (IllegalArgumentException e) {
            return e.getMessage() != null;
        }
    }

    @Override
    public final void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
