// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.ParkedPacket;
import org.keaosgi.api.hook.dhcp4.Leases4CommittedHook;
import org.keaosgi.container.bridge.Kb;
import org.osgi.framework.ServiceRegistration;

public class ParkingTest {
    private static final String RESUMED = "unpark 1 0";
    private static final String DROPPED = "unpark 1 1";
    private static final String CANCELLED = "unpark 1 3";

    @Rule public final EngineRule rule = new EngineRule();

    private final AtomicReference<ParkedPacket> first = new AtomicReference<>();
    private final AtomicReference<ParkedPacket> second = new AtomicReference<>();
    private ThreadContext thread;

    @Before
    public void attach() {
        thread = rule.engine.attach();
    }

    private ServiceRegistration<Leases4CommittedHook> add(
            AtomicReference<ParkedPacket> parked, Object... properties) {
        return rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    parked.set(callout.park());
                    assertThat(callout.park()).isSameAs(parked.get());
                    return Outcome.PARK;
                },
                properties);
    }

    private Outcome commit() {
        return rule.call(thread, HookPoint.LEASES4_COMMITTED);
    }

    private HookStatistics.Service figures() {
        return rule.engine.statistics(name -> true).get(0).services().get(0);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    @Test
    public void aParkedPacketEndsOnce() {
        add(first);
        assertThat(commit()).isEqualTo(Outcome.PARK);
        assertThat(rule.edits.calls).containsExactly("park ");
        assertThat(figures().parkings()).isEqualTo(1);
        assertThat(figures().parked()).isEqualTo(1);
        assertThat(first.get().isParked()).isTrue();
        assertThat(first.get().resume()).isTrue();
        assertThat(first.get().isParked()).isFalse();
        assertThat(first.get().resume()).isFalse();
        assertThat(first.get().drop()).isFalse();
        assertThat(rule.edits.calls).containsExactly("park ", RESUMED);
        assertThat(figures().parked()).isZero();
        assertThat(rule.engine.parkedCount()).isZero();
    }

    @Test
    public void allWhoHaveParkedItResumeIt() {
        add(first);
        add(second);
        commit();
        first.get().resume();
        assertThat(rule.edits.calls).containsExactly("park ");
        second.get().resume();
        assertThat(rule.edits.calls).containsExactly("park ", RESUMED);
    }

    @Test
    public void theFirstWhoDropsItDropsIt() {
        add(first);
        add(second);
        commit();
        assertThat(second.get().drop()).isTrue();
        assertThat(rule.edits.calls).containsExactly("park ", DROPPED);
        assertThat(first.get().isParked()).isFalse();
        assertThat(first.get().resume()).isFalse();
        assertThat(rule.engine.parkedCount()).isZero();
    }

    @Test
    public void whatIsResumedWhileTheCalloutRunsNeedsNoParking() {
        rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    assertThat(callout.park().resume()).isTrue();
                    return Outcome.PARK;
                });
        assertThat(commit()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.edits.calls).containsExactly("park ", CANCELLED);
    }

    @Test
    public void whatIsDroppedWhileTheCalloutRunsIsDropped() {
        rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    assertThat(callout.park().drop()).isTrue();
                    return Outcome.PARK;
                });
        assertThat(commit()).isEqualTo(Outcome.DROP);
        assertThat(rule.edits.calls).containsExactly("park ", CANCELLED);
    }

    @Test
    public void aGraverOutcomeOfAnotherServiceCounts() {
        add(first);
        rule.register(Leases4CommittedHook.class, callout -> Outcome.DROP);
        assertThat(commit()).isEqualTo(Outcome.DROP);
        assertThat(rule.edits.calls).containsExactly("park ", CANCELLED);
        assertThat(first.get().resume()).isFalse();
    }

    @Test
    public void parkingWithoutSayingSoHasNoEffect() {
        rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    first.set(callout.park());
                    return Outcome.CONTINUE;
                });
        assertThat(commit()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.edits.calls).containsExactly("park ", CANCELLED);
        assertThat(first.get().resume()).isFalse();
    }

    @Test
    public void sayingSoWithoutParkingIsAFailure() {
        rule.register(
                Leases4CommittedHook.class,
                callout -> Outcome.PARK,
                HookProperties.FAILURE_OUTCOME,
                "PARK");
        assertThat(commit()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.logged("OSGI_HOOK_FAILED").get(0))
                .contains("it returned PARK without having parked the packet");
        assertThat(rule.logged("OSGI_HOOK_PROPERTY_INVALID")).hasSize(1);
    }

    @Test
    public void whoThrowsHasParkedNothing() {
        rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    first.set(callout.park());
                    throw new IllegalStateException("on purpose");
                });
        assertThat(commit()).isEqualTo(Outcome.CONTINUE);
        assertThat(first.get().isParked()).isFalse();
        assertThat(rule.engine.parkedCount()).isZero();
    }

    @Test
    public void theTimeLimitEndsItAndIsCounted() throws Exception {
        add(first, HookProperties.PARK_LIMIT, "50");
        commit();
        await(() -> rule.edits.calls.contains(RESUMED));
        await(() -> figures().parkTimeouts() == 1);
        assertThat(first.get().resume()).isFalse();
        await(() -> !rule.logged("OSGI_PARK_EXPIRED").isEmpty());
        assertThat(rule.logged("OSGI_PARK_EXPIRED").get(0))
                .contains("kept a packet parked for 50 ms; it is resumed now");
    }

    @Test
    public void expiredPacketsAreDroppedOnRequest() throws Exception {
        add(first, HookProperties.PARK_LIMIT, 50, HookProperties.PARK_EXPIRY, "drop");
        commit();
        await(() -> rule.edits.calls.contains(DROPPED));
    }

    @Test
    public void aServiceThatGoesLeavesNothingParked() {
        ServiceRegistration<Leases4CommittedHook> registration = add(first);
        commit();
        registration.unregister();
        assertThat(rule.edits.calls).containsExactly("park ", RESUMED);
        assertThat(rule.engine.parkedCount()).isZero();
        assertThat(rule.logged("OSGI_PARK_SERVICE_GONE").get(0))
                .contains("has gone with 1 packets parked");
    }

    @Test
    public void keasUnloadVoidsAllHolds() {
        add(first);
        commit();
        rule.engine.unloading();
        assertThat(first.get().isParked()).isFalse();
        assertThat(first.get().resume()).isFalse();
        assertThat(rule.engine.parkedCount()).isZero();
        assertThat(rule.logged("OSGI_PARKED_DISCARDED")).hasSize(1);
    }

    @Test
    public void aKeaThatDoesNotParkSaysSo() {
        rule.edits.answers.put("park", Kb.ErrorCode.KB_E_UNSUPPORTED);
        rule.register(
                Leases4CommittedHook.class,
                callout -> {
                    assertThatThrownBy(callout::park)
                            .isInstanceOf(UnsupportedOperationException.class)
                            .hasMessage("no such thing");
                    return Outcome.CONTINUE;
                });
        assertThat(commit()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.logged("OSGI_HOOK_FAILED")).isEmpty();
    }
}
