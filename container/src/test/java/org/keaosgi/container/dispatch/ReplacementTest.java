// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.osgi.framework.ServiceRegistration;

/** A service that is replaced by another of its kind while Kea calls it. */
public class ReplacementTest {
    private static final int REPLACEMENTS = 10_000;

    // A thread in a call may not get a processor for a while on a busy machine; nobody gives up.
    @Rule public final EngineRule rule = new EngineRule(60_000);

    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger tooLate = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private volatile boolean done;

    /** Knows whether it has been taken away, and says SKIP so that a missed call is seen. */
    private final class Replaceable implements Pkt4ReceiveHook {
        private volatile boolean gone;

        @Override
        public Outcome pkt4Receive(Pkt4ReceiveCallout callout) {
            if (gone) {
                tooLate.incrementAndGet();
            }
            calls.incrementAndGet();
            Thread.onSpinWait();
            if (gone) {
                tooLate.incrementAndGet();
            }
            return Outcome.SKIP;
        }
    }

    private void callUntilDone() {
        ThreadContext thread = rule.engine.attach();
        while (!done) {
            if (rule.call(thread, HookPoint.PKT4_RECEIVE) != Outcome.SKIP) {
                missed.incrementAndGet();
            }
        }
        rule.engine.detach(thread);
    }

    @Test(timeout = 120_000)
    public void replacingAServiceLosesNoCallAndMakesNoneTooMany() throws InterruptedException {
        Replaceable present = new Replaceable();
        ServiceRegistration<?> registration = rule.register(Pkt4ReceiveHook.class, present);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(this::callUntilDone);
            thread.start();
            threads.add(thread);
        }
        for (int i = 0; i < REPLACEMENTS; i++) {
            Replaceable next = new Replaceable();
            ServiceRegistration<?> nextRegistration = rule.register(Pkt4ReceiveHook.class, next);
            registration.unregister();
            present.gone = true;
            present = next;
            registration = nextRegistration;
        }
        done = true;
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(tooLate).hasValue(0);
        assertThat(missed).hasValue(0);
        assertThat(calls.get()).isGreaterThan(REPLACEMENTS);
        assertThat(rule.log.lines()).isEmpty();
    }
}
