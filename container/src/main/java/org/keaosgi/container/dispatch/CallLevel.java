// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.container.bridge.Scratch;
import org.keaosgi.container.view.CalloutBase;
import org.keaosgi.container.view.ParkingPlace;
import org.keaosgi.container.view.Scope;

/**
 * One depth of callouts on one thread: the scope, the callout objects that are used again and
 * again, and the mark that says which service the thread is in.
 *
 * <p>The mark is what makes removing a service safe without a lock on the packet path. A call first
 * marks the service, then looks whether it has been removed; who removes it first says so, then
 * looks at the marks of all threads. As both write before they read, at least one sees the other:
 * either the call does not begin, or the remover waits for it.
 */
final class CallLevel implements ParkingPlace {
    private static final VarHandle CURRENT;
    private static final VarHandle STARTED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CURRENT = lookup.findVarHandle(CallLevel.class, "current", ServiceEntry.class);
            STARTED = lookup.findVarHandle(CallLevel.class, "started", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Engine engine;
    private final Scope scope;
    private final CalloutBase[] callouts = new CalloutBase[HookTable.size()];

    // Written by the thread itself, read by those who drain and by the watchdog.
    private volatile ServiceEntry current;
    private volatile long started;
    // Written by the watchdog: when the call began that it has reported, 0 for none.
    private volatile long reported;

    private Hook hook;
    // Of the present callout's packet, null unless a service has parked it.
    private ParkedGroup parked;

    CallLevel(Engine engine, Scratch scratch) {
        this.engine = engine;
        scope = new Scope(engine.bridge(), engine.edits(), scratch, engine.contexts());
    }

    CalloutBase begin(Hook newHook, long frame, Outcome soFar) {
        hook = newHook;
        scope.open(frame);
        CalloutBase callout = callouts[hook.id()];
        if (callout == null) {
            callout = hook.newCallout(scope);
            callouts[hook.id()] = callout;
        }
        callout.begin(soFar, this);
        return callout;
    }

    void end(CalloutBase callout) {
        callout.end();
        scope.close();
    }

    @Override
    public ParkedOffer park(Scope from, long frame) {
        if (parked == null) {
            long number = from.park(frame);
            parked = engine.parking().group(hook.point(), number);
        }
        return parked.hold(current);
    }

    /**
     * Whether the service that is being called has done what its outcome says: parked the packet,
     * or not. A hold that it did not return with is void.
     */
    boolean agreesOnParking(ServiceEntry entry, Outcome outcome) {
        if (outcome == Outcome.PARK) {
            boolean holds = parked != null && parked.isHeldBy(entry);
            if (holds) {
                entry.parkings.increment();
            }
            return holds;
        }
        if (parked != null) {
            parked.cancel(entry);
            parked.note(outcome);
        }
        return true;
    }

    /** The services have been called; what Kea is to do. */
    Outcome settleParking(Outcome soFar, Outcome outcome) {
        ParkedGroup group = parked;
        if (group == null) {
            return outcome;
        }
        parked = null;
        return group.seal(soFar, outcome);
    }

    /** Marks the service; false, and no mark, when it has been removed. */
    boolean enter(ServiceEntry entry, long now) {
        STARTED.setOpaque(this, now);
        CURRENT.setVolatile(this, entry);
        if (entry.isRemoved()) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        CURRENT.setRelease(this, null);
    }

    /** The service that the thread is in at this depth, null when in none. */
    ServiceEntry current() {
        return current;
    }

    long started() {
        return started;
    }

    void setReported(long start) {
        reported = start;
    }

    boolean isReported(long start) {
        return reported == start && start != 0;
    }
}
