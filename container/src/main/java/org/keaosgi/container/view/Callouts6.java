// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_WIRE;

import java.net.Inet6Address;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.DdnsParameters;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.dhcp6.Addr6RegisterCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Buffer6SendCallout;
import org.keaosgi.api.hook.dhcp6.Ddns6UpdateCallout;
import org.keaosgi.api.hook.dhcp6.Host6IdentifierCallout;
import org.keaosgi.api.hook.dhcp6.Lease6DeclineCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ExpireCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RebindCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RecoverCallout;
import org.keaosgi.api.hook.dhcp6.Lease6ReleaseCallout;
import org.keaosgi.api.hook.dhcp6.Lease6RenewCallout;
import org.keaosgi.api.hook.dhcp6.Lease6SelectCallout;
import org.keaosgi.api.hook.dhcp6.Leases6CommittedCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveCallout;
import org.keaosgi.api.hook.dhcp6.Pkt6SendCallout;
import org.keaosgi.api.hook.dhcp6.Subnet6SelectCallout;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.IdentityAssociation;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.Kb.Part;
import org.keaosgi.container.bridge.Kb.Slot;
import org.keaosgi.container.bridge.Kb.Value;

/** The callouts of {@code kea-dhcp6}, each class for the hook points with the same arguments. */
public final class Callouts6 {
    private Callouts6() {}

    /** What all callouts with a query share. */
    abstract static class OfQuery extends CommonCallouts.OfPacket {
        OfQuery(HookPoint point, Scope scope) {
            super(point, scope);
        }

        /** The client's packet. */
        public Packet6 query() {
            return packet6(Slot.KB_SLOT_QUERY);
        }

        @Override
        public String subject() {
            return query().label();
        }
    }

