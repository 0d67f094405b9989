// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.ByteFields.KB_EB_WIRE;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.DdnsParameters;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.dhcp4.Buffer4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Buffer4SendCallout;
import org.keaosgi.api.hook.dhcp4.Ddns4UpdateCallout;
import org.keaosgi.api.hook.dhcp4.Host4IdentifierCallout;
import org.keaosgi.api.hook.dhcp4.Lease4DeclineCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ExpireCallout;
import org.keaosgi.api.hook.dhcp4.Lease4OfferCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RecoverCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ReleaseCallout;
import org.keaosgi.api.hook.dhcp4.Lease4RenewCallout;
import org.keaosgi.api.hook.dhcp4.Lease4SelectCallout;
import org.keaosgi.api.hook.dhcp4.Lease4ServerDeclineCallout;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4SendCallout;
import org.keaosgi.api.hook.dhcp4.Subnet4SelectCallout;
import org.keaosgi.api.host.Host4;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.Kb.Part;
import org.keaosgi.container.bridge.Kb.Slot;
import org.keaosgi.container.bridge.Kb.Value;
import org.keaosgi.container.host.HostRecords;

/** The callouts of {@code kea-dhcp4}, each class for the hook points with the same arguments. */
public final class Callouts4 {
    private Callouts4() {}

    /** What all callouts with a query share. */
    abstract static class OfQuery extends CommonCallouts.OfPacket {
        OfQuery(HookPoint point, Scope scope) {
            super(point, scope);
        }

        /** The client's packet. */
        public Packet4 query() {
            return packet4(Slot.KB_SLOT_QUERY);
        }

        @Override
        public String subject() {
            return query().label();
        }
    }

    /** buffer4_receive, pkt4_receive. */
    public static final class Received extends OfQuery
            implements Buffer4ReceiveCallout, Pkt4ReceiveCallout {
        public Received(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket4 query() {
            return editablePacket4(Slot.KB_SLOT_QUERY);
        }

        @Override
        public byte[] wire() {
            return livePacket4(Slot.KB_SLOT_QUERY).part(Part.KB_PART_WIRE);
        }

        @Override
        public void setWire(byte[] bytes) {
            livePacket4(Slot.KB_SLOT_QUERY).set(PacketSource.NO_RELAY, KB_EB_WIRE, bytes);
        }

        @Override
        public void parse() {
            ((PacketEditing) query()).live().parse();
        }
    }

    /** buffer4_send. */
    public static final class Sent extends CommonCallouts.OfPacket implements Buffer4SendCallout {
        public Sent(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket4 response() {
            return editablePacket4(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public byte[] wire() {
            return livePacket4(Slot.KB_SLOT_RESPONSE).part(Part.KB_PART_WIRE);
        }

        @Override
        public void setWire(byte[] bytes) {
            livePacket4(Slot.KB_SLOT_RESPONSE).set(PacketSource.NO_RELAY, KB_EB_WIRE, bytes);
        }

        @Override
        public void pack() {
            livePacket4(Slot.KB_SLOT_RESPONSE).pack();
        }

        @Override
        public String subject() {
            return response().label();
        }
    }

    /** subnet4_select. */
    public static final class SubnetSelect extends OfQuery implements Subnet4SelectCallout {
        public SubnetSelect(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket4 query() {
            return editablePacket4(Slot.KB_SLOT_QUERY);
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

    /** host4_identifier. */
    public static final class Identifier extends OfQuery implements Host4IdentifierCallout {
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

    /** lease4_select. */
    public static final class LeaseSelect extends OfQuery implements Lease4SelectCallout {
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
        public EditableLease4 lease() {
            return editableLease4(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease4_release, lease4_decline, lease4_server_decline. */
    public static final class Given extends OfQuery
            implements Lease4ReleaseCallout, Lease4DeclineCallout, Lease4ServerDeclineCallout {
        public Given(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease4 lease() {
            return lease4(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease4_renew. */
    public static final class Renew extends OfQuery implements Lease4RenewCallout {
        public Renew(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public EditableLease4 lease() {
            return editableLease4(Slot.KB_SLOT_LEASE);
        }

        @Override
        public Optional<byte[]> clientId() {
            return Optional.ofNullable(bytes(Value.KB_VALUE_CLIENT_ID));
        }

        @Override
        public Optional<HardwareAddress> hardwareAddress() {
            byte[] bytes = bytes(Value.KB_VALUE_HWADDR);
            if (bytes == null) {
                return Optional.empty();
            }
            byte[] address = Records.slice(bytes, 1, bytes.length - 1);
            return Optional.of(new HardwareAddress(Records.unsigned8(bytes, 0), 0, address));
        }
    }

    /** lease4_offer. */
    public static final class Offer extends OfQuery implements Lease4OfferCallout {
        public Offer(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Optional<Packet4> response() {
            return maybePacket4(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public List<Lease4> leases() {
            return leases4(Slot.KB_SLOT_LEASES);
        }

        @Override
        public Optional<Lease4> oldLease() {
            return maybeLease4(Slot.KB_SLOT_OLD_LEASE);
        }

        @Override
        public Optional<Host4> host() {
            return Optional.ofNullable(bytes(Value.KB_VALUE_HOST)).map(HostRecords::host4);
        }

        @Override
        public long offerLifetime() {
            return number(Value.KB_VALUE_OFFER_LIFETIME);
        }

        @Override
        public ParkedOffer park() {
            return parkPacket();
        }
    }

    /** leases4_committed. */
    public static final class Committed extends OfQuery implements Leases4CommittedCallout {
        public Committed(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Optional<Packet4> response() {
            return maybePacket4(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public List<Lease4> leases() {
            return leases4(Slot.KB_SLOT_LEASES);
        }

        @Override
        public List<Lease4> deletedLeases() {
            return leases4(Slot.KB_SLOT_DELETED_LEASES);
        }

        @Override
        public ParkedPacket park() {
            return parkPacket();
        }
    }

    /** pkt4_send. */
    public static final class Send extends OfQuery implements Pkt4SendCallout {
        public Send(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditablePacket4 response() {
            return editablePacket4(Slot.KB_SLOT_RESPONSE);
        }

        @Override
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }

        @Override
        public void pack() {
            livePacket4(Slot.KB_SLOT_RESPONSE).pack();
        }
    }

    /** ddns4_update. */
    public static final class DnsUpdate extends OfQuery implements Ddns4UpdateCallout {
        public DnsUpdate(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Packet4 response() {
            return packet4(Slot.KB_SLOT_RESPONSE);
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

    /** lease4_expire. */
    public static final class Expire extends CalloutBase implements Lease4ExpireCallout {
        public Expire(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public EditableLease4 lease() {
            return editableLease4(Slot.KB_SLOT_LEASE);
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

    /** lease4_recover. */
    public static final class Recover extends CalloutBase implements Lease4RecoverCallout {
        public Recover(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease4 lease() {
            return lease4(Slot.KB_SLOT_LEASE);
        }

        @Override
        public String subject() {
            return "lease " + Addresses.toText(lease().address());
        }
    }
}
