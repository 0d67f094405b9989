// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.Inet6Address;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.Lease6Draft;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.commands.Argument;

/** Reads a DHCPv6 lease. */
final class Lease6Parser implements LeaseParser<Lease6> {
    private static final int DECLINED = 1;
    private static final int WHOLE_ADDRESS = 128;

    private final CommonLeaseParser common;

    Lease6Parser(CommonLeaseParser common) {
        this.common = common;
    }

    @Override
    public Parsed<Lease6> parse(Argument arguments) throws CommandException {
        Inet6Address address = (Inet6Address) common.address(arguments);
        byte[] duid = common.duid(arguments);
        LeaseType type = type(arguments);
        int prefixLength = type == LeaseType.IA_PD ? arguments.uint8("prefix-len") : WHOLE_ADDRESS;
        long subnetId = arguments.uint32("subnet-id", 0);
        long poolId = common.poolId(arguments);
        Subnet subnet = subnet(subnetId, type, address);
        long iaid = arguments.uint32("iaid");
        HardwareAddress hardwareAddress =
                arguments.contains("hw-address") ? common.hardwareAddress(arguments) : null;
        // Kea fills in the valid lifetime for the preferred one too.
        long valid = arguments.uint32("valid-lft", CommonLeaseParser.lifetime(subnet));
        long preferred = arguments.uint32("preferred-lft", CommonLeaseParser.lifetime(subnet));
        Lease6Draft draft =
                new Lease6Draft(type, address)
                        .duid(duid)
                        .prefixLength(prefixLength)
                        .iaid(iaid)
                        .preferredLifetime(preferred)
                        .hardwareAddress(hardwareAddress)
                        .subnetId(subnet.id())
                        .poolId(poolId)
                        .validLifetime(valid)
                        .clientLastTransmissionSeconds(
                                common.lastTransmission(arguments, address, valid));
        common.names(arguments, draft);
        draft.state(state(arguments, type));
        draft.userContext(common.userContext(arguments));
        if (common.release().checksPrefixLength()) {
            checkPrefix(address, prefixLength);
        }
        return new Parsed<>(draft.build(), arguments.flag("force-create"));
    }

    private LeaseType type(Argument arguments) throws CommandException {
        String text = arguments.string("type", "IA_NA");
        return switch (text) {
            case "IA_NA" -> LeaseType.IA_NA;
            case "IA_TA" -> LeaseType.IA_TA;
            case "IA_PD" -> LeaseType.IA_PD;
            default ->
                    throw new CommandException(
                            "Incorrect lease type: "
                                    + text
                                    + ", the only supported values are: "
                                    + common.release().leaseTypeNames());
        };
    }

    private Subnet subnet(long id, LeaseType type, Inet6Address address) throws CommandException {
        boolean plain = type == LeaseType.IA_NA;
        if (id != 0) {
            return common.subnet(id, plain ? address : null);
        }
        if (!plain) {
            throw new CommandException(
                    "Subnet-id is 0 or not specified. This is allowed for address leases only,"
                            + " not prefix leases.");
        }
        return common.subnet(address);
    }

    private int state(Argument arguments, LeaseType type) throws CommandException {
        int state = common.state(arguments);
        if (state == DECLINED && type == LeaseType.IA_PD) {
            throw new CommandException("Invalid declined state for PD prefix.");
        }
        return state;
    }

    private static void checkPrefix(Inet6Address address, int length) throws CommandException {
        if (length == 0 || length > WHOLE_ADDRESS) {
            throw new CommandException("Invalid prefix length: " + length);
        }
        Inet6Address first = firstOf(address, length);
        if (!first.equals(address)) {
            throw new CommandException(
                    "Prefix address: "
                            + Addresses.toText(address)
                            + " exceeds prefix/prefix-len pair: "
                            + Addresses.toText(first)
                            + "/"
                            + length);
        }
    }

    /** The address without the bits beyond the length. */
    private static Inet6Address firstOf(Inet6Address address, int length) {
        byte[] bytes = address.getAddress();
        for (int bit = length; bit < WHOLE_ADDRESS; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return Addresses.v6(bytes);
    }
}
