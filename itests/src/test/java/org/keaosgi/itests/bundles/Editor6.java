// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.List;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Buffer6SendCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6SendHook;
import org.keaosgi.api.hook.dhcp6.Ddns6UpdateCallout;
import org.keaosgi.api.hook.dhcp6.Ddns6UpdateHook;
import org.keaosgi.api.hook.dhcp6.Host6IdentifierCallout;
import org.keaosgi.api.hook.dhcp6.Host6IdentifierHook;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineHook;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireHook;
import org.keaosgi.api.hook.dhcp6.Lease6RebindHook;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseHook;
import org.keaosgi.api.hook.dhcp6.Lease6RenewHook;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendHook;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectHook;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.EditableRelay6;
import org.keaosgi.api.packet.IdentityAssociation;
import org.osgi.framework.BundleContext;

/** {@link Editor} for {@code kea-dhcp6}. */
public final class Editor6 extends Editor {
    public static final String CLASS = "edited";
    public static final String RESERVED_FOR = "edited by it";
    public static final int SELECTED_LIFETIME = 1111;
    public static final int RENEWED_LIFETIME = 2222;
    public static final int REBOUND_LIFETIME = 3333;
    public static final String USER_CONTEXT = "{ \"edited\": true }";

    /** Last bytes of DUIDs: of clients that go to subnet 2, and that have a reservation. */
    public static final byte SUBNET_CLIENT = 0x51;

    public static final byte HOST_CLIENT = 0x52;

    private static final int STATUS_CODE = 13;
    private static final int VENDOR_CLASS = 16;
    private static final int INTERFACE_ID = 18;
    private static final int SUBSCRIBER_ID = 38;
    private static final int MAC_OF_RELAY = 79;
    public static final int ADDED_TO_WIRE = 202;
    private static final byte[] MORE = {0, (byte) ADDED_TO_WIRE, 0, 1, 7};

    @Override
    void addServices(BundleContext context) {
        first(context, Buffer6ReceiveHook.class, this::bufferReceive);
        first(context, Pkt6ReceiveHook.class, this::receive);
        next(context, Pkt6ReceiveHook.class, this::received);
        first(context, Subnet6SelectHook.class, this::selectSubnet);
        first(context, Host6IdentifierHook.class, this::identify);
        first(context, Lease6SelectHook.class, this::select);
        first(
                context,
                Lease6RenewHook.class,
                callout -> {
                    edit("lease6_renew", callout.lease(), RENEWED_LIFETIME);
                    edit("lease6_renew", callout.identityAssociation());
                    return Outcome.CONTINUE;
                });
        first(
                context,
                Lease6RebindHook.class,
                callout -> {
                    edit("lease6_rebind", callout.lease(), REBOUND_LIFETIME);
                    edit("lease6_rebind", callout.identityAssociation());
                    return Outcome.CONTINUE;
                });
        first(context, Lease6DeclineHook.class, callout -> mark("lease6_decline", callout.lease()));
        first(context, Lease6ReleaseHook.class, callout -> mark("lease6_release", callout.lease()));
        first(context, Lease6ExpireHook.class, callout -> mark("lease6_expire", callout.lease()));
        first(context, Ddns6UpdateHook.class, this::updateDns);
        first(context, Pkt6SendHook.class, this::send);
        first(context, Buffer6SendHook.class, this::bufferSend);
    }

    private Outcome mark(String what, EditableLease6 lease) {
        lease.setUserContext(USER_CONTEXT);
        see(what, lease.userContext().isPresent());
        return Outcome.CONTINUE;
    }

    private void edit(String what, EditableLease6 lease, long lifetime) {
        lease.setValidLifetime(lifetime);
        lease.setPreferredLifetime(lifetime - 1);
        see(what + " lease", lease.validLifetime() + " " + lease.preferredLifetime());
    }

    private void edit(String what, IdentityAssociation ia) {
        ia.setT1(ia.t1());
        ia.setT2(ia.t2());
        ia.setIaid(ia.iaid());
        ia.setOption(STATUS_CODE, new byte[] {0, 0, 'o', 'k'});
        see(what + " ia", ia.code() + " " + ia.option(STATUS_CODE).isPresent());
    }

    private static byte kindOf(EditablePacket6 query) {
        byte[] duid = query.duid().orElseThrow();
        return duid[duid.length - 1];
    }

    private Outcome bufferReceive(Buffer6ReceiveCallout callout) {
        callout.setWire(lengthened(callout.wire()));
        callout.parse();
        callout.query().addOption(201, new byte[] {1});
        see("buffer6_receive", callout.query().messageName());
        return Outcome.SKIP;
    }

    /** With one option more behind the last one, in the outermost relay's message if relayed. */
    private static byte[] lengthened(byte[] wire) {
        byte[] longer = Arrays.copyOf(wire, wire.length + MORE.length);
        System.arraycopy(MORE, 0, longer, wire.length, MORE.length);
        return longer;
    }

