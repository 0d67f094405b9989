// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.hook.dhcp4.Lease4OfferHook;
import org.keaosgi.api.hook.dhcp4.Pkt4ReceiveHook;
import org.keaosgi.api.hook.dhcp4.Pkt4SendHook;
import org.keaosgi.api.hook.dhcp6.Pkt6ReceiveHook;
import org.keaosgi.api.runtime.LibraryListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

public class HookRegistryTest {
    private static final Pkt4ReceiveHook HOOK = callout -> Outcome.CONTINUE;

    @Rule public final EngineRule rule = new EngineRule();

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private LibraryListener listener() {
        return new LibraryListener() {
            @Override
            public void loaded() {
                told.add("loaded");
            }

            @Override
            public void unloading() {
                told.add("unloading");
            }
        };
    }

    @Test
    public void everyHookPointHasItsLine() {
        assertThat(HookTable.size()).isEqualTo(HookPoint.values().length);
        for (HookPoint point : HookPoint.values()) {
            Hook hook = HookTable.get(EngineRule.idOf(point));
            assertThat(hook.point()).isEqualTo(point);
            assertThat(hook.service().getSimpleName())
                    .isEqualToIgnoringCase(point.keaName().replace("_", "") + "hook");
            assertThat(HookTable.ofService(hook.service().getName())).isSameAs(hook);
        }
    }

    @Test
    public void aGateIsOpenWhileAServiceListens() {
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isNull();
        ServiceRegistration<?> first = rule.register(Pkt4ReceiveHook.class, HOOK);
        ServiceRegistration<?> second = rule.register(Pkt4ReceiveHook.class, HOOK);
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isEqualTo(1);
        first.unregister();
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isEqualTo(1);
        second.unregister();
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isZero();
        assertThat(rule.gate(HookPoint.PKT4_SEND)).isNull();
    }

    @Test
    public void gatesFollowTheLibrary() {
        rule.register(Pkt4ReceiveHook.class, HOOK);
        rule.engine.unloading();
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isZero();
        rule.register(Pkt4SendHook.class, callout -> Outcome.CONTINUE);
        assertThat(rule.gate(HookPoint.PKT4_SEND)).isNull();
        rule.engine.loaded();
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isEqualTo(1);
        assertThat(rule.gate(HookPoint.PKT4_SEND)).isEqualTo(1);
    }

    @Test
    public void aHookPointThatKeaLacksIsReported() {
        rule.bridge.unavailable.add(EngineRule.idOf(HookPoint.LEASE4_OFFER));
        rule.register(Lease4OfferHook.class, callout -> Outcome.CONTINUE);
        assertThat(rule.gate(HookPoint.LEASE4_OFFER)).isNull();
        assertThat(rule.logged("OSGI_HOOK_NOT_IN_KEA")).hasSize(1);
        assertThat(rule.logged("OSGI_HOOK_NOT_IN_KEA").get(0)).contains("lease4_offer", "2.6.0");
    }

    @Test
    public void theOtherDaemonsHookPointsAreNotMissed() {
        rule.bridge.unavailable.add(EngineRule.idOf(HookPoint.PKT6_RECEIVE));
        rule.register(Pkt6ReceiveHook.class, callout -> Outcome.CONTINUE);
        assertThat(rule.gate(HookPoint.PKT6_RECEIVE)).isNull();
        assertThat(rule.log.lines()).isEmpty();
    }

    @Test
    public void oneServiceMayServeSeveralHookPoints() {
        class Both implements Pkt4ReceiveHook, Pkt4SendHook {
            @Override
            public Outcome pkt4Receive(org.keaosgi.api.hook.dhcp4.Pkt4ReceiveCallout callout) {
                return Outcome.SKIP;
            }

            @Override
            public Outcome pkt4Send(org.keaosgi.api.hook.dhcp4.Pkt4SendCallout callout) {
                return Outcome.DROP;
            }
        }
        String[] names = {Pkt4ReceiveHook.class.getName(), Pkt4SendHook.class.getName()};
        ServiceRegistration<?> both = rule.context().registerService(names, new Both(), null);
        ThreadContext thread = rule.engine.attach();
        assertThat(rule.call(thread, HookPoint.PKT4_RECEIVE)).isEqualTo(Outcome.SKIP);
        assertThat(rule.call(thread, HookPoint.PKT4_SEND)).isEqualTo(Outcome.DROP);
        both.unregister();
        assertThat(rule.call(thread, HookPoint.PKT4_SEND)).isEqualTo(Outcome.CONTINUE);
        rule.engine.detach(thread);
    }

    @Test
    public void aServiceThatCannotBeHadIsLeftOut() {
        ServiceFactory<Pkt4ReceiveHook> broken =
                new ServiceFactory<>() {
                    @Override
                    public Pkt4ReceiveHook getService(
                            Bundle bundle, ServiceRegistration<Pkt4ReceiveHook> registration) {
                        throw new IllegalStateException("not today");
                    }

                    @Override
                    public void ungetService(
                            Bundle bundle,
                            ServiceRegistration<Pkt4ReceiveHook> registration,
                            Pkt4ReceiveHook service) {
                        throw new AssertionError("was never had");
                    }
                };
        ServiceRegistration<?> registration =
                rule.context().registerService(Pkt4ReceiveHook.class, broken, null);
        assertThat(rule.logged("OSGI_HOOK_SERVICE_MISSING")).hasSize(1);
        assertThat(rule.gate(HookPoint.PKT4_RECEIVE)).isNull();
        registration.unregister();
    }

    @Test
    public void listenersAreToldInPairs() {
        ServiceRegistration<?> registration = rule.register(LibraryListener.class, listener());
        assertThat(told).containsExactly("loaded");
        rule.engine.unloading();
        rule.engine.loaded();
        registration.unregister();
        rule.engine.unloading();
        assertThat(told).containsExactly("loaded", "unloading", "loaded", "unloading");
    }

    @Test
    public void aListenerOfAnUnloadedLibraryIsToldAtTheNextLoad() {
        rule.engine.unloading();
        ServiceRegistration<?> gone = rule.register(LibraryListener.class, listener());
        gone.unregister();
        rule.register(LibraryListener.class, listener());
        assertThat(told).isEmpty();
        rule.engine.loaded();
        assertThat(told).containsExactly("loaded");
    }

    @Test(timeout = 10_000)
    public void aListenerThatHangsOrThrowsIsNotWaitedFor() {
        rule.register(
                LibraryListener.class,
                new LibraryListener() {
                    @Override
                    public void loaded() {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public void unloading() {
                        sleep(3 * EngineRule.DRAIN_MILLIS);
                    }
                });
        rule.register(LibraryListener.class, listener());
        rule.engine.unloading();
        assertThat(rule.logged("OSGI_LISTENER_FAILED")).hasSize(1);
        assertThat(rule.logged("OSGI_LISTENER_SLOW").get(0)).contains("unloading", "sleep");
        assertThat(told).containsExactly("loaded", "unloading");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
