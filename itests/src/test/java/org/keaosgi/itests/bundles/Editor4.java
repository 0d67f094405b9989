// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Buffer4SendCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4SendHook;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateCallout;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateHook;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierCallout;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierHook;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireHook;
import org.keaosgi.api.hook.dhcp4.Lease4RenewHook;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectHook;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.HardwareAddress;
import org.osgi.framework.BundleContext;

/** {@link Editor} for {@code kea-dhcp4}. */
public final class Editor4 extends Editor {
    public static final String CLASS = "edited";
    public static final String RESERVED_FOR = "edited by it";
    public static final int SELECTED_LIFETIME = 1111;
    public static final int RENEWED_LIFETIME = 2222;
    public static final String USER_CONTEXT = "{ \"edited\": true }";

    /** Of clients that go to subnet 2, have a reservation, a lease of their own choice. */
    public static final byte SUBNET_CLIENT = 0x51;

    public static final byte HOST_CLIENT = 0x52;
    public static final byte LEASE_CLIENT = 0x53;
    public static final String LEASE_ADDRESS = "198.18.99.99";

    private static final int SECS_IN_WIRE = 8;
    private static final int FILE_IN_WIRE = 108;

    @Override
    void addServices(BundleContext context) {
        first(context, Buffer4ReceiveHook.class, this::bufferReceive);
        first(context, Pkt4ReceiveHook.class, this::receive);
        next(context, Pkt4ReceiveHook.class, this::received);
        first(context, Subnet4SelectHook.class, this::selectSubnet);
        first(context, Host4IdentifierHook.class, this::identify);
        first(context, Lease4SelectHook.class, this::select);
        first(
                context,
                Lease4RenewHook.class,
                callout -> {
                    callout.lease().setValidLifetime(RENEWED_LIFETIME);
                    see("lease4_renew", callout.lease().validLifetime());
                    return Outcome.CONTINUE;
                });
        first(
                context,
                Lease4ExpireHook.class,
                callout -> {
                    callout.lease().setUserContext(USER_CONTEXT);
                    see("lease4_expire", callout.lease().userContext().isPresent());
                    return Outcome.CONTINUE;
                });
        first(context, Ddns4UpdateHook.class, this::updateDns);
        first(context, Pkt4SendHook.class, this::send);
        first(context, Buffer4SendHook.class, this::bufferSend);
    }

    private static byte lastOf(HardwareAddress address) {
        return address.bytes()[address.bytes().length - 1];
    }

    private static byte kindOf(EditablePacket4 query) {
        return query.hardwareAddress().map(Editor4::lastOf).orElse((byte) 0);
    }

    private Outcome bufferReceive(Buffer4ReceiveCallout callout) {
        byte[] wire = callout.wire();
        wire[SECS_IN_WIRE] = 0x12;
        wire[SECS_IN_WIRE + 1] = 0x34;
        callout.setWire(wire);
        callout.parse();
        callout.query().addOption(202, new byte[] {1});
        see("buffer4_receive", callout.query().secs() + " " + callout.query().messageName());
        // Parsed by us: Kea shall not do it again.
        return Outcome.SKIP;
    }

    private Outcome receive(Pkt4ReceiveCallout callout) {
        EditablePacket4 query = callout.query();
        see("pkt4_receive wire", query.secs());
        see("pkt4_receive added before", query.option(202).isPresent());
        query.addClass(CLASS);
        query.setOption(60, "edited".getBytes(US_ASCII));
        query.addOption(200, new byte[] {1});
        query.setOption(201, new byte[300]);
        query.setHops(0);
        query.setSecs(7);
        query.setFlags(query.flags());
        query.setCiaddr(query.ciaddr());
        query.setYiaddr(query.yiaddr());
        query.setGiaddr(query.giaddr());
        query.setLocalPort(query.localPort());
        query.setRemotePort(query.remotePort());
        query.setLocalAddress((java.net.Inet4Address) query.localAddress());
        query.setRemoteAddress((java.net.Inet4Address) query.remoteAddress());
        query.setInterface(query.interfaceName(), query.interfaceIndex());
        query.setMessageType(query.messageType());
        query.setTransactionId(query.transactionId());
        query.setHardwareAddress(query.hardwareAddress().orElseThrow());
        // The answer's frame comes from there.
        query.setLocalHardwareAddress(new HardwareAddress(1, 0, new byte[] {2, 2, 2, 2, 2, 2}));
        query.remoteHardwareAddress().ifPresent(query::setRemoteHardwareAddress);
        return Outcome.CONTINUE;
    }

