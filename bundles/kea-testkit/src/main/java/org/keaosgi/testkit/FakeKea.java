// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;

/**
 * Calls hook services as the container does inside Kea: by ranking, each with the outcome so far,
 * and with the same strictness about what they answer. Who throws counts as not called, as {@code
 * hook.failure.outcome} has it by default; the test looks at {@link #failures}.
 *
 * <p>It does nothing of what Kea does between hook points, and watches no time: neither a service's
 * budget nor for how long it parks.
 */
public final class FakeKea {
    private record Entry(Class<?> type, Object service, int ranking) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    /** Without services. */
    public FakeKea() {}

    /**
     * Registers a hook service with ranking 0.
     *
     * @param type the interface of the hook point, for example {@code Pkt4ReceiveHook.class}
     * @param service what implements it
     * @param <S> the same
     * @return this
     */
    public <S> FakeKea add(Class<S> type, S service) {
        return add(type, service, 0);
    }

    /**
     * Registers a hook service.
     *
     * @param type the interface of the hook point
     * @param service what implements it
     * @param ranking higher is called first; among equals the one registered first
     * @param <S> the same as the type
     * @return this
     */
    public <S> FakeKea add(Class<S> type, S service, int ranking) {
        entries.add(new Entry(type, service, ranking));
        entries.sort(Comparator.comparingInt(Entry::ranking).reversed());
        return this;
    }

    /**
     * Takes a service away from all hook points.
     *
     * @param service that was registered
     */
    public void remove(Object service) {
        entries.removeIf(entry -> entry.service() == service);
    }

    /**
     * Calls the services of a hook point.
     *
     * @param callout which, and its arguments
     * @return what Kea would do next
     */
    public Outcome call(TestCallout<? extends Callout> callout) {
        Outcome outcome = Outcome.CONTINUE;
        callout.begin();
        try {
            for (Entry entry : List.copyOf(entries)) {
                Method method = methodFor(entry.type(), callout.type());
                if (method != null) {
                    callout.next(entry.service(), outcome);
                    outcome = outcome.or(call(entry.service(), method, callout));
                }
            }
        } finally {
            callout.end();
        }
        return callout.parked().seal(outcome);
    }

    private static Method methodFor(Class<?> hook, Class<?> callout) {
        return Stream.of(hook.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0] == callout)
                .findFirst()
                .orElse(null);
    }

    private Outcome call(Object service, Method method, TestCallout<?> callout) {
        Object answer = null;
        try {
            answer = method.invoke(service, callout.view());
            check(service, (Outcome) answer, callout);
        } catch (InvocationTargetException e) {
            failures.add(e.getCause());
            answer = Outcome.CONTINUE;
        } catch (IllegalAccessException | IllegalStateException e) {
            failures.add(e);
            answer = Outcome.CONTINUE;
        }
        Outcome outcome = (Outcome) answer;
        if (outcome != Outcome.PARK) {
            callout.parked().cancel(service, outcome);
        }
        return outcome;
    }

    private static void check(Object service, Outcome outcome, TestCallout<?> callout) {
        HookPoint point = callout.point();
        if (outcome == null) {
            throw new IllegalStateException("it returned null instead of an outcome");
        }
        if (!point.outcomes().contains(outcome)) {
            throw new IllegalStateException(
                    "it returned " + outcome + " but Kea heeds only " + point.outcomes());
        }
        if (outcome == Outcome.PARK && !callout.parked().isHeldBy(service)) {
            throw new IllegalStateException("it returned PARK without having parked the packet");
        }
    }

    /**
     * What services have thrown, and wrong answers of theirs, since the beginning.
     *
     * @return unmodifiable
     */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
