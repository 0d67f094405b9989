// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;

/** The holds of all services on one packet. Safe on any thread. */
final class TestParking {
    private final IdentityHashMap<Object, Hold> holds = new IdentityHashMap<>();
    private Outcome withoutParking = Outcome.CONTINUE;
    private int outstanding;
    private boolean dropped;
    private boolean addressInUse;

    /** The service's hold; it gets one when it has none yet. */
    synchronized ParkedOffer hold(Object service) {
        return holds.computeIfAbsent(
                service,
                s -> {
                    outstanding++;
                    return new Hold();
                });
    }

    synchronized boolean isHeldBy(Object service) {
        return holds.containsKey(service);
    }

    /** The service has answered with something else than parking: its hold is void. */
    synchronized void cancel(Object service, Outcome outcome) {
        withoutParking = withoutParking.or(outcome);
        Hold hold = holds.remove(service);
        if (hold != null && hold.close()) {
            outstanding--;
        }
    }

    /** The callout is over; what Kea is to do. */
    synchronized Outcome seal(Outcome outcome) {
        if (outcome != Outcome.PARK || (outstanding > 0 && !dropped) || addressInUse) {
            return outcome;
        }
        return dropped ? Outcome.DROP : withoutParking;
    }

    synchronized Optional<ParkingState> state() {
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        if (dropped) {
            return Optional.of(ParkingState.DROPPED);
        }
        if (outstanding > 0) {
            return Optional.of(ParkingState.WAITING);
        }
        return Optional.of(addressInUse ? ParkingState.ADDRESS_IN_USE : ParkingState.RESUMED);
    }

    /** One service's. */
    private final class Hold implements ParkedOffer {
        private boolean ended;

        private boolean close() {
            boolean first = !ended;
            ended = true;
            return first;
        }

        private boolean end(boolean drop, boolean inUse) {
            synchronized (TestParking.this) {
                if (dropped || !close()) {
                    return false;
                }
                outstanding--;
                dropped = drop;
                addressInUse |= inUse;
                return true;
            }
        }

        @Override
        public boolean resume() {
            return end(false, false);
        }

        @Override
        public boolean drop() {
            return end(true, false);
        }

        @Override
        public boolean addressInUse() {
            return end(false, true);
        }

        @Override
        public boolean isParked() {
            synchronized (TestParking.this) {
                return !ended && !dropped;
            }
        }
    }
}
