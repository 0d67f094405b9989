// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.osgi.framework.ServiceRegistration;

public class DrainTest {
    @Rule public final EngineRule rule = new EngineRule();

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
