// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostBuilder;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.container.json.Json;

/** The fields of a reservation in the form of Kea's configuration. */
final class HostFields {
    private static final String NONE = "0.0.0.0";

    private final Map<String, Object> json;

    /**
     * @param json as the border gives it
     */
    HostFields(Map<String, Object> json) {
        this.json = json;
    }

    HostIdentifier identifier() {
        for (HostIdentifierType type : HostIdentifierType.values()) {
            if (json.get(type.keaName()) instanceof String text) {
                byte[] bytes = HexFormat.of().parseHex(text.replace(":", ""));
                return HostIdentifier.of(type, bytes);
            }
        }
        throw new IllegalStateException("Kea has given a host without an identifier");
    }

    long subnetId() {
        return (Long) json.get("subnet-id");
    }

    String text(String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (json.get(name) instanceof List<?> list) {
            list.forEach(text -> texts.add((String) text));
        }
        return texts;
    }

    Optional<Inet4Address> address4(String name) {
        String text = text(name);
        return text.isEmpty() || text.equals(NONE)
                ? Optional.empty()
                : Optional.of((Inet4Address) inet(text));
    }

    static Inet6Address inet6(String text) {
        return (Inet6Address) inet(text);
    }

    /** Kea prints addresses only, which are not looked up. */
    private static InetAddress inet(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Kea has given '" + text + "' for an address", e);
        }
    }

    /** What both families have. */
    void copyTo(HostBuilder<?> builder) {
        if (json.get("host-id") instanceof Long id && id != 0) {
            builder.id(id);
        }
        List<Map<String, Object>> options = new ArrayList<>();
        if (json.get("option-data") instanceof List<?> list) {
            list.forEach(option -> options.add(Json.asMap(option)));
        }
        builder.hostname(text("hostname"))
                .clientClasses(texts("client-classes"))
                .options(options)
                .authKey(text("auth-key"));
        if (json.get("user-context") instanceof Map<?, ?> context) {
            builder.userContext(Json.asMap(context));
        }
    }

    /** What both families have, in a map that can be added to. */
    static Map<String, Object> of(Host host) {
        Map<String, Object> json = new LinkedHashMap<>();
        HostIdentifier identifier = host.identifier();
        json.put(identifier.type().keaName(), identifier.value().toString());
        put(json, "hostname", host.hostname());
        json.put("client-classes", host.clientClasses());
        json.put("option-data", host.options());
        host.userContext().ifPresent(context -> json.put("user-context", context));
        put(json, "auth-key", host.authKey());
        return json;
    }

    static void put(Map<String, Object> json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
