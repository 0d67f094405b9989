// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.KeaException;

/**
 * The data that rides with packets. Kea's packet carries a number, the data stands here under it
 * until Kea has released the packet. Safe on any thread.
 */
public final class PacketContexts {
    private final ConcurrentMap<Long, PacketContext> contexts = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** The context of the packet in the frame; it gets one when it has none yet. */
    PacketContext of(Bridge bridge, long frame) {
        long number = checked(bridge, bridge.contextGet(frame));
        PacketContext known = number == 0 ? null : contexts.get(number);
        return known == null ? create(bridge, frame) : known;
    }

    /** Kea has released the packet with this number. */
    public void released(long number) {
        contexts.remove(number);
    }

    /** Forgets all of them: Kea unloads the library and will not tell of those that are left. */
    public void clear() {
        contexts.clear();
    }

    /** How many packets with data are on their way. */
    public int size() {
        return contexts.size();
    }

    private PacketContext create(Bridge bridge, long frame) {
        long number = numbers.incrementAndGet();
        PacketContext context = new PacketData();
        contexts.put(number, context);
        int result = bridge.contextSet(frame, number);
        if (result < 0) {
            contexts.remove(number);
            throw KeaException.last(bridge, result);
        }
        return context;
    }

    private static long checked(Bridge bridge, long result) {
        if (result < 0) {
            throw KeaException.last(bridge, (int) result);
        }
        return result;
    }
}
