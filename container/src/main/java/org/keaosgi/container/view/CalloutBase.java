// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.IdentityAssociation;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/**
 * What all callouts have in common. There is one object for each thread, depth and hook point, used
 * for one call after the other; the views it hands out are new for each call, and the same for all
 * services of that call.
 */
public abstract class CalloutBase implements Callout {
    private static final int SLOTS = 10;

    final Scope scope;

    private final HookPoint point;
    private final String name;
    private final Object[] handedOut = new Object[SLOTS];
    private boolean anyHandedOut;
    private long opening;
    private Outcome outcome;
    private ParkingPlace parkingPlace;

    CalloutBase(HookPoint point, Scope scope) {
        this.point = point;
        this.scope = scope;
        this.name = "the callout of " + point.keaName();
    }

    /**
     * A call begins; its scope is open.
     *
     * @param soFar outcome
     * @param place where its packet can be parked
     */
    public final void begin(Outcome soFar, ParkingPlace place) {
        opening = scope.opening();
        outcome = soFar;
        parkingPlace = place;
    }

    /** The services called so far have come to this outcome. */
    public final void setOutcome(Outcome soFar) {
        outcome = soFar;
    }

    /** The call is over. */
    public final void end() {
        if (anyHandedOut) {
            Arrays.fill(handedOut, null);
            anyHandedOut = false;
        }
    }

    /** Whom the call is about, for messages; empty when that is not to be found out. */
    public String subject() {
        return "";
    }

    @Override
    public final HookPoint hookPoint() {
        frame();
        return point;
    }

    @Override
    public final Outcome outcome() {
        frame();
        return outcome;
    }

    final long frame() {
        return scope.frame(opening, name);
    }

    // --- objects in the frame

    final Packet4 packet4(int slot) {
        Packet4 known = known(slot, Packet4.class);
        return known != null ? known : handOut(slot, new Packet4View(livePacket4(slot)));
    }

    final Packet6 packet6(int slot) {
        Packet6 known = known(slot, Packet6.class);
        return known != null ? known : handOut(slot, new Packet6View(livePacket6(slot)));
    }

    final Lease4 lease4(int slot) {
        Lease4 known = known(slot, Lease4.class);
        return known != null ? known : handOut(slot, newLease4(slot));
    }

    final Lease6 lease6(int slot) {
        Lease6 known = known(slot, Lease6.class);
        return known != null ? known : handOut(slot, newLease6(slot));
    }

    final EditablePacket4 editablePacket4(int slot) {
        EditablePacket4 known = known(slot, EditablePacket4.class);
        return known != null ? known : handOut(slot, new EditablePacket4View(livePacket4(slot)));
    }

    final EditablePacket6 editablePacket6(int slot) {
        EditablePacket6 known = known(slot, EditablePacket6.class);
        return known != null ? known : handOut(slot, new EditablePacket6View(livePacket6(slot)));
    }

    /** The packet in a slot, for what only the callout itself does with it. */
    final LivePacket livePacket4(int slot) {
        return new LivePacket.V4(scope, slot, nameOf(slot));
    }

    /** The packet in a slot, for what only the callout itself does with it. */
    final LivePacket livePacket6(int slot) {
        return new LivePacket.V6(scope, slot, nameOf(slot));
    }

    final EditableLease4 editableLease4(int slot) {
        EditableLease4 known = known(slot, EditableLease4.class);
        return known != null ? known : handOut(slot, new EditableLease4View(liveLease(slot)));
    }

    final EditableLease6 editableLease6(int slot) {
        EditableLease6 known = known(slot, EditableLease6.class);
        return known != null ? known : handOut(slot, new EditableLease6View(liveLease(slot)));
    }

    final Optional<Packet4> maybePacket4(int slot) {
        return has(slot) ? Optional.of(packet4(slot)) : Optional.empty();
    }

    final Optional<Packet6> maybePacket6(int slot) {
        return has(slot) ? Optional.of(packet6(slot)) : Optional.empty();
    }

    final Optional<Lease4> maybeLease4(int slot) {
        return has(slot) ? Optional.of(lease4(slot)) : Optional.empty();
    }

    final Optional<Lease6> maybeLease6(int slot) {
        return has(slot) ? Optional.of(lease6(slot)) : Optional.empty();
    }

    final Optional<Subnet> maybeSubnet() {
        int slot = Kb.Slot.KB_SLOT_SUBNET;
        Subnet known = known(slot, Subnet.class);
        if (known == null && has(slot)) {
            SubnetSource source = new LiveSource.OfSubnet(scope, slot, nameOf(slot));
            known = handOut(slot, new SubnetView(source));
        }
        return Optional.ofNullable(known);
    }

