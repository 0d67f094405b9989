// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.List;
import java.util.function.Function;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedOffer;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.EditBridge;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KeaException;
import org.keaosgi.container.bridge.Scratch;

/**
 * Uses callouts and views once without a callout of Kea's, so that their classes and the functions
 * of the bridge are there when the first client comes. The native side answers each question that
 * the frame is stale, which is expected here.
 */
public final class WarmUp {
    private static final long NO_FRAME = 0;
    private static final int BLANK_SIZE = 128;
    private static final int SLOT = Kb.Slot.KB_SLOT_QUERY;
    private static final String NAME = "the query";

    private WarmUp() {}

    /**
     * Makes a callout of each kind and reads from views.
     *
     * @param bridge the way to Kea
     * @param factories of the callouts
     */
    public static void run(Bridge bridge, List<Function<Scope, CalloutBase>> factories) {
        Scope scope = new Scope(bridge, WarmUp::noEdits, new Scratch(), new PacketContexts());
        scope.open(NO_FRAME);
        for (Function<Scope, CalloutBase> factory : factories) {
            CalloutBase callout = factory.apply(scope);
            callout.begin(Outcome.CONTINUE, WarmUp::noParking);
            ask(callout::subject);
            callout.end();
        }
        Packet4View packet4 = new Packet4View(new LivePacket.V4(scope, SLOT, NAME));
        ask(packet4::hardwareAddress);
        ask(packet4::clientId);
        Packet6View packet6 = new Packet6View(new LivePacket.V6(scope, SLOT, NAME));
        ask(packet6::duid);
        ask(() -> new SubnetView(new LiveSource.OfSubnet(scope, SLOT, NAME)).id());
        ask(() -> new Lease6View(new LiveSource.OfLease(scope, SLOT, NAME)).duid());
        ask(new Lease4View(new CopiedSource(new byte[BLANK_SIZE], ""))::hardwareAddress);
        scope.close();
    }

    // Nothing is changed here, and what does that is bound when a service first does.
    private static EditBridge noEdits() {
        throw new IllegalStateException("nothing is to be changed while warming up");
    }

    private static ParkedOffer noParking(Scope scope, long frame) {
        throw new IllegalStateException("nothing is to be parked while warming up");
    }

    private static void ask(Runnable question) {
        try {
            question.run();
        } catch (KeaException e) {
            // Expected; and whatever else it may be, the first real callout is there to report it.
            return;
        }
    }
}
