// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.askhttp;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keaosgi.api.context.ContextKey;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.api.hook.ParkedPacket;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/** Asks the service about clients, and ends the parking of their packets when the reply is there. */
@Component(configurationPid = AskHttpConfig.PID, service = HttpService.class)
@Designate(ocd = AskHttpConfig.class)
public class HttpService {
    /** What the service has replied, for the hook point where the answer can be changed. */
    static final ContextKey<String> REPLY = ContextKey.of("reply", String.class);

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpClient client;
    private final AskHttpConfig config;
    private final Logger logger;

    @Activate
    public HttpService(
            AskHttpConfig config, @Reference(service = LoggerFactory.class) Logger logger) {
        this.config = config;
        this.logger = logger;
        client = HttpClient.newBuilder().executor(threads).connectTimeout(timeout()).build();
    }

    @Deactivate
    void stop() {
        threads.shutdownNow();
    }

    private Duration timeout() {
        return Duration.ofMillis(config.timeout());
    }

    /** Returns at once; the packet goes on when the service has replied, or has not in time. */
    void ask(String who, String address, ParkedPacket parked, PacketContext context) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        config.url()
                                                + "?client="
                                                + encoded(who)
                                                + "&address="
                                                + encoded(address)))
                        .timeout(timeout())
                        .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete(
                        (response, failure) -> {
                            if (failure == null && response.statusCode() == OK) {
                                context.put(REPLY, response.body().strip());
                                parked.resume();
                            } else if (failure == null && response.statusCode() == FORBIDDEN) {
                                parked.drop();
                            } else {
                                unreachable(failure == null ? response : failure, parked);
                            }
                        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void unreachable(Object reason, ParkedPacket parked) {
        logger.warn("The service does not say whether a client is to be answered: {}", reason);
        if (config.answer_when_unreachable()) {
            parked.resume();
        } else {
            parked.drop();
        }
    }
}
