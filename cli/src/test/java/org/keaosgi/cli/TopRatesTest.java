// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.Test;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Style;

public class TopRatesTest {
    private static final long SECOND = 1_000_000_000;

    private final TopRates rates = new TopRates();

    private static String service(String name, long bundle, long calls, long errors) {
        return String.format(
                "{\"service\":\"%s\",\"bundle-id\":%d,\"calls\":%d,\"errors\":%d,\"latency-us\":{}}",
                name, bundle, calls, errors);
    }

    private List<String> tick(long seconds, String... services) {
        String json =
                "{\"hooks\":[{\"hook\":\"h\",\"open\":true,\"services\":["
                        + String.join(",", services)
                        + "]}]}";
        rates.tick(Json.parse(json).getAsJsonObject(), seconds * SECOND);
        return rates.table().lines(new Style(false)).stream()
                .skip(1)
                .map(line -> line.trim().replaceAll(" +", " "))
                .toList();
    }

    @Test
    public void ratesAreThoseSinceTheLastLook() {
        assertThat(tick(10, service("a", 1, 100, 0), service("b", 2, 100, 0)))
                .containsExactly("- - 0us 0us 0us h a called", "- - 0us 0us 0us h b called");
        assertThat(tick(12, service("a", 1, 110, 0), service("b", 2, 1100, 1)))
                .containsExactly("500 0.5 0us 0us 0us h b called", "5.0 0 0us 0us 0us h a called");
    }

    @Test
    public void countersThatWereReset() {
        tick(1, service("a", 1, 1000, 9));
        assertThat(tick(2, service("a", 1, 30, 0))).containsExactly("30 0 0us 0us 0us h a called");
    }

    @Test
    public void aBundleInstalledAnewIsAnotherOne() {
        tick(1, service("a", 1, 1000, 0));
        assertThat(tick(2, service("a", 2, 2000, 0))).containsExactly("- - 0us 0us 0us h a called");
        JsonObject json = rates.json(new JsonObject());
        assertThat(Json.objects(json, "services")).hasSize(1);
        assertThat(Json.objects(json, "services").get(0).has("calls-per-second")).isFalse();
        tick(3, service("a", 2, 2007, 0));
        JsonObject again = Json.objects(rates.json(new JsonObject()), "services").get(0);
        assertThat(again.get("calls-per-second").getAsDouble()).isEqualTo(7);
        assertThat(Json.text(again, "hook")).contains("h");
    }
}