    private Outcome received(Pkt4ReceiveCallout callout) {
        EditablePacket4 query = callout.query();
        see("pkt4_receive class", query.classes().contains(CLASS));
        see("pkt4_receive option", new String(query.option(60).orElseThrow(), US_ASCII));
        see("pkt4_receive long", query.option(201).orElseThrow().length);
        see("pkt4_receive secs", query.secs());
        see("pkt4_receive local", query.localHardwareAddress().orElseThrow());
        see("pkt4_receive removed", query.removeOption(200) + " " + query.removeOption(200));
        see("pkt4_receive copy", query.copy().classes().contains(CLASS));
        see(
                "pkt4_receive refused",
                refused(() -> query.setOption(3, new byte[] {1, 2, 3}))
                        && refused(() -> query.addOption(60, new byte[] {1}))
                        && refused(() -> query.setHops(256))
                        && refused(() -> query.setSname(new byte[65])));
        return Outcome.CONTINUE;
    }

    private Outcome selectSubnet(Subnet4SelectCallout callout) {
        List<Long> ids = callout.subnets().stream().map(subnet -> subnet.id()).sorted().toList();
        see("subnet4_select subnets", ids);
        callout.query().setSecs(8);
        if (kindOf(callout.query()) == SUBNET_CLIENT) {
            var before = callout.subnet().orElseThrow();
            callout.selectNoSubnet();
            see("subnet4_select none", callout.subnet().isPresent());
            callout.selectSubnet(2);
            see("subnet4_select", before.id() + " to " + callout.subnet().orElseThrow().id());
            see("subnet4_select refused", refused(() -> callout.selectSubnet(99)));
        }
        return Outcome.CONTINUE;
    }

    private Outcome identify(Host4IdentifierCallout callout) {
        if (lastOf(callout.query().hardwareAddress().orElseThrow()) == HOST_CLIENT) {
            callout.setIdentifier(HostIdentifierType.FLEX_ID, RESERVED_FOR.getBytes(US_ASCII));
            see(
                    "host4_identifier",
                    callout.identifierType() + " " + new String(callout.identifier(), US_ASCII));
        }
        return Outcome.CONTINUE;
    }

    private Outcome select(Lease4SelectCallout callout) {
        EditableLease4 lease = callout.lease();
        lease.setValidLifetime(SELECTED_LIFETIME);
        lease.setUserContext(USER_CONTEXT);
        lease.setState(lease.state());
        lease.setSubnetId(lease.subnetId());
        lease.setClientLastTransmission(lease.clientLastTransmission());
        lease.setForwardDns(lease.forwardDns());
        lease.setReverseDns(lease.reverseDns());
        lease.setHardwareAddress(lease.hardwareAddress().orElseThrow());
        lease.setClientId(lease.clientId().orElse(null));
        if (lastOf(lease.hardwareAddress().orElseThrow()) == LEASE_CLIENT) {
            lease.setAddress((java.net.Inet4Address) address(LEASE_ADDRESS));
            lease.setHostname("chosen");
        }
        see("lease4_select", lease.validLifetime() + " " + lease.copy().validLifetime());
        return Outcome.CONTINUE;
    }

    private static java.net.InetAddress address(String text) {
        try {
            return java.net.InetAddress.getByName(text);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome updateDns(Ddns4UpdateCallout callout) {
        callout.setHostname("edited.example.org.");
        callout.setForwardUpdate(false);
        callout.setReverseUpdate(true);
        see(
                "ddns4_update",
                callout.hostname()
                        + " "
                        + callout.forwardUpdate()
                        + " "
                        + callout.reverseUpdate()
                        + " "
                        + callout.parameters().orElseThrow().sendUpdates());
        return Outcome.CONTINUE;
    }

    private Outcome send(Pkt4SendCallout callout) {
        EditablePacket4 response = callout.response();
        see("pkt4_send secs set at subnet4_select", callout.query().secs());
        response.setSname("edited server".getBytes(US_ASCII));
        response.setFile("edited file".getBytes(US_ASCII));
        response.setSiaddr(Addresses.v4(new byte[] {(byte) 192, 0, 2, 77}));
        response.setOption(66, "boot.example.org".getBytes(US_ASCII));
        response.setOption(43, new byte[] {1, 1, 5});
        response.setOption(
                Codecs4.ROUTERS, List.of(Addresses.v4(new byte[] {(byte) 192, 0, 2, 1})));
        see("pkt4_send", new String(response.sname(), US_ASCII));
        callout.pack();
        return Outcome.SKIP;
    }

    private Outcome bufferSend(Buffer4SendCallout callout) {
        callout.response().setOption(67, "added late".getBytes(US_ASCII));
        callout.pack();
        byte[] wire = callout.wire();
        wire[FILE_IN_WIRE] = 'E';
        callout.setWire(wire);
        see("buffer4_send", callout.wire()[FILE_IN_WIRE]);
        return Outcome.CONTINUE;
    }
}
