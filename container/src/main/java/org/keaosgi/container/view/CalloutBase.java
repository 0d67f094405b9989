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
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.ByteText;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/**
 * What all callouts have in common. There is one object for each thread, depth and hook point, used
 * for one call after the other; the views it hands out are new for each call, and the same for all
 * services of that call.
 */
public abstract class CalloutBase implements Callout {
    private static final int SLOTS = 8;

    final Scope scope;

    private final HookPoint point;
    private final String name;
    private final Object[] handedOut = new Object[SLOTS];
    private boolean anyHandedOut;
    private long opening;
    private Outcome outcome;

    CalloutBase(HookPoint point, Scope scope) {
        this.point = point;
        this.scope = scope;
        this.name = "the callout of " + point.keaName();
    }

    /** A call begins; its scope is open. */
    public final void begin(Outcome soFar) {
        opening = scope.opening();
        outcome = soFar;
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
        return known != null
                ? known
                : handOut(slot, new Packet4View(new LivePacket.V4(scope, slot, nameOf(slot))));
    }

    final Packet6 packet6(int slot) {
        Packet6 known = known(slot, Packet6.class);
        return known != null
                ? known
                : handOut(slot, new Packet6View(new LivePacket.V6(scope, slot, nameOf(slot))));
    }

    final Lease4 lease4(int slot) {
        Lease4 known = known(slot, Lease4.class);
        return known != null ? known : handOut(slot, newLease4(slot));
    }

    final Lease6 lease6(int slot) {
        Lease6 known = known(slot, Lease6.class);
        return known != null ? known : handOut(slot, newLease6(slot));
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

    // ---

    private boolean has(int slot) {
        int result = scope.bridge().frameHas(frame(), slot);
        if (result < 0 && result != Kb.ErrorCode.KB_E_ABSENT) {
            throw KeaException.last(scope.bridge(), result);
        }
        return result > 0;
    }

    private Lease4 newLease4(int slot) {
        return new Lease4View(new LiveSource.OfLease(scope, slot, nameOf(slot)));
    }

    private Lease6 newLease6(int slot) {
        return new Lease6View(new LiveSource.OfLease(scope, slot, nameOf(slot)));
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
            case Kb.Slot.KB_SLOT_SUBNET -> "the subnet";
            case Kb.Slot.KB_SLOT_DELETED_LEASES -> "the deleted lease";
            case Kb.Slot.KB_SLOT_OLD_LEASE -> "the old lease";
            case Kb.Slot.KB_SLOT_NEW_LEASE -> "the new lease";
            default -> "the lease";
        };
    }
}
