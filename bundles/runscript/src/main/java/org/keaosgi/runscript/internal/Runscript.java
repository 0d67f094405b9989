// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.util.List;
import org.keaosgi.api.process.ProcessRunner;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.runtime.LibraryListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Runs scripts at Kea's hook points. Active as soon as there is a configuration; a change of it
 * holds from the next event on, without a moment in which a hook point that stays selected is not
 * served.
 */
@Component(
        name = RunscriptConfig.PID,
        configurationPid = RunscriptConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = RunscriptConfig.class)
public final class Runscript implements LibraryListener {
    /** How long events that Kea did not wait for may delay an unload or the bundle's stop. */
    private static final long FLUSH_MILLIS = 1000;

    private final BundleContext context;
    private final ProcessRunner runner;
    private final Logger logger;
    private final ScriptCaller caller;
    private final HookServices services;
    private ServiceRegistration<LibraryListener> listener;

    /**
     * Called by Declarative Services.
     *
     * @param context registers the hook services
     * @param runner runs the scripts
     * @param kea tells which daemon this is
     * @param logger writes into Kea's log
     */
    @Activate
    public Runscript(
            BundleContext context,
            @Reference ProcessRunner runner,
            @Reference KeaServer kea,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.context = context;
        this.runner = runner;
        this.logger = logger;
        this.caller = new ScriptCaller(runner, logger, System::nanoTime);
        this.services =
                kea.daemon().equals("dhcp6")
                        ? new HookServices(context, new Hooks6(caller), Hooks6.TYPES)
                        : new HookServices(context, new Hooks4(caller), Hooks4.TYPES);
    }

    @Activate
    void activate(RunscriptConfig config) {
        modified(config);
    }

    /** A configuration with a mistake is reported, and what was in force stays in force. */
    @Modified
    void modified(RunscriptConfig config) {
        List<String> mistakes = SettingsCheck.mistakesOf(config, runner);
        if (mistakes.isEmpty()) {
            serve(Settings.of(config, System::getenv));
        } else {
            logger.error(
                    "the configuration of {} is not used: {}",
                    RunscriptConfig.PID,
                    String.join("; ", mistakes));
        }
    }

    @Deactivate
    void deactivate() {
        services.close();
        flush();
        int lost = caller.queue().clear();
        if (lost > 0) {
            logger.warn("stopped with {} events that got no script", lost);
        }
        // Last, because it runs the scripts once more, for "unload".
        listen(false);
    }

    @Override
    public void loaded() {
        caller.callAtBorder(Settings.LOAD);
    }

    @Override
    public void unloading() {
        flush();
        caller.callAtBorder(Settings.UNLOAD);
    }

    private void serve(Settings settings) {
        caller.use(settings);
        services.update(settings);
        listen(settings.listensToLibrary());
    }

    private void listen(boolean wanted) {
        if (wanted && listener == null) {
            listener = context.registerService(LibraryListener.class, this, null);
        } else if (!wanted && listener != null) {
            listener.unregister();
            listener = null;
        }
    }

    private void flush() {
        if (!caller.queue().awaitIdle(FLUSH_MILLIS)) {
            logger.warn("scripts of earlier events are still running after {} ms", FLUSH_MILLIS);
        }
    }
}
