// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.osgi.framework.ServiceRegistration;

public class DrainTest {
    private static final int REPLACEMENTS = 10_000;

    @Rule public final EngineRule rule = new EngineRule();

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

    @Test(timeout = 20_000)
    public void aCallThatDoesNotReturnIsWaitedForOnlySoLong() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ServiceRegistration<?> registration =
                rule.register(
                        Pkt4ReceiveHook.class,
                        callout -> {
                            inside.countDown();
                            release.await();
                            return Outcome.CONTINUE;
                        },
                        HookProperties.TIME_BUDGET,
                        0);
        Thread kea =
                new Thread(() -> rule.call(rule.engine.attach(), HookPoint.PKT4_RECEIVE), "kea-1");
        kea.start();
        inside.await();
        long start = System.nanoTime();
        registration.unregister();
        long millis = (System.nanoTime() - start) / 1_000_000;
        release.countDown();
        kea.join();
        assertThat(millis).isBetween(EngineRule.DRAIN_MILLIS, 20 * EngineRule.DRAIN_MILLIS);
        assertThat(rule.logged("OSGI_HOOK_STILL_RUNNING").get(0)).contains("kea-1", "await");
        assertThat(rule.logged("OSGI_HOOK_SLOW")).isEmpty();
    }

    @Test(timeout = 20_000)
    public void aServiceMayTakeItselfAway() {
        List<ServiceRegistration<?>> self = new ArrayList<>();
        self.add(
                rule.register(
                        Pkt4ReceiveHook.class,
                        callout -> {
                            self.get(0).unregister();
                            return Outcome.SKIP;
                        }));
        ThreadContext thread = rule.engine.attach();
        assertThat(rule.call(thread, HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.SKIP);
        assertThat(rule.call(thread, HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.log.lines()).isEmpty();
    }

    @Test(timeout = 20_000)
    public void aCallPastItsBudgetIsReportedOnceWhileItRunsAndWhenItEnds() {
        rule.register(
                Pkt4ReceiveHook.class,
                callout -> {
                    Thread.sleep(600);
                    return Outcome.CONTINUE;
                },
                HookProperties.TIME_BUDGET,
                100);
        rule.call(rule.engine.attach(), HookPoint.PKT4_RECEIVE);
        assertThat(rule.logged("OSGI_HOOK_SLOW")).hasSize(1);
        assertThat(rule.logged("OSGI_HOOK_SLOW").get(0)).contains("pkt4_receive", "sleep");
        assertThat(rule.logged("OSGI_HOOK_SLOW_DONE")).hasSize(1);
    }
}
