// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.macblocklist;

import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet;
import org.keaosgi.api.statistics.Statistics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Drops what comes from a hardware address on the list, and counts it in Kea's statistics. */
@Component(
        configurationPid = MacBlocklistConfig.PID,
        // Before others spend time on the packet.
        property = "service.ranking:Integer=1000")
@Designate(ocd = MacBlocklistConfig.class)
public class MacBlocklist implements Pkt4ReceiveHook, Pkt6ReceiveHook {
    private static final String DROPPED = "mac-blocklist-dropped";

    @Reference private Statistics statistics;

    // Replaced as a whole when the configuration changes, while packets keep coming.
    private volatile Blocklist list;

    @Activate
    @Modified
    void configure(MacBlocklistConfig config) {
        list = new Blocklist(config.addresses());
    }

    @Override
    public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
        return judge(callout.query());
    }

    @Override
    public Outcome pkt6Receive(Pkt6ReceiveCallout callout) {
        return judge(callout.query());
    }

    private Outcome judge(Packet query) {
        boolean blocked =
                query.hardwareAddress().map(HardwareAddress::bytes).filter(list::contains).isPresent();
        if (!blocked) {
            return Outcome.CONTINUE;
        }
        statistics.add(DROPPED, 1);
        return Outcome.DROP;
    }
}
