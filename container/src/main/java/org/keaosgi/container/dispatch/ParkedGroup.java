// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.bridge.KbEdit.Unpark;

/**
 * One packet parked at one hook point, with the holds of all services that have parked it. While
 * the callout runs nothing is decided; when it is over the group is sealed, and from then on the
 * last hold to end, or the first that drops, ends the parking.
 */
final class ParkedGroup {
    private final Parking parking;
    private final HookPoint point;
    private final long number;

    // Guarded by this.
    private final List<ParkedHold> holds = new ArrayList<>(1);
    private Outcome withoutParking = Outcome.CONTINUE;
    private int outstanding;
    private boolean sealed;
    private boolean over;
    private boolean dropped;
    private boolean addressInUse;

    /**
     * @param number the native side's, for ending it
     */
    ParkedGroup(Parking parking, HookPoint point, long number) {
        this.parking = parking;
        this.point = point;
        this.number = number;
    }

    HookPoint point() {
        return point;
    }

    long number() {
        return number;
    }

    /** The service's hold; it gets one when it has none yet. */
    synchronized ParkedHold hold(ServiceEntry entry) {
        ParkedHold known = find(entry);
        if (known == null) {
            known = new ParkedHold(this, entry);
            holds.add(known);
            outstanding++;
        }
        return known;
    }

    /** Whether the service has parked the packet. */
    synchronized boolean isHeldBy(ServiceEntry entry) {
        return find(entry) != null;
    }

    /** The service has answered with something else than parking: its hold is void. */
    synchronized void cancel(ServiceEntry entry) {
        ParkedHold hold = find(entry);
        if (hold != null) {
            holds.remove(hold);
            outstanding -= hold.close() ? 1 : 0;
        }
    }

    /** A service has answered with something else than parking. */
    synchronized void note(Outcome outcome) {
        withoutParking = withoutParking.or(outcome);
    }

    /**
     * The callout is over.
     *
     * @param soFar its outcome before any service was called
     * @param outcome what the services have come to
     * @return what Kea is to do
     */
    Outcome seal(Outcome soFar, Outcome outcome) {
        Outcome decided;
        synchronized (this) {
            sealed = true;
            decided = decide(soFar, outcome);
            if (decided == Outcome.PARK && !holds.isEmpty() && !isDecided()) {
                parking.waiting(this, holds);
                return decided;
            }
            over = true;
            holds.forEach(ParkedHold::close);
        }
        boolean needsKea = decided == Outcome.PARK && addressInUse;
        parking.end(this, needsKea ? Unpark.KB_UNPARK_IN_USE : Unpark.KB_UNPARK_CANCEL);
        return decided;
    }

    // What was ended while the callout ran needs no parking at all.
    private Outcome decide(Outcome soFar, Outcome outcome) {
        if (dropped) {
            return Outcome.DROP;
        }
        if (outcome != Outcome.PARK || outstanding > 0 || addressInUse) {
            return outcome;
        }
        return soFar.or(withoutParking);
    }

    private boolean isDecided() {
        return dropped || outstanding == 0;
    }

    /**
     * A hold ends.
     *
     * @param how a {@code kb_unpark}
     * @return false when it has ended before
     */
    boolean end(ParkedHold hold, int how) {
        synchronized (this) {
            if (over || !hold.close()) {
                return false;
            }
            outstanding--;
            dropped |= how == Unpark.KB_UNPARK_DROP;
            addressInUse |= how == Unpark.KB_UNPARK_IN_USE;
            if (!sealed || !isDecided()) {
                return true;
            }
            over = true;
            holds.forEach(ParkedHold::close);
        }
        parking.end(this, finalStep());
        return true;
    }

    private int finalStep() {
        if (dropped) {
            return Unpark.KB_UNPARK_DROP;
        }
        return addressInUse ? Unpark.KB_UNPARK_IN_USE : Unpark.KB_UNPARK_RESUME;
    }

    /**
     * Kea has dropped the packet: all holds are void.
     *
     * @return how many there were
     */
    synchronized int discard() {
        over = true;
        int count = 0;
        for (ParkedHold hold : holds) {
            count += hold.close() ? 1 : 0;
        }
        return count;
    }

    /** The service's hold, null when it has none. */
    synchronized ParkedHold find(ServiceEntry entry) {
        for (ParkedHold hold : holds) {
            if (hold.entry() == entry) {
                return hold;
            }
        }
        return null;
    }
}
