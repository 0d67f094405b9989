// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.packet.Packet4;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Bundles that misbehave, each in one way of its own, for every packet that arrives. */
public abstract class Faulty implements BundleActivator, Pkt4ReceiveHook {
    private static final System.Logger LOGGER = System.getLogger("itests");

    @Override
    public void start(BundleContext context) {
        Map<String, Object> properties = Map.of(HookProperties.TIME_BUDGET, 100L);
        context.registerService(
                Pkt4ReceiveHook.class, this, FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }

    @Override
    public final Outcome pkt4Receive(Pkt4ReceiveCallout callout) throws Exception {
        misbehave(callout);
        return Outcome.CONTINUE;
    }

    abstract void misbehave(Pkt4ReceiveCallout callout) throws Exception;

    /** Throws. */
    public static final class Thrower extends Faulty {
        @Override
        void misbehave(Pkt4ReceiveCallout callout) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    /** Answers with nothing. */
    public static final class NullReturner implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.registerService(Pkt4ReceiveHook.class, callout -> null, null);
        }

        @Override
        public void stop(BundleContext context) {
            // The framework unregisters what is left.
        }
    }

    /** Recurses until the stack ends. */
    public static final class Recurser extends Faulty {
        @Override
        void misbehave(Pkt4ReceiveCallout callout) {
            deeper(callout, 0);
        }

        @SuppressWarnings("InfiniteRecursion") // that is what it is for
        private long deeper(Pkt4ReceiveCallout callout, long depth) {
            return deeper(callout, depth + 1) + callout.query().hops();
        }
    }

    /** Sleeps past its budget. */
    public static final class Sleeper extends Faulty {
        @Override
        void misbehave(Pkt4ReceiveCallout callout) throws InterruptedException {
            Thread.sleep(400);
        }
    }

    /** Allocates until there is no more. */
    public static final class Hog extends Faulty {
        private static final int CHUNK = 1 << 20;

        @Override
        void misbehave(Pkt4ReceiveCallout callout) {
            List<byte[]> all = new ArrayList<>();
            while (!all.isEmpty() || callout != null) {
                all.add(new byte[CHUNK]);
            }
        }
    }

    /** Tries to end the process, by both ways. */
    public static final class Exiter extends Faulty {
        @Override
        void misbehave(Pkt4ReceiveCallout callout) {
            if (callout.query().hops() % 2 == 0) {
                System.exit(3);
            } else {
                Runtime.getRuntime().halt(4);
            }
        }
    }

    /** Starts a program by Java's own means. */
    public static final class Spawner extends Faulty {
        @Override
        void misbehave(Pkt4ReceiveCallout callout) throws IOException {
            new ProcessBuilder("/bin/true").start();
        }
    }

    /** Keeps a view, and reads it during the next callout and on another thread. */
    public static final class ViewKeeper extends Faulty {
        private Packet4 kept;

        @Override
        void misbehave(Pkt4ReceiveCallout callout) throws InterruptedException {
            if (kept != null) {
                Packet4 old = kept;
                report("later", () -> old);
            }
            kept = callout.query();
            Thread other = new Thread(() -> report("elsewhere", callout::query));
            other.start();
            other.join();
        }

        private static void report(String when, Supplier<Packet4> packet) {
            try {
                LOGGER.log(
                        System.Logger.Level.INFO,
                        "read " + when + ": " + packet.get().transactionId());
            } catch (IllegalStateException e) {
                LOGGER.log(System.Logger.Level.INFO, "refused " + when + ": " + e.getMessage());
            }
        }
    }

    /** Waits in stop() for what will never come. */
    public static final class Clinger extends Faulty {
        private final Object never = new Object();

        @Override
        void misbehave(Pkt4ReceiveCallout callout) {
            // Its fault is another one.
        }

        @Override
        public void stop(BundleContext context) {
            Thread holder =
                    new Thread(
                            () -> {
                                synchronized (never) {
                                    sleepForEver();
                                }
                            });
            holder.setDaemon(true);
            holder.start();
            while (holder.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            synchronized (never) {
                LOGGER.log(System.Logger.Level.ERROR, "the lock was free");
            }
        }

        private static void sleepForEver() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Cannot be started. */
    public static final class FailsToStart implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("will not start");
        }

        @Override
        public void stop(BundleContext context) {
            // Never started.
        }
    }

    /** Wants an outcome that its hook point does not know. */
    public static final class Parker implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.registerService(Lease4SelectHook.class, callout -> Outcome.PARK, null);
        }

        @Override
        public void stop(BundleContext context) {
            // The framework unregisters what is left.
        }
    }
}
