// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Chapters;
import org.keaosgi.container.bridge.KeaBridge;
import org.keaosgi.container.bridge.KeaEditBridge;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.command.CommandRegistry;
import org.keaosgi.container.dispatch.HookEngine;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.KeaLogSink;

/**
 * The container as a whole. The first load makes everything, and what was made lives as long as the
 * process; later loads bind it to Kea again and apply the new parameters. A load that fails half
 * way leaves what was made for the next one.
 *
 * <p>{@link #load} and {@link #unload} come on Kea's main thread, in turns; the rest is safe on any
 * thread.
 */
public final class Container {
    private final Function<Environment, Bridge> binder;
    private final Function<Environment, Chapters> chapters;
    private final CommandRegistry commands = new CommandRegistry();
    private volatile HookEngine engine;
    private Bridge bridge;
    private ContainerRuntime runtime;

    /** The one in Kea. */
    public Container() {
        this(
                environment -> KeaBridge.bind(environment.library()),
                environment -> new Chapters(environment.library()));
    }

    /**
     * One on any bridge.
     *
     * @param binder makes the bridge, the same each time
     * @param chapters makes what binds the rest of the border when it is needed
     */
    Container(Function<Environment, Bridge> binder, Function<Environment, Chapters> chapters) {
        this.binder = binder;
        this.chapters = chapters;
    }

    /**
     * Kea loads the library.
     *
     * @param json environment, see {@link Environment}
     * @throws LoadException saying why that does not work
     */
    public void load(byte[] json) throws LoadException {
        long begin = System.nanoTime();
        Environment environment = Environment.of(json);
        bindBridge(environment);
        boolean first = runtime == null;
        if (first) {
            engine = engine == null ? newEngine(bridge, environment) : engine;
            runtime =
                    ContainerRuntime.start(
                            environment, bridge, chapters.apply(environment), engine, commands);
        }
        apply(environment);
        commands.bind(bridge);
        engine.loaded();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        ContainerLog.info(first ? "OSGI_STARTED" : "OSGI_REBOUND", millis, runtime.activeBundles());
    }

    private void apply(Environment environment) throws LoadException {
        try {
            runtime.apply(environment);
        } catch (LoadException e) {
            // Kea does not unload what has not loaded.
            closeIfThrowAway();
            throw e;
        }
    }

    private void bindBridge(Environment environment) throws LoadException {
        try {
            bridge = binder.apply(environment);
            ContainerLog.setSink(new KeaLogSink(bridge));
        } catch (KeaException | UnsatisfiedLinkError e) {
            throw new LoadException(
                    "the hook library and the container's jars do not fit: " + e.getMessage(), e);
        }
    }

    /** Kea unloads the library. */
    public void unload() {
        if (runtime != null) {
            runtime.unbind();
        }
        commands.unbind();
        if (engine != null) {
            engine.unloading();
        }
        ContainerLog.info("OSGI_UNBOUND");
        closeIfThrowAway();
    }

    private void closeIfThrowAway() {
        if (runtime != null && runtime.isThrowAway()) {
            close();
        }
    }

    /** Ends the framework: after a test of the configuration, not while Kea serves. */
    void close() {
        if (runtime != null) {
            engine.stop();
            runtime.stop();
            runtime = null;
        }
    }

    /** The engine, null before the first load. */
    public HookEngine engine() {
        return engine;
    }

    /** The commands. */
    public CommandRegistry commands() {
        return commands;
    }

    private static HookEngine newEngine(Bridge bridge, Environment environment) {
        return new HookEngine(bridge, KeaEditBridge::instance, environment.daemon());
    }
}
