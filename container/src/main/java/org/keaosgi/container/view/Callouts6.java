// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.net.Inet6Address;
import java.util.List;
import java.util.Optional;
import org.keaosgi.api.hook.HookPoint;
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
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
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
    }

    /** buffer6_send. */
    public static final class Sent extends CommonCallouts.OfPacket implements Buffer6SendCallout {
        public Sent(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Packet6 response() {
            return packet6(Slot.KB_SLOT_RESPONSE);
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
        public Optional<Subnet> subnet() {
            return maybeSubnet();
        }
    }

    /** host6_identifier. */
    public static final class Identifier extends OfQuery implements Host6IdentifierCallout {
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
        public Lease6 lease() {
            return lease6(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease6_release, lease6_decline. */
    public static final class Given extends OfQuery
            implements Lease6ReleaseCallout, Lease6DeclineCallout {
        public Given(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease6 lease() {
            return lease6(Slot.KB_SLOT_LEASE);
        }
    }

    /** lease6_renew, lease6_rebind. */
    public static final class Renew extends OfQuery
            implements Lease6RenewCallout, Lease6RebindCallout {
        public Renew(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease6 lease() {
            return lease6(Slot.KB_SLOT_LEASE);
        }

        @Override
        public int iaOption() {
            return (int) number(Value.KB_VALUE_IA_KIND);
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
    }

    /** pkt6_send. */
    public static final class Send extends OfQuery implements Pkt6SendCallout {
        public Send(HookPoint point, Scope scope) {
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
    }

    /** lease6_expire, lease6_recover. */
    public static final class Reclaim extends CalloutBase
            implements Lease6ExpireCallout, Lease6RecoverCallout {
        public Reclaim(HookPoint point, Scope scope) {
            super(point, scope);
        }

        @Override
        public Lease6 lease() {
            return lease6(Slot.KB_SLOT_LEASE);
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
