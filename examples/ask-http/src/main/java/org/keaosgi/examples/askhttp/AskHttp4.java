// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.askhttp;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedCallout;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Addresses;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In kea-dhcp4: asks once an address is leased, and tells the client the name of its boot file. */
@Component
public class AskHttp4 implements Leases4CommittedHook, Pkt4SendHook {
    @Reference private HttpService service;

    @Override
    public Outcome leases4Committed(Leases4CommittedCallout callout) {
        if (callout.leases().isEmpty()) {
            return Outcome.CONTINUE;
        }
        // Taken along: views end with the callout.
        String who = callout.query().hardwareAddress().map(Object::toString).orElse("");
        String address = Addresses.toText(callout.leases().get(0).address());
        service.ask(who, address, callout.park(), callout.context());
        return Outcome.PARK;
    }

    @Override
    public Outcome pkt4Send(Pkt4SendCallout callout) {
        callout.context()
                .get(HttpService.REPLY)
                .filter(reply -> !reply.isEmpty())
                .ifPresent(reply -> callout.response().setOption(Codecs4.BOOT_FILE_NAME, reply));
        return Outcome.CONTINUE;
    }
}
