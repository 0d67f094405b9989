// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.time.Clock;
import java.time.InstantSource;
import org.keaosgi.api.server.ControlChannel;
import org.keaosgi.api.server.KeaConfiguration;
import org.keaosgi.api.server.ServerState;
import org.keaosgi.api.statistics.Statistics;
import org.keaosgi.api.subnet.SubnetService;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Chapters;
import org.osgi.framework.BundleContext;

/** Offers bundles what there is to know of the server. */
public final class ServerServices {
    private final Readiness readiness;

    private ServerServices(Readiness readiness) {
        this.readiness = readiness;
    }

    /**
     * Registers the services.
     *
     * @param context of the framework
     * @param daemon {@code dhcp4} or {@code dhcp6}
     * @param bridge the border's core
     * @param chapters the rest of the border
     */
    public static ServerServices open(
            BundleContext context, String daemon, Bridge bridge, Chapters chapters) {
        ServerLink link = new ServerLink(bridge, chapters);
        Clock clock = Clock.systemUTC();
        context.registerService(Statistics.class, new KeaStatistics(link), null);
        context.registerService(SubnetService.class, new KeaSubnets(link), null);
        KeaConfiguration configuration = new ServerConfigurations(link, daemon);
        context.registerService(KeaConfiguration.class, configuration, null);
        context.registerService(ControlChannel.class, new ControlSocket(configuration), null);
        context.registerService(ServerState.class, new LiveServerState(link, clock), null);
        context.registerService(
                new String[] {Clock.class.getName(), InstantSource.class.getName()}, clock, null);
        Readiness readiness = new Readiness(context, chapters);
        readiness.start();
        return new ServerServices(readiness);
    }

    /** Ends what runs by itself; the services go with the framework. */
    public void close() {
        readiness.close();
    }
}