    final List<Subnet> offeredSubnets() {
        return elements(
                Kb.Slot.KB_SLOT_SUBNETS,
                slot -> new SubnetView(new LiveSource.OfSubnet(scope, slot, nameOf(slot))));
    }

    final void chooseSubnet(long id) {
        long frame = frame();
        Object known = handedOut[Kb.Slot.KB_SLOT_SUBNET];
        if (known != null) {
            ((SubnetView) known).keep();
        }
        scope.changed(scope.edits().editSubnet(frame, id));
        handedOut[Kb.Slot.KB_SLOT_SUBNET] = null;
    }

    final IdentityAssociation identityAssociation(int code) {
        int slot = Kb.Slot.KB_SLOT_IA;
        IdentityAssociation known = known(slot, IdentityAssociation.class);
        return known != null ? known : handOut(slot, new IdentityAssociationView(scope, code));
    }

    final List<Lease4> leases4(int slot) {
        return elements(slot, this::newLease4);
    }

    final List<Lease6> leases6(int slot) {
        return elements(slot, this::newLease6);
    }

    // --- values in the frame

    final long number(int value) {
        long result = scope.bridge().frameInt(frame(), value);
        if (result < 0) {
            throw KeaException.last(scope.bridge(), (int) result);
        }
        return result;
    }

    final boolean flag(int value) {
        return number(value) != 0;
    }

    /** The bytes of a value, null when it is absent. */
    final byte[] bytes(int value) {
        long frame = frame();
        Bridge bridge = scope.bridge();
        Scratch scratch = scope.scratch();
        int length = bridge.frameBytes(frame, value, scratch.address(), scratch.capacity());
        if (scope.tooLong(length)) {
            length = bridge.frameBytes(frame, value, scratch.address(), scratch.capacity());
        }
        return scope.answer(length);
    }

    final String text(int value) {
        byte[] bytes = bytes(value);
        return bytes == null ? "" : ByteText.decode(bytes);
    }

    final void set(int value, boolean flag) {
        set(value, flag ? 1 : 0);
    }

    final void set(int value, long number) {
        scope.changed(scope.edits().editValueInt(frame(), value, number));
    }

    final void set(int value, byte[] bytes) {
        long frame = frame();
        long data = scope.lend(bytes);
        scope.changed(scope.edits().editValueBytes(frame, value, data, bytes.length));
    }

    final void set(int value, String text) {
        set(value, ByteText.encode(text));
    }

    // --- parking

    final ParkedOffer parkPacket() {
        return parkingPlace.park(scope, frame());
    }

    // ---

    private LiveSource.OfLease liveLease(int slot) {
        return new LiveSource.OfLease(scope, slot, nameOf(slot));
    }

    private boolean has(int slot) {
        int result = scope.bridge().frameHas(frame(), slot);
        if (result < 0 && result != Kb.ErrorCode.KB_E_ABSENT) {
            throw KeaException.last(scope.bridge(), result);
        }
        return result > 0;
    }

    private Lease4 newLease4(int slot) {
        return new Lease4View(liveLease(slot));
    }

    private Lease6 newLease6(int slot) {
        return new Lease6View(liveLease(slot));
    }

    private <T> List<T> elements(int slot, IntFunction<T> factory) {
        int count = scope.bridge().frameCount(frame(), slot);
        if (count == Kb.ErrorCode.KB_E_ABSENT) {
            return List.of();
        }
        if (count < 0) {
            throw KeaException.last(scope.bridge(), count);
        }
        List<T> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(factory.apply(Kb.Slot.element(slot, i)));
        }
        return Collections.unmodifiableList(elements);
    }

    private <T> T known(int slot, Class<T> type) {
        frame();
        return type.cast(handedOut[slot]);
    }

    private <T> T handOut(int slot, T view) {
        handedOut[slot] = view;
        anyHandedOut = true;
        return view;
    }

    private static String nameOf(int slot) {
        return switch (slot & 0xFF) {
            case Kb.Slot.KB_SLOT_QUERY -> "the query";
            case Kb.Slot.KB_SLOT_RESPONSE -> "the response";
            case Kb.Slot.KB_SLOT_SUBNET, Kb.Slot.KB_SLOT_SUBNETS -> "the subnet";
            case Kb.Slot.KB_SLOT_DELETED_LEASES -> "the deleted lease";
            case Kb.Slot.KB_SLOT_OLD_LEASE -> "the old lease";
            case Kb.Slot.KB_SLOT_NEW_LEASE -> "the new lease";
            default -> "the lease";
        };
    }
}
