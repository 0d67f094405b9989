// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.hostcmds.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalLong;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.commands.Family;

/** Holds subnet ids and addresses against the configuration. */
final class SubnetCheck {
    private final Family family;
    private final Subnets subnets;

    SubnetCheck(Family family, Subnets subnets) {
        this.family = family;
        this.subnets = subnets;
    }

    /** Refuses a subnet that is not configured, if one is named; 0 always is. */
    void check(OptionalLong subnetId) throws CommandException {
        if (subnetId.isPresent()) {
            check(subnetId.getAsLong(), List.of());
        }
    }

    /** Refuses a subnet that is not configured, and addresses outside of it. */
    void check(long subnetId, List<? extends InetAddress> addresses) throws CommandException {
        if (subnetId == 0) {
            return;
        }
        Subnet subnet = subnets.find(subnetId).orElse(null);
        if (subnet == null) {
            throw new CommandException(
                    family.ip() + " subnet with ID of '" + subnetId + "' is not configured");
        }
        for (InetAddress address : addresses) {
            if (!subnet.contains(address)) {
                throw new CommandException(
                        "specified reservation '"
                                + Addresses.toText(address)
                                + "' is not matching the "
                                + family.ip()
                                + " subnet prefix '"
                                + subnet.toText()
                                + "'");
            }
        }
    }
}
