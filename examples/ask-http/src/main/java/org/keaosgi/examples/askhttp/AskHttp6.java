// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.askhttp;

import java.util.HexFormat;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedCallout;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.packet.Addresses;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In kea-dhcp6: asks once something is leased, and tells the client the URL of its boot file. */
@Component
public class AskHttp6 implements Leases6CommittedHook, Pkt6SendHook {
    @Reference private HttpService service;

    @Override
    public Outcome leases6Committed(Leases6CommittedCallout callout) {
        if (callout.leases().isEmpty()) {
            return Outcome.CONTINUE;
        }
        // Taken along: views end with the callout.
        String who =
                callout.query().duid().map(HexFormat.ofDelimiter(":")::formatHex).orElse("");
        String address = Addresses.toText(callout.leases().get(0).address());
        service.ask(who, address, callout.park(), callout.context());
        return Outcome.PARK;
    }

    @Override
    public Outcome pkt6Send(Pkt6SendCallout callout) {
        callout.context()
                .get(HttpService.REPLY)
                .filter(reply -> !reply.isEmpty())
                .ifPresent(reply -> callout.response().setOption(Codecs6.BOOTFILE_URL, reply));
        return Outcome.CONTINUE;
    }
}
