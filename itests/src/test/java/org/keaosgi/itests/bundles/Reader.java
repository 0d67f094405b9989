// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.keaosgi.api.command.CommandHandler;
import org.keaosgi.api.command.CommandResponse;
import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.hook.HookPoint;
import org.keaosgi.api.hook.Outcome;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Listens at every hook point there is and reads everything there is to read, down to the last
 * option of the last packet. Answers {@value #COMMAND} with its calls for each hook point, and
 * {@value #ARGUMENTS_COMMAND} with the arguments that had a value at least once.
 */
public final class Reader implements BundleActivator {
    public static final String COMMAND = "it-reader";
    public static final String ARGUMENTS_COMMAND = "it-reader-arguments";

    private static final System.Logger LOGGER = System.getLogger("itests");
    private static final String API = "org.keaosgi.api.";
    private static final Set<String> ACTIONS = Set.of("copy", "park", "hashCode", "toString");

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> arguments = new ConcurrentHashMap<>();

    @Override
    public void start(BundleContext context) throws ClassNotFoundException {
        for (HookPoint point : HookPoint.values()) {
            Class<?> type = Class.forName(serviceOf(point));
            Object service =
                    Proxy.newProxyInstance(
                            Reader.class.getClassLoader(),
                            new Class<?>[] {type},
                            (proxy, method, arguments) -> invoked(proxy, method, arguments));
            context.registerService(type.getName(), service, null);
        }
        context.registerService(
                CommandHandler.class,
                request -> CommandResponse.success("calls", counts()),
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, COMMAND)));
        context.registerService(
                CommandHandler.class,
                request -> CommandResponse.success("arguments", read()),
                FrameworkUtil.asDictionary(Map.of(CommandHandler.COMMAND, ARGUMENTS_COMMAND)));
    }

    /** {@code lease4_select} is served by {@code dhcp4.Lease4SelectHook}. */
    private static String serviceOf(HookPoint point) {
        StringBuilder name = new StringBuilder(API + "hook.");
        String kea = point.keaName();
        name.append(kea.contains("4") ? "dhcp4." : kea.contains("6") ? "dhcp6." : "");
        for (String word : kea.split("_", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.append("Hook").toString();
    }

    private Object invoked(Object proxy, Method method, Object... arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "reader";
            };
        }
        Callout callout = (Callout) arguments[0];
        calls.computeIfAbsent(callout.hookPoint().keaName(), name -> new LongAdder()).increment();
        try {
            // Of the callout only what belongs to this hook point, whatever else its class can do.
            readAs(method.getParameterTypes()[0], callout);
            noteArguments(method.getParameterTypes()[0], callout);
        } catch (InvocationTargetException e) {
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "cannot read at " + callout.hookPoint().keaName(),
                    e.getCause());
        }
        return Outcome.CONTINUE;
    }

    private void noteArguments(Class<?> type, Callout callout) throws ReflectiveOperationException {
        String point = callout.hookPoint().keaName();
        for (Method method : type.getDeclaredMethods()) {
            if (isGetter(method) && hasValue(method.invoke(callout))) {
                arguments
                        .computeIfAbsent(point, name -> ConcurrentHashMap.newKeySet())
                        .add(method.getName());
            }
        }
    }

    private static boolean hasValue(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent();
        }
        return !(value instanceof Collection<?> all && all.isEmpty());
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !ACTIONS.contains(method.getName());
    }

    private static void read(Object value) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                read(optional.get());
            }
        } else if (value instanceof Collection<?> all) {
            for (Object one : all) {
                read(one);
            }
        } else if (value != null) {
            readParts(value);
        }
    }

    private static void readParts(Object value) throws ReflectiveOperationException {
        for (Class<?> type : value.getClass().getInterfaces()) {
            readAs(type, value);
        }
    }

    private static void readAs(Class<?> type, Object value) throws ReflectiveOperationException {
        if (!type.getName().startsWith(API)) {
            return;
        }
        for (Method method : type.getMethods()) {
            if (isGetter(method)) {
                read(method.invoke(value));
            } else if (method.getName().equals("copy")) {
                method.invoke(value);
            } else if (method.getName().equals("options")
                    && method.getParameterTypes()[0] == int.class) {
                for (int code = 0; code < 256; code++) {
                    method.invoke(value, code);
                }
            }
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        calls.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> read = new TreeMap<>();
        arguments.forEach((point, names) -> read.put(point, names.stream().sorted().toList()));
        return read;
    }

    @Override
    public void stop(BundleContext context) {
        // The framework unregisters what is left.
    }
}
