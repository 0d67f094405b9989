// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.dispatch;

import java.util.function.BiFunction;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.container.view.CalloutBase;
import org.keaosgi.container.view.Scope;

/** What there is to know of one hook point; {@link HookTable} lists them all. */
final class Hook {
    /** Calls a service's one method. */
    @FunctionalInterface
    interface Invoker<S, C extends Callout> {
        Outcome invoke(S service, C callout) throws Exception;
    }

    private final HookPoint point;
    private final int id;
    private final Class<?> service;
    private final BiFunction<HookPoint, Scope, ? extends CalloutBase> factory;
    private final Invoker<Object, Callout> invoker;
    private final int heeded;

    @SuppressWarnings("unchecked") // HookTable's signatures let only matching types through
    <S, C extends Callout> Hook(
            HookPoint point,
            int id,
            Class<S> service,
            BiFunction<HookPoint, Scope, ? extends CalloutBase> factory,
            Invoker<S, C> invoker) {
        this.point = point;
        this.id = id;
        this.service = service;
        this.factory = factory;
        this.invoker = (Invoker<Object, Callout>) (Invoker<?, ?>) invoker;
        int mask = 0;
        for (Outcome outcome : point.outcomes()) {
            mask |= 1 << outcome.keaCode();
        }
        this.heeded = mask;
    }

    HookPoint point() {
        return point;
    }

    /** The number on the border. */
    int id() {
        return id;
    }

    /** The interface of kea-api that services of this hook point have. */
    Class<?> service() {
        return service;
    }

    /** Whether Kea heeds this outcome here. */
    boolean heeds(Outcome outcome) {
        return (heeded & (1 << outcome.keaCode())) != 0;
    }

    CalloutBase newCallout(Scope scope) {
        return factory.apply(point, scope);
    }

    Outcome invoke(Object target, Callout callout) throws Exception {
        return invoker.invoke(target, callout);
    }

    /** Whether the daemon ({@code dhcp4}, {@code dhcp6}) is the one that has this hook point. */
    boolean belongsTo(String daemon) {
        char other = daemon.equals("dhcp4") ? '6' : '4';
        return point.keaName().indexOf(other) < 0;
    }
}
