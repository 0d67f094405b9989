// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.util.Map;
import java.util.TreeMap;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseService;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.commands.Command;
import org.keaosgi.commands.Family;

/** Which commands there are, by daemon and release. */
final class CommandTable {
    private final Release release;
    private final Subnets subnets;
    private final IdentifierTexts texts;

    CommandTable(Release release, Subnets subnets, IdentifierTexts texts) {
        this.release = release;
        this.subnets = subnets;
        this.texts = texts;
    }

    /** The commands of kea-dhcp4. */
    Map<String, Command> dhcp4(LeaseService<Lease4> leases) {
        LeaseParser<Lease4> parser = new Lease4Parser(commonParser(Family.V4));
        Map<String, Command> commands = common(Family.V4, leases, parser);
        commands.put("lease4-del", new DelCommand<>(Family.V4, leases, texts));
        commands.put("lease4-get-by-client-id", GetByIdentifierCommand.clientId(leases, texts));
        return commands;
    }

    /** The commands of kea-dhcp6. */
    Map<String, Command> dhcp6(LeaseService<Lease6> leases) {
        LeaseParser<Lease6> parser = new Lease6Parser(commonParser(Family.V6));
        Map<String, Command> commands = common(Family.V6, leases, parser);
        DelCommand<Lease6> deletion = new DelCommand<>(Family.V6, leases, texts);
        commands.put("lease6-del", deletion);
        commands.put("lease6-get-by-duid", GetByIdentifierCommand.duid(leases, texts));
        commands.put(
                "lease6-bulk-apply",
                new BulkApplyCommand(
                        leases, deletion, parser, new Changes<>(Family.V6, release, leases)));
        return commands;
    }

    private CommonLeaseParser commonParser(Family family) {
        return new CommonLeaseParser(family, release, subnets, texts);
    }

    private <L extends Lease> Map<String, Command> common(
            Family family, LeaseService<L> leases, LeaseParser<L> parser) {
        Map<String, Command> commands = new TreeMap<>();
        String prefix = "lease" + family.number();
        Changes<L> changes = new Changes<>(family, release, leases);
        commands.put(prefix + "-add", new AddCommand<>(parser, changes));
        commands.put(prefix + "-update", new UpdateCommand<>(family, parser, changes));
        commands.put(prefix + "-get", new GetCommand(family, leases, texts));
        commands.put(prefix + "-get-all", new GetAllCommand(family, leases));
        commands.put(prefix + "-get-page", new GetPageCommand(family, leases, texts));
        commands.put(
                prefix + "-get-by-hw-address",
                GetByIdentifierCommand.hardwareAddress(family, leases, texts));
        commands.put(prefix + "-get-by-hostname", new GetByHostnameCommand(family, leases));
        commands.put(prefix + "-get-by-state", new GetByStateCommand(family, leases));
        commands.put(prefix + "-wipe", new WipeCommand(family, release, leases));
        commands.put(
                prefix + "-resend-ddns", new ResendDdnsCommand<>(family, release, leases, texts));
        if (release.hasWrite()) {
            commands.put(prefix + "-write", new WriteCommand(family, leases));
        }
        return commands;
    }
}
