// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.Map;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease4Service;
import org.keaosgi.api.lease.Lease6Service;
import org.keaosgi.api.lease.LeaseException;
import org.keaosgi.api.runtime.KeaServer;
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
 * Offers the lease commands of the daemon it runs in, from its activation on until its
 * deactivation.
 */
@Component(
        name = "org.keaosgi.lease-cmds",
        immediate = true,
        service = {})
public final class LeaseCmds {
    private final OfferedCommands offered;

    /**
     * Called by Declarative Services. One of the two lease services is there.
     *
     * @param context registers the commands
     * @param kea tells the release
     * @param texts reads identifiers
     * @param subnets where leases belong
     * @param leases4 the leases of kea-dhcp4, null in kea-dhcp6
     * @param leases6 the leases of kea-dhcp6, null in kea-dhcp4
     * @param logger writes into Kea's log
     */
    @Activate
    public LeaseCmds(
            BundleContext context,
            @Reference KeaServer kea,
            @Reference IdentifierTexts texts,
            @Reference SubnetService subnets,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Lease4Service leases4,
            @Reference(
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Lease6Service leases6,
            @Reference(service = LoggerFactory.class) Logger logger) {
        CommandTable table = new CommandTable(Release.of(kea.version()), subnets, texts);
        Map<String, Command> commands =
                leases6 != null ? table.dhcp6(leases6) : table.dhcp4(leases4);
        offered = new OfferedCommands(context, commands, LeaseException.class, logger);
    }

    /** Takes the commands back; returns when none of them is being answered any more. */
    @Deactivate
    void deactivate() {
        offered.withdraw();
    }
}
