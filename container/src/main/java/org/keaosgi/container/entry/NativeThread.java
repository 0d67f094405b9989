// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.entry;

import org.keaosgi.container.dispatch.HookEngine;
import org.keaosgi.container.dispatch.ThreadContext;

/**
 * What native code holds for each of its threads. The main thread gets one before there is an
 * engine: it has to bring the configuration that the engine is made from.
 */
final class NativeThread {
    private ThreadContext context;

    /** The engine's own notion of this thread. */
    ThreadContext context(HookEngine engine) {
        if (context == null) {
            context = engine.attach();
        }
        return context;
    }

    /** The thread ends. */
    void end(HookEngine engine) {
        if (context != null) {
            engine.detach(context);
        }
    }
}
