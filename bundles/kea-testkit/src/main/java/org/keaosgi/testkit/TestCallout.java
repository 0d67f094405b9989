// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keaosgi.api.context.PacketContext;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.keaosgi.api.subnet.Subnet;

/**
 * One call of a hook point: its arguments, for {@link FakeKea} to call services with, and what
 * these have made of them.
 *
 * <pre>{@code
 * var callout = TestCallout.of(Lease4SelectCallout.class)
 *         .with(Lease4SelectCallout::query, query)
 *         .with(Lease4SelectCallout::lease, lease);
 * Outcome outcome = kea.call(callout);
 * }</pre>
 *
 * <p>An argument that was not given is absent where it may be ({@code Optional}, list), 0, false or
 * empty; a service that asks for a packet or lease that was not given fails.
 *
 * @param <C> the interface of the arguments
 */
public final class TestCallout<C extends Callout> {
    private final Class<C> type;
    private final HookPoint point;
    private final Map<String, Object> values = new HashMap<>();
    private final Scoped scope = new Scoped();
    private final C view;
    private PacketContext context = new MemoryContext();
    private Outcome soFar = Outcome.CONTINUE;
    private TestParking parking = new TestParking();
    private Object service;

    private TestCallout(Class<C> type) {
        this.type = type;
        point = pointOf(type);
        view = proxy(this::answer);
    }

    /**
     * A call of a hook point without arguments yet.
     *
     * @param type the interface of its arguments, for example {@code Pkt4ReceiveCallout.class}
     * @param <C> the same
     * @return for {@link #with}
     */
    public static <C extends Callout> TestCallout<C> of(Class<C> type) {
        return new TestCallout<>(type);
    }

    /** {@code Lease4SelectCallout} is of {@code lease4_select}. */
    private static HookPoint pointOf(Class<?> type) {
        String words =
                type.getSimpleName()
                        .replaceAll("Callout$", "")
                        .replaceAll("(?<=.)([A-Z])", "_$1")
                        .toLowerCase(Locale.ROOT);
        return HookPoint.of(words)
                .orElseThrow(() -> new IllegalArgumentException("no hook point has a " + type));
    }

    private C proxy(InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /**
     * Gives an argument.
     *
     * @param argument its accessor, for example {@code Lease4SelectCallout::lease}
     * @param value what the accessor returns
     * @param <T> the type of the argument
     * @return this
     */
    public <T> TestCallout<C> with(Function<? super C, T> argument, T value) {
        values.put(nameOf(argument), value);
        return this;
    }

    /**
     * Has the callout belong to a packet with other callouts.
     *
     * @param packet what rides with it
     * @return this
     */
    public TestCallout<C> in(PacketContext packet) {
        context = packet;
        return this;
    }

    /**
     * An argument as the services have left it; good at any time, on any thread.
     *
     * @param argument its accessor
     * @param <T> the type of the argument
     * @return what was given, or put in its place
     */
    @SuppressWarnings("unchecked") // the accessor's own type
    public <T> T argument(Function<? super C, T> argument) {
        return (T) values.get(nameOf(argument));
    }

    /**
     * What has become of the packet, if a service has parked it.
     *
     * @return empty when none has
     */
    public Optional<ParkingState> parking() {
        return parking.state();
    }

    private String nameOf(Function<? super C, ?> argument) {
        String[] name = new String[1];
        Object unused =
                argument.apply(
                        proxy(
                                (proxy, method, arguments) -> {
                                    name[0] = method.getName();
                                    return valueOfNone(method.getReturnType());
                                }));
        return name[0];
    }

    HookPoint point() {
        return point;
    }

    Class<C> type() {
        return type;
    }

    C view() {
        return view;
    }

    void begin() {
        soFar = Outcome.CONTINUE;
        parking = new TestParking();
        scope.open();
    }

    void end() {
        scope.close();
    }

    void next(Object nextService, Outcome outcome) {
        service = nextService;
        soFar = outcome;
    }

    TestParking parked() {
        return parking;
    }

    private Object answer(Object proxy, Method method, Object... arguments) {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return switch (name) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> point.keaName();
            };
        }
        if (name.equals("context")) {
            return context;
        }
        scope.check();
        return switch (name) {
            case "hookPoint" -> point;
            case "outcome" -> soFar;
            case "park" -> parking.hold(service);
            case "selectSubnet" -> put("subnet", Optional.of(subnet((Long) arguments[0])));
            case "selectNoSubnet" -> put("subnet", Optional.empty());
            case "parse" -> parse();
            case "pack" -> put("wire", packet("response").wire());
            case "wire" -> wire();
            default -> method.getReturnType() == void.class ? set(method, arguments) : get(method);
        };
    }

    private Object put(String name, Object value) {
        values.put(name, value);
        return null;
    }

    private Object set(Method method, Object... arguments) {
        if (method.getName().equals("setIdentifier")) {
            put("identifierType", arguments[0]);
            return put("identifier", ((byte[]) arguments[1]).clone());
        }
        String name = method.getName().substring("set".length());
        return put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), arguments[0]);
    }

    private Object get(Method method) {
        Object value = values.get(method.getName());
        if (value == null) {
            value = valueOfNone(method.getReturnType());
        }
        if (value == null) {
            throw new IllegalStateException(
                    "the test has given no " + method.getName() + " at " + point.keaName());
        }
        return scope.view(value);
    }

    private static Object valueOfNone(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == long.class) {
            return 0L;
        } else if (type == int.class) {
            return 0;
        } else if (type == String.class) {
            return "";
        } else if (type == List.class) {
            return List.of();
        } else if (type == byte[].class) {
            return new byte[0];
        }
        return type == Optional.class ? Optional.empty() : null;
    }

    private Subnet subnet(long id) {
        return ((List<?>) values.getOrDefault("subnets", List.of()))
                .stream()
                        .map(Subnet.class::cast)
                        .filter(subnet -> subnet.id() == id)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no subnet " + id));
    }

    private MemoryPacket packet(String name) {
        if (values.get(name) instanceof MemoryPacket packet) {
            return packet;
        }
        throw new IllegalStateException("the test has given no " + name + " of the test kit");
    }

    private byte[] wire() {
        byte[] wire = (byte[]) values.get("wire");
        if (wire == null) {
            boolean answer = Stream.of(type.getMethods()).anyMatch(m -> m.getName().equals("pack"));
            wire = packet(answer ? "response" : "query").wire();
        }
        return wire.clone();
    }

    private Object parse() {
        packet("query").read(wire());
        return null;
    }

    @Override
    public String toString() {
        return point.keaName()
                + values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
