// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.util.Map;
import org.keaosgi.api.host.Host4;
import org.keaosgi.container.json.Json;

/** Reservations as the border gives them. */
public final class HostRecords {
    private HostRecords() {}

    /** A reservation of kea-dhcp4 from its JSON. */
    public static Host4 host4(byte[] json) {
        return host4(Json.readMap(json));
    }

    static Host4 host4(Map<String, Object> json) {
        HostFields fields = new HostFields(json);
        Host4.Builder builder = Host4.builder(fields.identifier(), fields.subnetId());
        fields.copyTo(builder);
        fields.address4("ip-address").ifPresent(builder::address);
        fields.address4("next-server").ifPresent(builder::nextServer);
        return builder.serverHostname(fields.text("server-hostname"))
                .bootFileName(fields.text("boot-file-name"))
                .build();
    }
}
