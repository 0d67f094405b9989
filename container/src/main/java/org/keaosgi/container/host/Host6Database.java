// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.host.Host6;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.api.host.ReservedPrefix;
import org.keaosgi.api.packet.Addresses;

/** The reservations of kea-dhcp6. */
final class Host6Database extends HostDatabase<Host6> implements Host6Service {
    Host6Database(HostCalls calls) {
        super(calls, 6);
    }

    @Override
    Host6 read(Map<String, Object> json) {
        HostFields fields = new HostFields(json);
        Host6.Builder builder = Host6.builder(fields.identifier(), fields.subnetId());
        fields.copyTo(builder);
        List<Inet6Address> addresses = new ArrayList<>();
        fields.texts("ip-addresses").forEach(text -> addresses.add(HostFields.inet6(text)));
        return builder.addresses(addresses).prefixes(prefixes(fields)).build();
    }

    private static List<ReservedPrefix> prefixes(HostFields fields) {
        List<String> texts = fields.texts("prefixes");
        List<String> excluded = fields.texts("excluded-prefixes");
        List<ReservedPrefix> prefixes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            prefixes.add(
                    new ReservedPrefix(texts.get(i), i < excluded.size() ? excluded.get(i) : ""));
        }
        return prefixes;
    }

    @Override
    Map<String, Object> write(Host6 host) {
        Map<String, Object> json = HostFields.of(host);
        json.put("ip-addresses", host.addresses().stream().map(Addresses::toText).toList());
        json.put("prefixes", host.prefixes().stream().map(ReservedPrefix::prefix).toList());
        if (host.prefixes().stream().anyMatch(prefix -> !prefix.excluded().isEmpty())) {
            json.put(
                    "excluded-prefixes",
                    host.prefixes().stream().map(ReservedPrefix::excluded).toList());
        }
        return json;
    }
}
