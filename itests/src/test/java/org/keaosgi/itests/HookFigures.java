// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.keaosgi.itests.kea.KeaServer;

/** What {@code hook-list} counts. */
final class HookFigures {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private HookFigures() {}

    /** A figure of the service with a ranking at a hook point. */
    static long of(KeaServer kea, String hook, int ranking, String name) {
        JsonObject all = kea.command("hook-list", Map.of("hook", hook)).success();
        JsonObject found = all.getAsJsonArray("hooks").get(0).getAsJsonObject();
        for (JsonElement service : found.getAsJsonArray("services")) {
            if (service.getAsJsonObject().get("ranking").getAsInt() == ranking) {
                return service.getAsJsonObject().get(name).getAsLong();
            }
        }
        throw new AssertionError("no service with ranking " + ranking + " in " + all);
    }

    /** Waits until it has a value. */
    static void await(KeaServer kea, String hook, int ranking, String name, long value) {
        Awaitility.await(name + " of service " + ranking + " at " + hook)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> of(kea, hook, ranking, name), found -> found == value);
    }
}
