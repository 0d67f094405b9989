// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.server.MultiThreading;
import org.keaosgi.api.server.ServerConfiguration;
import org.keaosgi.api.subnet.Lifetime;
import org.keaosgi.container.json.Json;

/** A configuration of Kea, read from its JSON. */
final class ConfigurationCopy implements ServerConfiguration {
    private final String json;
    private final Map<String, Object> parameters;
    private final Optional<String> hash;

    /**
     * @param root {@code Dhcp4} or {@code Dhcp6}
     * @param json as the border gives it
     */
    ConfigurationCopy(String root, byte[] json) {
        Map<String, Object> whole = JsonValues.frozenMap(Json.readMap(json));
        this.json = ByteText.decode(json);
        this.parameters = JsonValues.map(whole, root).orElseThrow();
        this.hash = JsonValues.text(whole, "hash");
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Optional<Lifetime> valid() {
        return lifetime("valid-lifetime");
    }

    @Override
    public Optional<Lifetime> preferred() {
        return lifetime("preferred-lifetime");
    }

    private Optional<Lifetime> lifetime(String name) {
        return JsonValues.number(parameters, name)
                .map(
                        preset ->
                                new Lifetime(
                                        JsonValues.number(parameters, "min-" + name).orElse(preset),
                                        preset,
                                        JsonValues.number(parameters, "max-" + name)
                                                .orElse(preset)));
    }

    @Override
    public Optional<Long> renewTimer() {
        return JsonValues.number(parameters, "renew-timer");
    }

    @Override
    public Optional<Long> rebindTimer() {
        return JsonValues.number(parameters, "rebind-timer");
    }

    @Override
    public boolean ddnsEnabled() {
        return JsonValues.map(parameters, "dhcp-ddns")
                .map(ddns -> Boolean.TRUE.equals(ddns.get("enable-updates")))
                .orElse(false);
    }

    @Override
    public MultiThreading multiThreading() {
        Map<String, Object> given = JsonValues.map(parameters, "multi-threading").orElse(Map.of());
        return new MultiThreading(
                Boolean.TRUE.equals(given.get("enable-multi-threading")),
                JsonValues.number(given, "thread-pool-size").orElse(0L),
                JsonValues.number(given, "packet-queue-size").orElse(0L));
    }

    @Override
    public List<String> interfaces() {
        return JsonValues.map(parameters, "interfaces-config")
                .map(given -> JsonValues.list(given, "interfaces", String.class))
                .orElse(List.of());
    }

    @Override
    public Optional<String> leaseDatabase() {
        return JsonValues.map(parameters, "lease-database")
                .flatMap(database -> JsonValues.text(database, "type"));
    }

    @Override
    public List<String> hostDatabases() {
        List<Map<String, Object>> databases =
                new ArrayList<>(JsonValues.maps(parameters, "hosts-databases"));
        JsonValues.map(parameters, "hosts-database").ifPresent(databases::add);
        return databases.stream()
                .flatMap(database -> JsonValues.text(database, "type").stream())
                .toList();
    }

    @Override
    public List<String> clientClasses() {
        return JsonValues.maps(parameters, "client-classes").stream()
                .flatMap(definition -> JsonValues.text(definition, "name").stream())
                .toList();
    }

    @Override
    public Optional<String> hash() {
        return hash;
    }

    @Override
    public String toString() {
        return json;
    }
}
