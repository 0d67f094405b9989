// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keaosgi.itests.lab.Lab;

/** An HTTP service in the client's namespace that a bundle asks about clients. */
final class Inventory implements AutoCloseable {
    private static final int PORT = 8080;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final CountDownLatch release = new CountDownLatch(1);
    private final HttpServer server;

    Inventory(Lab lab) {
        server = lab.inClient(() -> HttpServer.create(new InetSocketAddress(Lab.CLIENT4, PORT), 0));
        server.setExecutor(threads);
        server.createContext("/clients", this::answer);
        server.start();
        lab.manage(this);
    }

    /** For the bundle. */
    Map<String, Object> settings() {
        String url = "http://" + Lab.CLIENT4 + ":" + PORT + "/clients";
        return Map.of("url", url, "timeout", 60_000);
    }

    /** Keeps whoever asks about that client waiting. */
    void hold(String client) {
        held.add(client);
    }

    boolean isHolding() {
        return asked.stream().anyMatch(held::contains);
    }

    /** Lets them have their reply. */
    void release() {
        release.countDown();
    }

    void forbid(String client) {
        forbidden.add(client);
    }

    /** The clients that were asked about. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String client = URLDecoder.decode(query.replaceAll(".*client=([^&]*).*", "$1"), UTF_8);
        asked.add(client);
        try {
            if (held.contains(client)) {
                release.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = ("boot-" + client).getBytes(UTF_8);
        exchange.sendResponseHeaders(forbidden.contains(client) ? 403 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
