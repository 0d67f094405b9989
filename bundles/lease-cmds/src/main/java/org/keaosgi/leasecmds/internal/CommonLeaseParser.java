// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.leasecmds.internal;

import java.net.InetAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keaosgi.api.command.CommandException;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.lease.LeaseDraft;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.commands.Argument;
import org.keaosgi.commands.Family;
import org.keaosgi.commands.Texts;

/** What leases of both families are read alike from. */
final class CommonLeaseParser {
    private final Family family;
    private final Release release;
    private final Subnets subnets;
    private final IdentifierTexts texts;

    CommonLeaseParser(Family family, Release release, Subnets subnets, IdentifierTexts texts) {
        this.family = family;
        this.release = release;
        this.subnets = subnets;
        this.texts = texts;
    }

    Release release() {
        return release;
    }

    InetAddress address(Argument arguments) throws CommandException {
        String text = arguments.string("ip-address");
        InetAddress address;
        try {
            address = texts.address(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(
                    "Failed to convert '"
                            + text
                            + "' to address: "
                            + e.getMessage()
                            + "("
                            + arguments.find("ip-address").position()
                            + ")");
        }
        if (!family.has(address)) {
            throw new CommandException(
                    "Non-" + family.ip() + " address specified: " + Addresses.toText(address));
        }
        return address;
    }

    HardwareAddress hardwareAddress(Argument arguments) throws CommandException {
        String text = arguments.string("hw-address");
        return Texts.refusing(() -> texts.hardwareAddress(text));
    }

    byte[] clientId(Argument arguments) throws CommandException {
        String text = arguments.string("client-id");
        return Texts.refusing(() -> texts.clientId(text));
    }

    byte[] duid(Argument arguments) throws CommandException {
        String text = arguments.string("duid");
        return Texts.refusing(() -> texts.duid(text));
    }

    long poolId(Argument arguments) throws CommandException {
        return release.hasPoolIds() ? arguments.uint32("pool-id", 0) : 0;
    }

    /**
     * The subnet that the command names.
     *
     * @param id not 0
     * @param address must lie in the subnet, null when it need not
     */
    Subnet subnet(long id, InetAddress address) throws CommandException {
        Subnet subnet = subnets.find(id).orElse(null);
        if (subnet == null) {
            throw release.conflict(
                    "Invalid subnet-id: No "
                            + family.ip()
                            + " subnet with subnet-id="
                            + id
                            + " currently configured.");
        }
        if (address != null && !subnet.contains(address)) {
            throw release.conflict(
                    "The address "
                            + Addresses.toText(address)
                            + " does not belong to subnet "
                            + subnet.toText()
                            + ", subnet-id="
                            + id);
        }
        return subnet;
    }

    /** The subnet that an address belongs to. */
    Subnet subnet(InetAddress address) throws CommandException {
        Subnet subnet = subnets.select(address).orElse(null);
        if (subnet == null) {
            throw release.conflict(
                    "subnet-id not specified and failed to find a subnet for address "
                            + Addresses.toText(address));
        }
        return subnet;
    }

    /** The lifetime that a subnet gives when the command names none. */
    static long lifetime(Subnet subnet) {
        return subnet.validLifetime().orElse(0L);
    }

    /** Reads the end of the lease, or takes it to begin now. */
    long lastTransmission(Argument arguments, InetAddress address, long lifetime)
            throws CommandException {
        if (!arguments.contains("expire")) {
            return Instant.now().getEpochSecond();
        }
        long expire = arguments.integer("expire");
        if (expire <= 0) {
            throw new CommandException(
                    "expiration time must be positive for address " + Addresses.toText(address));
        }
        if (expire < lifetime) {
            throw new CommandException(
                    "expiration time must be greater than valid lifetime for address "
                            + Addresses.toText(address));
        }
        return expire - lifetime;
    }

    /** Reads the host name and the directions in which DNS knows it. */
    void names(Argument arguments, LeaseDraft<?> draft) throws CommandException {
        boolean forward = arguments.flag("fqdn-fwd");
        boolean reverse = arguments.flag("fqdn-rev");
        String hostname = arguments.string("hostname", "");
        if (hostname.isEmpty() && (forward || reverse)) {
            throw new CommandException(
                    "No hostname specified and either forward or reverse fqdn was set to true.");
        }
        draft.forwardDns(forward).reverseDns(reverse).hostname(hostname);
    }

    int state(Argument arguments) throws CommandException {
        int state = arguments.contains("state") ? arguments.uint8("state") : 0;
        if (state > release.maximumState()) {
            throw new CommandException(
                    "Invalid state value: "
                            + state
                            + ", supported values are: "
                            + release.stateNames());
        }
        return state;
    }

    /**
     * Reads the user context; a comment becomes part of it.
     *
     * @return JSON, null for none
     */
    String userContext(Argument arguments) throws CommandException {
        Argument context = arguments.find("user-context");
        if (context != null && !context.isMap()) {
            throw new CommandException(
                    "Invalid user context '" + context.json() + "' is not a JSON map.");
        }
        Argument comment = arguments.find("comment");
        if (context == null && comment == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (context != null) {
            map.putAll(context.mapValue());
        }
        if (comment != null) {
            if (map.containsKey("comment")) {
                throw new CommandException(
                        "Duplicated comment entry '"
                                + comment.json()
                                + "' in user context '"
                                + context.json()
                                + "'");
            }
            map.put("comment", comment.value());
        }
        return JsonText.of(map);
    }
}
