// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keaosgi.api.lease.Lease;
import org.keaosgi.api.packet.OptionContainer;
import org.keaosgi.api.subnet.Subnet;

/**
 * The time in which a callout's views are good, and the only thread that may use them: as in Kea,
 * so that a bundle that keeps a view fails in its unit test already.
 */
final class Scoped {
    private Thread owner;

    /** The callout begins, on this thread. */
    void open() {
        owner = Thread.currentThread();
    }

    /** It is over: all views are refused from now on. */
    void close() {
        owner = null;
    }

    void check() {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException(
                    owner == null
                            ? "the callout is over; use copy() to keep what it hands out"
                            : "only the thread of the callout may use what it hands out; use"
                                    + " copy()");
        }
    }

    /** The same value; packets, leases and subnets as views that end with the callout. */
    Object view(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::view);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::view).collect(Collectors.toUnmodifiableList());
        }
        boolean isView =
                value instanceof OptionContainer
                        || value instanceof Lease
                        || value instanceof Subnet;
        return isView ? proxy(value) : value;
    }

    private Object proxy(Object value) {
        return Proxy.newProxyInstance(
                Scoped.class.getClassLoader(),
                interfacesOf(value.getClass()),
                (proxy, method, arguments) -> call(value, method, arguments));
    }

    private static Class<?>[] interfacesOf(Class<?> type) {
        Class<?> at = type;
        while (at.getInterfaces().length == 0) {
            at = at.getSuperclass();
        }
        return at.getInterfaces();
    }

    private Object call(Object value, Method method, Object... arguments) throws Throwable {
        if (method.getDeclaringClass() != Object.class) {
            check();
        }
        try {
            Object result = method.invoke(value, arguments);
            return method.getName().equals("copy") ? result : view(result);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
