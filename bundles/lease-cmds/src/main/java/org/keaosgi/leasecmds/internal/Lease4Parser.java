// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.Inet4Address;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease4Draft;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.commands.Argument;

/** Reads a DHCPv4 lease. */
final class Lease4Parser implements LeaseParser<Lease4> {
    private final CommonLeaseParser common;

    Lease4Parser(CommonLeaseParser common) {
        this.common = common;
    }

    @Override
    public Parsed<Lease4> parse(Argument arguments) throws CommandException {
        Inet4Address address = (Inet4Address) common.address(arguments);
        HardwareAddress hardwareAddress = common.hardwareAddress(arguments);
        long subnetId = arguments.uint32("subnet-id", 0);
        long poolId = common.poolId(arguments);
        Subnet subnet = subnetId == 0 ? common.subnet(address) : common.subnet(subnetId, address);
        byte[] clientId = arguments.contains("client-id") ? common.clientId(arguments) : null;
        long lifetime = arguments.uint32("valid-lft", CommonLeaseParser.lifetime(subnet));
        Lease4Draft draft =
                new Lease4Draft(address)
                        .hardwareAddress(hardwareAddress)
                        .clientId(clientId)
                        .subnetId(subnet.id())
                        .poolId(poolId)
                        .validLifetime(lifetime)
                        .clientLastTransmissionSeconds(
                                common.lastTransmission(arguments, address, lifetime));
        common.names(arguments, draft);
        draft.state(common.state(arguments));
        draft.userContext(common.userContext(arguments));
        return new Parsed<>(draft.build(), arguments.flag("force-create"));
    }
}
