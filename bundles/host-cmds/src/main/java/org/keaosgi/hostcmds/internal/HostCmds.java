// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.util.Map;
import org.keaosgi.api.host.Host4Service;
import org.keaosgi.api.host.Host6Service;
import org.keaosgi.api.host.HostException;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.subnet.SubnetService;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.OfferedCommands;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Offers the commands for host reservations of the daemon it runs in, from its activation on until
 * its deactivation.
 */
@Component(
        name = "org.keaosgi.host-cmds",
        immediate = true,
        service = {})
public final class HostCmds {
    private final OfferedCommands offered;

    /**
     * Called by Declarative Services. One of the two host services is there.
     *
     * @param context registers the commands
     * @param texts reads addresses
     * @param subnets where reservations belong
     * @param hosts4 the reservations of kea-dhcp4, null in kea-dhcp6
     * @param hosts6 the reservations of kea-dhcp6, null in kea-dhcp4
     * @param logger writes into Kea's log
     */
    @Activate
    public HostCmds(
            BundleContext context,
            @Reference IdentifierTexts texts,
            @Reference SubnetService subnets,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Host4Service hosts4,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Host6Service hosts6,
            @Reference(service = LoggerFactory.class) Logger logger) {
        CommandTable table = new CommandTable(subnets, texts);
        Map<String, Command> commands = hosts6 != null ? table.dhcp6(hosts6) : table.dhcp4(hosts4);
        offered = new OfferedCommands(context, commands, HostException.class, logger);
    }

    /** Takes the commands back; returns when none of them is being answered any more. */
    @Deactivate
    void deactivate() {
        offered.withdraw();
    }
}
