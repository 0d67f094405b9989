// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.keaosgi.api.process.ProcessRunner;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Chapters;
import org.keaosgi.container.bundle.BundleControl;
import org.keaosgi.container.bundle.BundleDirectories;
import org.keaosgi.container.bundle.BundleOperations;
import org.keaosgi.container.bundle.BundleOrigins;
import org.keaosgi.container.bundle.ComponentReport;
import org.keaosgi.container.bundle.Lifecycle;
import org.keaosgi.container.command.CommandContext;
import org.keaosgi.container.command.CommandRegistry;
import org.keaosgi.container.command.CommandTracker;
import org.keaosgi.container.command.ContainerCommands;
import org.keaosgi.container.config.ConfigurationApplier;
import org.keaosgi.container.config.ConfigurationChecker;
import org.keaosgi.container.config.ConfigurationStore;
import org.keaosgi.container.config.Descriptions;
import org.keaosgi.container.config.Overlays;
import org.keaosgi.container.config.Problems;
import org.keaosgi.container.config.Validators;
import org.keaosgi.container.deploy.DeployWatcher;
import org.keaosgi.container.dispatch.HookEngine;
import org.keaosgi.container.guard.CallGuard;
import org.keaosgi.container.host.HostServices;
import org.keaosgi.container.lease.LeaseServices;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.FrameworkLogs;
import org.keaosgi.container.process.BridgeRunnerChannel;
import org.keaosgi.container.process.ResidentProcessRunner;
import org.keaosgi.container.server.ServerServices;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** The framework with everything that the container hangs on it: made once, configured often. */
final class ContainerRuntime {
    private final FrameworkHost host;
    private final ResidentProcessRunner runner;
    private final ServerServices server;
    private final BundleOrigins origins;
    private final BundleOperations operations;
    private final Lifecycle lifecycle = new Lifecycle();
    private final ConfigurationStore configuration;
    private final BundleControl control;
    private final DeployWatcher deploy;
    private boolean raised;

    private ContainerRuntime(
            FrameworkHost host,
            ResidentProcessRunner runner,
            ServerServices server,
            Services services)
            throws LoadException {
        this.host = host;
        this.runner = runner;
        this.server = server;
        Storage storage = host.storage();
        ComponentReport components = new ComponentReport(services::components);
        this.origins = new BundleOrigins(storage.origins(), storage.bundleCopies());
        this.operations = new BundleOperations(context(), origins, components);
        this.control = new BundleControl(context(), operations, origins, lifecycle);
        this.configuration = configuration(services, components);
        this.deploy = deploy();
    }

    /** Makes it, up to the point where bundles can be configured and started. */
    static ContainerRuntime start(
            Environment environment,
            Bridge bridge,
            Chapters chapters,
            HookEngine engine,
            CommandRegistry commands)
            throws LoadException {
        stage("storage");
        Storage storage = storage(environment);
        FrameworkHost host = null;
        try {
            stage("framework");
            host = FrameworkHost.start(storage);
            return assemble(host, environment, bridge, chapters, engine, commands);
        } catch (LoadException | RuntimeException e) {
            if (host != null) {
                host.stop();
            } else {
                storage.release();
            }
            throw e;
        }
    }

    private static Storage storage(Environment environment) throws LoadException {
        return environment.testRun()
                ? Storage.temporary(environment.pid())
                : Storage.open(
                        environment.parameters().storage(),
                        environment.daemon(),
                        environment.pid());
    }

    private static ContainerRuntime assemble(
            FrameworkHost host,
            Environment environment,
            Bridge bridge,
            Chapters chapters,
            HookEngine engine,
            CommandRegistry commands)
            throws LoadException {
        BundleContext context = host.framework().getBundleContext();
        ResidentProcessRunner runner = runner(environment, bridge);
        register(context, environment, runner);
        LeaseServices.register(context, environment.daemon(), bridge, chapters::leases);
        HostServices.register(context, environment.daemon(), bridge, chapters::hosts);
        FrameworkLogs.open(context);
        stage("runtime bundles");
        new RuntimeBundles(context, environment.home().resolve("runtime")).synchronize();
        Services services = new Services(context);
        ServerServices server =
                ServerServices.open(context, environment.daemon(), bridge, chapters);
        ContainerRuntime runtime = new ContainerRuntime(host, runner, server, services);
        CommandTracker.open(context, commands);
        engine.start(context);
        ContainerCommands.offer(
                commands,
                new CommandContext(
                        runtime.control,
                        runtime.configuration,
                        commands,
                        engine,
                        new ComponentReport(services::components),
                        runtime.descriptions(services),
                        environment.home(),
                        host.storage().root(),
                        runner::runnerPid));
        return runtime;
    }

