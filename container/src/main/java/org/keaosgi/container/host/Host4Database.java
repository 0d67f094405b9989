// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.util.Map;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.Host4Service;

/** The reservations of kea-dhcp4. */
final class Host4Database extends HostDatabase<Host4> implements Host4Service {
    Host4Database(HostCalls calls) {
        super(calls, 4);
    }

    @Override
    Host4 read(Map<String, Object> json) {
        return HostRecords.host4(json);
    }

    @Override
    Map<String, Object> write(Host4 host) {
        Map<String, Object> json = HostFields.of(host);
        host.address().ifPresent(address -> json.put("ip-address", address.getHostAddress()));
        host.nextServer().ifPresent(server -> json.put("next-server", server.getHostAddress()));
        HostFields.put(json, "server-hostname", host.serverHostname());
        HostFields.put(json, "boot-file-name", host.bootFileName());
        return json;
    }
}
