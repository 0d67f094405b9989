// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.container.bridge.FakeBridge;

public class AllocationTest {
    private static final int CALLS = 50_000;

    private static final int HOOK = EngineRule.idOf(HookPoint.PKT4_RECEIVE);

    @Rule public final EngineRule rule = new EngineRule();

    @Test
    public void aCalloutTakesNoMemoryOnceWarm() {
        rule.register(Pkt4ReceiveHook.class, callout -> Outcome.CONTINUE);
        rule.register(Pkt4ReceiveHook.class, callout -> callout.outcome());
        ThreadContext thread = rule.engine.attach();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The JVM itself may take some at its own pace; what a call takes would show in every
        // round.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            run(thread);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    private void run(ThreadContext thread) {
        for (int i = 0; i < CALLS; i++) {
            rule.engine.callout(thread, HOOK, FakeBridge.FRAME, 0);
        }
    }
}
