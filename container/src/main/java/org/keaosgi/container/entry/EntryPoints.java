// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.entry;

import java.nio.charset.StandardCharsets;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.KeaThreads;
import org.keaosgi.container.dispatch.HookEngine;
import org.keaosgi.container.launch.Container;
import org.keaosgi.container.launch.LoadException;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogText;

/**
 * All calls from native code land here. Nothing is ever thrown across the border: whatever goes
 * wrong is logged, and Kea goes on as if nobody had been asked.
 *
 * <p>Names and signatures are looked up by the native side ({@code entry_points.cc}).
 */
public final class EntryPoints {
    private static final Container CONTAINER = new Container();

    private EntryPoints() {}

    /**
     * Kea loads the library, at start or after a reconfiguration. Main thread.
     *
     * @param environment JSON: daemon, kea-version, library, home, data-directory, pid, test-run,
     *     parameters
     * @return null when all is well, else one sentence for the operator
     */
    public static byte[] load(byte[] environment) {
        try {
            CONTAINER.load(environment);
            return null;
        } catch (LoadException e) {
            return ByteText.encode(LogText.escape(e.getMessage()));
        } catch (Throwable e) { // must not cross the border
            return ByteText.encode(LogText.escape("unexpected failure: " + LogText.describe(e)));
        }
    }

    /** Kea unloads the library; JVM and framework stay. Main thread. */
    public static void unload() {
        try {
            CONTAINER.unload();
        } catch (Throwable e) { // must not cross the border
            ContainerLog.error("OSGI_ENTRY_FAILED", "unload", e);
        }
    }

    /**
     * A native thread comes to Java for the first time.
     *
     * @return handed back with each call on this thread
     */
    public static Object attach() {
        KeaThreads.mark();
        return new NativeThread();
    }

    /**
     * That thread ends.
     *
     * @param thread from {@link #attach}
     */
    public static void detach(Object thread) {
        try {
            HookEngine engine = CONTAINER.engine();
            if (engine != null) {
                ((NativeThread) thread).end(engine);
            }
        } catch (Throwable e) { // must not cross the border
            ContainerLog.error("OSGI_ENTRY_FAILED", "detach", e);
        }
    }

    /**
     * Kea calls a hook point.
     *
     * @param thread from {@link #attach}
     * @param hook a {@code kb_hook}
     * @param frame Kea's arguments, valid until this returns
     * @param outcomeSoFar a {@code kb_outcome}
     * @return a {@code kb_outcome}
     */
    public static int callout(Object thread, int hook, long frame, int outcomeSoFar) {
        try {
            HookEngine engine = CONTAINER.engine();
            return engine == null
                    ? outcomeSoFar
                    : engine.callout(
                            ((NativeThread) thread).context(engine), hook, frame, outcomeSoFar);
        } catch (Throwable e) { // must not cross the border
            ContainerLog.error("OSGI_ENTRY_FAILED", "callout", e);
            return outcomeSoFar;
        }
    }

    /**
     * Kea's control channel has a command for us.
     *
     * @param thread from {@link #attach}
     * @param name of the command
     * @param arguments JSON, null for none
     * @return JSON of the whole answer
     */
    public static byte[] command(Object thread, byte[] name, byte[] arguments) {
        try {
            return CONTAINER.commands().answer(ByteText.decode(name), arguments);
        } catch (Throwable e) { // must not cross the border
            ContainerLog.error("OSGI_ENTRY_FAILED", "command", e);
            return "{\"result\":1,\"text\":\"unexpected failure, see the log\"}"
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * Kea has let go of a packet that carried data of bundles.
     *
     * @param context the data's number
     */
    public static void contextReleased(long context) {
        try {
            HookEngine engine = CONTAINER.engine();
            if (engine != null) {
                engine.contextReleased(context);
            }
        } catch (Throwable e) { // must not cross the border
            ContainerLog.error("OSGI_ENTRY_FAILED", "contextReleased", e);
        }
    }
}
