// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.concurrent.Future;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.container.bridge.KbEdit.Unpark;

/** One service's hold on a parked packet. */
final class ParkedHold implements ParkedOffer {
    private final ParkedGroup group;
    private final ServiceEntry entry;

    // Guarded by the group.
    private boolean ended;
    private Future<?> expiry;

    ParkedHold(ParkedGroup group, ServiceEntry entry) {
        this.group = group;
        this.entry = entry;
    }

    ParkedGroup group() {
        return group;
    }

    ServiceEntry entry() {
        return entry;
    }

    @Override
    public boolean resume() {
        return group.end(this, Unpark.KB_UNPARK_RESUME);
    }

    @Override
    public boolean drop() {
        return group.end(this, Unpark.KB_UNPARK_DROP);
    }

    @Override
    public boolean addressInUse() {
        return group.end(this, Unpark.KB_UNPARK_IN_USE);
    }

    @Override
    public boolean isParked() {
        synchronized (group) {
            return !ended;
        }
    }

    /** Ends it as the service's properties want it to end when nobody else does. */
    boolean expire() {
        return entry.policy().dropParked ? drop() : resume();
    }

    /**
     * Ends it without any consequence; the group's lock is held. False when it has ended before.
     */
    boolean close() {
        if (ended) {
            return false;
        }
        ended = true;
        if (expiry != null) {
            entry.parked.decrement();
            expiry.cancel(false);
        }
        return true;
    }

    /** It waits for its end from now on; the group's lock is held. */
    void waiting(Future<?> newExpiry) {
        if (!ended) {
            expiry = newExpiry;
            entry.parked.increment();
        }
    }
}
