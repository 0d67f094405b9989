// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.HookPoint;
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
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.Kb.Slot;
import org.keaosgi.container.bridge.Kb.Value;

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
    }

    /** buffer4_send. */
    public static final class Sent extends CommonCallouts.OfPacket implements Buffer4SendCallout {
        public Sent(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Packet4 response() {
            return packet4(Slot.KB_SLOT_RESPONSE);
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
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }
    }

    /** host4_identifier. */
    public static final class Identifier extends OfQuery implements Host4IdentifierCallout {
        public Identifier(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public int identifierType() {
            return (int) number(Value.KB_VALUE_ID_TYPE);
        }

        @Override
        public byte[] identifier() {
            byte[] identifier = bytes(Value.KB_VALUE_ID_VALUE);
            return identifier == null ? new byte[0] : identifier;
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
        public Lease4 lease() {
            return lease4(Slot.KB_SLOT_LEASE);
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
        public Lease4 lease() {
            return lease4(Slot.KB_SLOT_LEASE);
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
        public Packet4 response() {
            return packet4(Slot.KB_SLOT_RESPONSE);
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
        public long offerLifetime() {
            return number(Value.KB_VALUE_OFFER_LIFETIME);
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
    }

    /** pkt4_send. */
    public static final class Send extends OfQuery implements Pkt4SendCallout {
        public Send(HookPoint point, Scope scope) {
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
    }

    /** lease4_expire, lease4_recover. */
    public static final class Reclaim extends CalloutBase
            implements Lease4ExpireCallout, Lease4RecoverCallout {
        public Reclaim(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease4 lease() {
            return lease4(Slot.KB_SLOT_LEASE);
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
}
