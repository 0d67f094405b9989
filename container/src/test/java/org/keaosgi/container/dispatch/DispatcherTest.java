// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.HookProperties;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4SelectHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.packet.Packet4;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

public class DispatcherTest {
    @Rule public final EngineRule rule = new EngineRule();

    private final List<String> calls = new ArrayList<>();
    private ThreadContext thread;

    @Before
    public void attach() {
        thread = rule.engine.attach();
    }

    private Pkt4ReceiveHook answering(String name, Outcome outcome) {
        return callout -> {
            calls.add(name + " " + callout.outcome());
            return outcome;
        };
    }

    private ServiceRegistration<Pkt4ReceiveHook> add(
            Pkt4ReceiveHook service, Object... properties) {
        return rule.register(Pkt4ReceiveHook.class, service, properties);
    }

    private Outcome receive() {
        return rule.call(thread, HookPoint.PKT4_RECEIVE);
    }

    @Test
    public void servicesAreCalledInOrderAndSeeTheOutcomeSoFar() {
        add(answering("a", Outcome.CONTINUE));
        add(answering("b", Outcome.SKIP));
        add(answering("first", Outcome.CONTINUE), Constants.SERVICE_RANKING, 10);
        add(answering("last", Outcome.CONTINUE), Constants.SERVICE_RANKING, -1);
        assertThat(receive()).isEqualTo(Outcome.SKIP);
        assertThat(calls)
                .containsExactly("first CONTINUE", "a CONTINUE", "b CONTINUE", "last SKIP");
    }

    @Test
    public void theGravestOutcomeCounts() {
        add(answering("a", Outcome.DROP));
        add(answering("b", Outcome.SKIP));
        assertThat(receive()).isEqualTo(Outcome.DROP);
        assertThat(rule.call(thread, HookPoint.PKT4_RECEIVE, Outcome.PARK)).isEqualTo(Outcome.DROP);
        assertThat(calls).containsExactly("a CONTINUE", "b DROP", "a PARK", "b DROP");
    }

    @Test
    public void whatLibrariesBeforeHaveDecidedStays() {
        add(answering("a", Outcome.CONTINUE));
        assertThat(rule.call(thread, HookPoint.PKT4_RECEIVE, Outcome.SKIP)).isEqualTo(Outcome.SKIP);
        assertThat(rule.call(thread, HookPoint.LEASE4_RENEW, Outcome.SKIP)).isEqualTo(Outcome.SKIP);
    }

    @Test
    public void aChangedRankingChangesTheOrder() {
        ServiceRegistration<Pkt4ReceiveHook> a = add(answering("a", Outcome.CONTINUE));
        add(answering("b", Outcome.CONTINUE));
        a.setProperties(EngineRule.dictionary(Constants.SERVICE_RANKING, -5));
        receive();
        assertThat(calls).containsExactly("b CONTINUE", "a CONTINUE");
    }

    @Test
    public void aFailingServiceIsAsIfNotCalled() {
        add(
                callout -> {
                    throw new IllegalArgumentException("no good");
                });
        add(answering("b", Outcome.SKIP));
        assertThat(receive()).isEqualTo(Outcome.SKIP);
        assertThat(rule.logged("OSGI_HOOK_FAILED")).hasSize(1);
        assertThat(rule.logged("OSGI_HOOK_FAILED").get(0))
                .contains("pkt4_receive", "client of slot 0", "no good", "DispatcherTest");
    }

    @Test
    public void theFailureOutcomeIsConfigurable() {
        add(
                callout -> {
                    throw new IllegalArgumentException("no good");
                },
                HookProperties.FAILURE_OUTCOME,
                "drop");
        assertThat(receive()).isEqualTo(Outcome.DROP);
    }

    @Test
    public void errorsOfEveryKindStopHere() {
        for (Throwable thrown :
                List.of(
                        new OutOfMemoryError("made up"),
                        new NoClassDefFoundError("x"),
                        new ThreadDeath(),
                        new InterruptedException(),
                        new AssertionError())) {
            ServiceRegistration<?> registration = add(callout -> sneak(thrown));
            assertThat(receive()).isEqualTo(Outcome.CONTINUE);
            registration.unregister();
        }
        assertThat(rule.logged("OSGI_HOOK_FAILED")).hasSize(5);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Outcome sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    public void endlessRecursionStopsHere() {
        add(this::recurse);
        assertThat(receive()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.logged("OSGI_HOOK_FAILED").get(0)).contains("StackOverflowError");
    }

    @SuppressWarnings("InfiniteRecursion")
    private Outcome recurse(Callout callout) {
        return recurse(callout).or(Outcome.CONTINUE);
    }

    @Test
    public void nullIsAFailure() {
        add(callout -> null);
        assertThat(receive()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.logged("OSGI_HOOK_FAILED").get(0)).contains("returned null");
    }

    @Test
    public void anOutcomeThatKeaIgnoresIsAFailure() {
        rule.register(Lease4SelectHook.class, callout -> Outcome.DROP);
        assertThat(rule.call(thread, HookPoint.LEASE4_SELECT)).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.logged("OSGI_HOOK_FAILED").get(0)).contains("returned DROP");
    }