    /** buffer6_receive, pkt6_receive. */
    public static final class Received extends OfQuery
            implements Buffer6ReceiveCallout, Pkt6ReceiveCallout {
        public Received(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket6 query() {
            return editablePacket6(Slot.KB_SLOT_QUERY);
        }

        @Override
        public byte[] wire() {
            return livePacket6(Slot.KB_SLOT_QUERY).part(Part.KB_PART_WIRE);
        }

        @Override
        public void setWire(byte[] bytes) {
            livePacket6(Slot.KB_SLOT_QUERY).set(PacketSource.NO_RELAY, KB_EB_WIRE, bytes);
        }

        @Override
        public void parse() {
            ((PacketEditing) query()).live().parse();
        }
    }

    /** buffer6_send. */
    public static final class Sent extends CommonCallouts.OfPacket implements Buffer6SendCallout {
        public Sent(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket6 response() {
            return editablePacket6(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public byte[] wire() {
            return livePacket6(Slot.KB_SLOT_RESPONSE).part(Part.KB_PART_WIRE);
        }

        @Override
        public void setWire(byte[] bytes) {
            livePacket6(Slot.KB_SLOT_RESPONSE).set(PacketSource.NO_RELAY, KB_EB_WIRE, bytes);
        }

        @Override
        public void pack() {
            livePacket6(Slot.KB_SLOT_RESPONSE).pack();
        }

        @Override
        public String subject() {
            return response().label();
        }
    }

    /** subnet6_select. */
    public static final class SubnetSelect extends OfQuery implements Subnet6SelectCallout {
        public SubnetSelect(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket6 query() {
            return editablePacket6(Slot.KB_SLOT_QUERY);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public List<Subnet> subnets() {
            return offeredSubnets();
        }

        @Override
        public void selectSubnet(long id) {
            if (id < 0) {
                throw new IllegalArgumentException("Kea has no subnet " + id);
            }
            chooseSubnet(id);
        }

        @Override
        public void selectNoSubnet() {
            chooseSubnet(-1);
        }

        @Override
        public ParkedPacket park() {
            return parkPacket();
        }
    }

    /** host6_identifier. */
    public static final class Identifier extends OfQuery implements Host6IdentifierCallout {
        private static final HostIdentifierType[] TYPES = HostIdentifierType.values();

        public Identifier(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public HostIdentifierType identifierType() {
            return TYPES[(int) number(Value.KB_VALUE_ID_TYPE)];
        }

        @Override
        public byte[] identifier() {
            byte[] identifier = bytes(Value.KB_VALUE_ID_VALUE);
            return identifier == null ? new byte[0] : identifier;
        }

        @Override
        public void setIdentifier(HostIdentifierType type, byte[] identifier) {
            if (identifier.length == 0) {
                throw new IllegalArgumentException("an identifier has one byte or more");
            }
            set(Value.KB_VALUE_ID_TYPE, type.keaCode());
            set(Value.KB_VALUE_ID_VALUE, identifier);
        }
    }

    /** lease6_select. */
    public static final class LeaseSelect extends OfQuery implements Lease6SelectCallout {
        public LeaseSelect(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public boolean fakeAllocation() {
            return flag(Value.KB_VALUE_FAKE_ALLOCATION);
        }

        @Override
        public EditableLease6 lease() {
            return editableLease6(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease6_release, lease6_decline. */
    public static final class Given extends OfQuery
            implements Lease6ReleaseCallout, Lease6DeclineCallout {
        public Given(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditableLease6 lease() {
            return editableLease6(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease6_renew, lease6_rebind. */
    public static final class Renew extends OfQuery
            implements Lease6RenewCallout, Lease6RebindCallout {
        public Renew(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditableLease6 lease() {
            return editableLease6(Slot.KB_SLOT_LEASE);
        }

        @Override
        public int iaOption() {
            return (int) number(Value.KB_VALUE_IA_KIND);
        }

        @Override
        public IdentityAssociation identityAssociation() {
            return identityAssociation(iaOption());
        }
    }

    /** addr6_register. */
    public static final class Register extends OfQuery implements Addr6RegisterCallout {
        public Register(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Packet6 response() {
            return packet6(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public Inet6Address address() {
            return Addresses.v6(bytes(Value.KB_VALUE_ADDRESS6));
        }

        @Override
        public Optional<Lease6> oldLease() {
            return maybeLease6(Slot.KB_SLOT_OLD_LEASE);
        }

        @Override
        public Lease6 newLease() {
            return lease6(Slot.KB_SLOT_NEW_LEASE);
        }
    }

    /** leases6_committed. */
    public static final class Committed extends OfQuery implements Leases6CommittedCallout {
        public Committed(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Optional<Packet6> response() {
            return maybePacket6(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public List<Lease6> leases() {
            return leases6(Slot.KB_SLOT_LEASES);
        }

        @Override
        public List<Lease6> deletedLeases() {
            return leases6(Slot.KB_SLOT_DELETED_LEASES);
        }

        @Override
        public ParkedPacket park() {
            return parkPacket();
        }
    }

    /** pkt6_send. */
    public static final class Send extends OfQuery implements Pkt6SendCallout {
        public Send(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket6 response() {
            return editablePacket6(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public void pack() {
            livePacket6(Slot.KB_SLOT_RESPONSE).pack();
        }
    }

    /** ddns6_update. */
    public static final class DnsUpdate extends OfQuery implements Ddns6UpdateCallout {
        public DnsUpdate(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Packet6 response() {
            return packet6(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public String hostname() {
            return text(Value.KB_VALUE_HOSTNAME);
        }

        @Override
        public boolean forwardUpdate() {
            return flag(Value.KB_VALUE_FWD_UPDATE);
        }

        @Override
        public boolean reverseUpdate() {
            return flag(Value.KB_VALUE_REV_UPDATE);
        }

        @Override
        public Optional<DdnsParameters> parameters() {
            return DdnsValues.of(bytes(Value.KB_VALUE_DDNS_PARAMS));
        }

        @Override
        public void setHostname(String hostname) {
            set(Value.KB_VALUE_HOSTNAME, hostname);
        }

        @Override
        public void setForwardUpdate(boolean update) {
            set(Value.KB_VALUE_FWD_UPDATE, update);
        }

        @Override
        public void setReverseUpdate(boolean update) {
            set(Value.KB_VALUE_REV_UPDATE, update);
        }
    }

    /** lease6_expire. */
    public static final class Expire extends CalloutBase implements Lease6ExpireCallout {
        public Expire(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditableLease6 lease() {
            return editableLease6(Slot.KB_SLOT_LEASE);
        }

        @Override
        public boolean removeLease() {
            return flag(Value.KB_VALUE_REMOVE_LEASE);
        }

        @Override
        public String subject() {
            return "lease " + Addresses.toText(lease().address());
        }
    }

    /** lease6_recover. */
    public static final class Recover extends CalloutBase implements Lease6RecoverCallout {
        public Recover(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease6 lease() {
            return lease6(Slot.KB_SLOT_LEASE);
        }

        @Override
        public String subject() {
            return "lease " + Addresses.toText(lease().address());
        }
    }
}