    private static void register(
            BundleContext context, Environment environment, ResidentProcessRunner runner) {
        context.registerService(WeavingHook.class, new CallGuard(), null);
        context.registerService(ProcessRunner.class, runner, null);
        context.registerService(
                KeaServer.class,
                new KeaServerService(
                        environment.daemon(), environment.keaVersion(), environment.pid()),
                null);
    }

    private static ResidentProcessRunner runner(Environment environment, Bridge bridge)
            throws LoadException {
        try {
            return new ResidentProcessRunner(
                    BridgeRunnerChannel.launcher(bridge, environment.runner()),
                    environment.parameters().scriptDirectories());
        } catch (IOException e) {
            throw new LoadException("the runner process cannot be prepared: " + e, e);
        }
    }

    private DeployWatcher deploy() throws LoadException {
        try {
            return new DeployWatcher(context(), operations, origins, lifecycle);
        } catch (IOException e) {
            throw new LoadException("deploying cannot be prepared: " + e, e);
        }
    }

    private Descriptions descriptions(Services services) {
        return new Descriptions(context(), services::metatype, services::components);
    }

    private ConfigurationStore configuration(Services services, ComponentReport components)
            throws LoadException {
        Path directory = host.storage().config();
        try {
            return new ConfigurationStore(
                    new Overlays(directory),
                    new ConfigurationChecker(descriptions(services), new Validators(context())),
                    new ConfigurationApplier(context(), services.configuration(), components));
        } catch (IOException e) {
            throw new LoadException(directory + ": " + Storage.reason(e), e);
        }
    }

    /** Applies the parameters of {@code kea.conf}: bundles and their configuration. */
    void apply(Environment environment) throws LoadException {
        BundleDirectories directories =
                new BundleDirectories(environment.parameters().bundleDirectories());
        control.setDirectories(directories);
        runner.setScriptDirectories(environment.parameters().scriptDirectories());
        if (!raised) {
            operations.restoreLost();
        }
        deploy.removeGone(environment.parameters().deploy());
        Problems problems = new Problems();
        DeclaredBundles bundles = new DeclaredBundles(context(), operations, origins, lifecycle);
        stage("bundles");
        bundles.install(environment.parameters().bundles(), directories, problems);
        stage("configuration");
        configuration.declare(environment.parameters().config(), problems);
        failOn(problems);
        stage("start of bundles");
        raiseStartLevel();
        bundles.start(problems);
        configuration.recheck(problems);
        failOn(problems);
        if (!environment.testRun()) {
            deploy.watch(environment.parameters().deploy());
        }
    }

    /** Kea has unloaded the library: bundles stay as they are until it is loaded again. */
    void unbind() {
        deploy.stop();
    }

    private void raiseStartLevel() throws LoadException {
        if (!raised) {
            host.raiseStartLevel();
            raised = true;
        }
    }

    private static void failOn(Problems problems) throws LoadException {
        if (!problems.isEmpty()) {
            throw new LoadException(problems.toString());
        }
    }

    private static void stage(String name) {
        ContainerLog.debug("OSGI_STAGE", name);
    }

    private BundleContext context() {
        return host.framework().getBundleContext();
    }

    int activeBundles() {
        return host.activeBundles();
    }

    boolean isThrowAway() {
        return host.storage().isThrowAway();
    }

    /** Only for a test of the configuration; otherwise the framework lives as long as Kea. */
    void stop() {
        deploy.stop();
        server.close();
        host.stop();
        runner.close();
    }
}
