// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.stresstest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keaosgi.api.runtime.KeaServer;
import org.keaosgi.api.statistics.Statistic;
import org.keaosgi.api.statistics.Statistics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Answers {@code GET /metrics} with the counts, and with Kea's own statistics, on a thread of its
 * own: Kea serves its clients meanwhile.
 */
@Component(configurationPid = StressTestConfig.PID, immediate = true, service = {})
@Designate(ocd = StressTestConfig.class)
public class MetricsEndpoint {
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PacketCounter counter;
    private final Statistics statistics;
    private final String prefix;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @Activate
    public MetricsEndpoint(
            @Reference PacketCounter counter,
            @Reference Statistics statistics,
            @Reference KeaServer kea,
            StressTestConfig config)
            throws IOException {
        this.counter = counter;
        this.statistics = statistics;
        this.prefix = kea.daemon();
        InetAddress address = InetAddress.getByName(config.address());
        server = HttpServer.create(new InetSocketAddress(address, config.port()), 0);
        server.setExecutor(threads);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    @Deactivate
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = metrics().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String metrics() {
        Exposition text = new Exposition();
        String received = prefix + "_pkt_receive_total";
        text.metric(received, "counter", "Packets received, by type.");
        counter.forEachReceived((type, count) -> text.sample(received, "type", type, count));
        String sent = prefix + "_pkt_send_total";
        text.metric(sent, "counter", "Packets sent, by type.");
        counter.forEachSent((type, count) -> text.sample(sent, "type", type, count));
        String own = prefix + "_statistic";
        text.metric(own, "gauge", "Kea's own statistics, by name.");
        for (Statistic statistic : statistics.all().values()) {
            if (statistic.type() == Statistic.Type.INTEGER) {
                text.sample(own, "name", statistic.name(), statistic.asLong());
            }
        }
        return text.toString();
    }
}