    @Test
    public void propertiesThatMakeNoSenseAreNamedOnce() {
        add(
                callout -> null,
                HookProperties.FAILURE_OUTCOME,
                "PERHAPS",
                HookProperties.FAILURE_LIMIT,
                "many",
                HookProperties.TIME_BUDGET,
                -5);
        receive();
        assertThat(rule.logged("OSGI_HOOK_PROPERTY_INVALID")).hasSize(3);
        assertThat(rule.logged("OSGI_HOOK_PROPERTY_INVALID").get(0)).contains("PERHAPS");
    }

    @Test
    public void whoFailsTooOftenIsSetAsideAndComesBack() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        add(
                callout -> {
                    count.incrementAndGet();
                    throw new IllegalStateException("always");
                },
                HookProperties.FAILURE_LIMIT,
                3,
                HookProperties.FAILURE_BACKOFF,
                60,
                HookProperties.FAILURE_OUTCOME,
                "SKIP");
        for (int i = 0; i < 10; i++) {
            assertThat(receive()).isEqualTo(Outcome.SKIP);
        }
        assertThat(count).hasValue(3);
        assertThat(rule.engine.statistics(h -> true).get(0).services().get(0).setAside()).isTrue();
        Thread.sleep(80);
        receive();
        receive();
        assertThat(count).hasValue(4);
        assertThat(rule.logged("OSGI_HOOK_CALLED_AGAIN")).hasSize(1);
        assertThat(rule.logged("OSGI_HOOK_SET_ASIDE")).hasSize(2);
        assertThat(rule.logged("OSGI_HOOK_SET_ASIDE").get(1)).contains("120 ms");
    }

    @Test
    public void failuresAreLoggedOnceASecond() {
        add(callout -> null, HookProperties.FAILURE_LIMIT, 0);
        for (int i = 0; i < 500; i++) {
            receive();
        }
        assertThat(rule.logged("OSGI_HOOK_FAILED").size()).isBetween(1, 3);
        assertThat(rule.engine.statistics(h -> true).get(0).services().get(0).errors())
                .isEqualTo(500);
    }

    @Test
    public void aCalloutInsideACalloutHasItsOwnViews() {
        AtomicReference<Packet4> inner = new AtomicReference<>();
        rule.register(
                Pkt4SendHook.class,
                callout -> {
                    inner.set(callout.query());
                    return Outcome.SKIP;
                });
        add(
                callout -> {
                    Packet4 query = callout.query();
                    assertThat(rule.call(thread, HookPoint.PKT4_SEND)).isEqualTo(Outcome.SKIP);
                    assertThat(callout.query()).isSameAs(query);
                    assertThat(query.label()).isEqualTo("client of slot 0");
                    assertThatThrownBy(() -> inner.get().label())
                            .isInstanceOf(IllegalStateException.class);
                    return Outcome.CONTINUE;
                });
        assertThat(receive()).isEqualTo(Outcome.CONTINUE);
        assertThat(rule.log.lines()).isEmpty();
    }

    @Test
    public void aViewKeptByAServiceIsVoidAfterwards() {
        AtomicReference<Packet4> kept = new AtomicReference<>();
        add(
                callout -> {
                    kept.set(callout.query());
                    return Outcome.CONTINUE;
                });
        receive();
        assertThatThrownBy(() -> kept.get().label())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("copy()");
    }

    @Test
    public void callsAreCountedAndTimed() {
        add(answering("a", Outcome.CONTINUE));
        for (int i = 0; i < 100; i++) {
            receive();
        }
        HookStatistics statistics = rule.engine.statistics("pkt4_receive"::equals).get(0);
        HookStatistics.Service service = statistics.services().get(0);
        assertThat(statistics.open()).isTrue();
        assertThat(service.calls()).isEqualTo(100);
        assertThat(service.errors()).isZero();
        assertThat(service.p50Micros()).isPositive().isLessThanOrEqualTo(service.p90Micros());
        assertThat(service.p99Micros()).isLessThanOrEqualTo(service.maxMicros());
        rule.engine.resetStatistics();
        assertThat(rule.engine.statistics(h -> true).get(0).services().get(0).calls()).isZero();
        assertThat(rule.engine.statistics("pkt4_send"::equals)).isEmpty();
    }

    @Test
    public void nonsenseFromTheBorderIsSurvived() {
        add(answering("a", Outcome.CONTINUE));
        assertThat(rule.engine.callout(thread, 99, 1, 0)).isZero();
        assertThat(rule.engine.callout(thread, EngineRule.idOf(HookPoint.PKT4_RECEIVE), 1, 77))
                .isEqualTo(77);
    }
}