    private Outcome receive(Pkt6ReceiveCallout callout) {
        EditablePacket6 query = callout.query();
        see("pkt6_receive wire", query.option(ADDED_TO_WIRE).isPresent());
        see("pkt6_receive added before", query.option(201).isPresent());
        query.addClass(CLASS);
        query.addOption(VENDOR_CLASS, new byte[] {0, 0, 0, 9, 0, 1, 'x'});
        query.addOption(200, new byte[] {1});
        query.addOption(200, new byte[] {2});
        query.setMessageType(query.messageType());
        query.setTransactionId(query.transactionId());
        query.setLocalPort(query.localPort());
        query.setRemotePort(query.remotePort());
        query.setLocalAddress((Inet6Address) query.localAddress());
        query.setRemoteAddress((Inet6Address) query.remoteAddress());
        query.setInterface(query.interfaceName(), query.interfaceIndex());
        if (!query.relays().isEmpty()) {
            EditableRelay6 relay = query.relay(0);
            relay.setHops(relay.hops());
            relay.setMessageType(relay.messageType());
            relay.setLinkAddress(relay.linkAddress());
            relay.setPeerAddress(relay.peerAddress());
            relay.setOption(INTERFACE_ID, "edited port".getBytes(US_ASCII));
            relay.addOption(SUBSCRIBER_ID, "gone".getBytes(US_ASCII));
            relay.addOption(MAC_OF_RELAY, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
            see("pkt6_receive relay removed", relay.removeOption(SUBSCRIBER_ID));
        }
        return Outcome.CONTINUE;
    }

    private Outcome received(Pkt6ReceiveCallout callout) {
        EditablePacket6 query = callout.query();
        see("pkt6_receive class", query.classes().contains(CLASS));
        see("pkt6_receive options", query.options(200).size());
        query.setOption(200, new byte[] {3});
        see("pkt6_receive replaced", query.options(200).size() + " " + query.option(200).get()[0]);
        see("pkt6_receive removed", query.removeOption(200));
        see("pkt6_receive copy", query.copy().option(VENDOR_CLASS).isPresent());
        if (!query.relays().isEmpty()) {
            see(
                    "pkt6_receive relay",
                    new String(query.relays().get(0).option(INTERFACE_ID).orElseThrow(), US_ASCII));
        }
        see(
                "pkt6_receive refused",
                refused(() -> query.setOption(3, new byte[] {1, 2, 3}))
                        && refused(() -> query.setTransactionId(0x1000000)));
        return Outcome.CONTINUE;
    }

    private Outcome selectSubnet(Subnet6SelectCallout callout) {
        List<Long> ids = callout.subnets().stream().map(subnet -> subnet.id()).sorted().toList();
        see("subnet6_select subnets", ids);
        callout.query().addOption(203, new byte[] {1});
        if (kindOf(callout.query()) == SUBNET_CLIENT) {
            var before = callout.subnet().orElseThrow();
            callout.selectNoSubnet();
            see("subnet6_select none", callout.subnet().isPresent());
            callout.selectSubnet(2);
            see("subnet6_select", before.id() + " to " + callout.subnet().orElseThrow().id());
            see("subnet6_select refused", refused(() -> callout.selectSubnet(99)));
        }
        return Outcome.CONTINUE;
    }

    private Outcome identify(Host6IdentifierCallout callout) {
        byte[] duid = callout.query().duid().orElseThrow();
        if (duid[duid.length - 1] == HOST_CLIENT) {
            callout.setIdentifier(HostIdentifierType.FLEX_ID, RESERVED_FOR.getBytes(US_ASCII));
            see(
                    "host6_identifier",
                    callout.identifierType() + " " + new String(callout.identifier(), US_ASCII));
        }
        return Outcome.CONTINUE;
    }

    private Outcome select(Lease6SelectCallout callout) {
        EditableLease6 lease = callout.lease();
        edit("lease6_select", lease, SELECTED_LIFETIME);
        lease.setUserContext(USER_CONTEXT);
        lease.setAddress(lease.address());
        lease.setPrefixLength(lease.prefixLength());
        lease.setDuid(lease.duid());
        lease.setIaid(lease.iaid());
        lease.setState(lease.state());
        lease.setSubnetId(lease.subnetId());
        lease.setHostname("chosen");
        lease.setHardwareAddress(lease.hardwareAddress().orElse(null));
        lease.setClientLastTransmission(lease.clientLastTransmission());
        return Outcome.CONTINUE;
    }

    private Outcome updateDns(Ddns6UpdateCallout callout) {
        callout.setHostname("edited.example.org.");
        callout.setForwardUpdate(false);
        callout.setReverseUpdate(true);
        see(
                "ddns6_update",
                callout.hostname()
                        + " "
                        + callout.forwardUpdate()
                        + " "
                        + callout.reverseUpdate()
                        + " "
                        + callout.parameters().orElseThrow().sendUpdates());
        return Outcome.CONTINUE;
    }

    private Outcome send(Pkt6SendCallout callout) {
        EditablePacket6 response = callout.response();
        see("pkt6_send added at subnet6_select", callout.query().option(203).isPresent());
        response.setOption(59, "http://edited/".getBytes(US_ASCII));
        see("pkt6_send", new String(response.option(59).orElseThrow(), US_ASCII));
        callout.pack();
        return Outcome.SKIP;
    }

    private Outcome bufferSend(Buffer6SendCallout callout) {
        EditablePacket6 response = callout.response();
        response.addOption(250, "added late".getBytes(US_ASCII));
        callout.pack();
        callout.setWire(lengthened(callout.wire()));
        see("buffer6_send", response.option(250).isPresent());
        return Outcome.CONTINUE;
    }
}
