// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.subnet.Pool;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.SubnetDetails;
import org.keaosgi.container.json.Json;

/** What Kea's configuration says about a subnet. */
final class ConfiguredSubnetDetails implements SubnetDetails {
    private final Subnet subnet;
    private final List<Pool> pools;
    private final String json;
    private final Map<String, Object> configuration;

    /**
     * @param json its entry in the configuration
     */
    ConfiguredSubnetDetails(Subnet subnet, List<Pool> pools, byte[] json) {
        this.subnet = subnet;
        this.pools = List.copyOf(pools);
        this.json = ByteText.decode(json);
        this.configuration = JsonValues.frozenMap(Json.readMap(json));
    }

    @Override
    public Subnet subnet() {
        return subnet;
    }

    @Override
    public List<Pool> pools() {
        return pools;
    }

    @Override
    public List<InetAddress> relays() {
        return JsonValues.map(configuration, "relay")
                .map(relay -> JsonValues.list(relay, "ip-addresses", String.class))
                .orElse(List.of())
                .stream()
                .map(ConfiguredSubnetDetails::address)
                .toList();
    }

    // Kea has printed an address, so that nothing has to be looked up.
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Kea calls '" + text + "' an address", e);
        }
    }

    @Override
    public Optional<String> interfaceName() {
        return JsonValues.text(configuration, "interface");
    }

    @Override
    public List<String> clientClasses() {
        // One until Kea 2.6, as many as you like since.
        List<String> classes = new ArrayList<>();
        JsonValues.text(configuration, "client-class").ifPresent(classes::add);
        classes.addAll(JsonValues.list(configuration, "client-classes", String.class));
        return List.copyOf(classes);
    }

    @Override
    public List<Map<String, Object>> options() {
        return JsonValues.maps(configuration, "option-data");
    }

    @Override
    public Optional<Map<String, Object>> userContext() {
        return JsonValues.map(configuration, "user-context");
    }

    @Override
    public Map<String, Object> configuration() {
        return configuration;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return json;
    }
}
