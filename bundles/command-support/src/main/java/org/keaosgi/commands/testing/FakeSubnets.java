// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands.testing;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.util.Optional;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.Subnets;

/** Subnet 1, 192.0.2.0/24, and subnet 2, 2001:db8:1::/64, with a valid lifetime of 4000 s. */
public final class FakeSubnets {
    private FakeSubnets() {}

    public static Subnets subnets() {
        return proxy(
                Subnets.class,
                (name, argument) ->
                        switch (name) {
                            case "find" -> find((Long) argument);
                            case "select" -> select((InetAddress) argument);
                            case "containing" -> select((InetAddress) argument).stream().toList();
                            case "details" -> Optional.empty();
                            default -> throw new AssertionError(name);
                        });
    }

    private static Optional<Subnet> find(long id) {
        return id == 1 || id == 2 ? Optional.of(subnet(id)) : Optional.empty();
    }

    private static Optional<Subnet> select(InetAddress address) {
        return contains(1, address) ? find(1) : contains(2, address) ? find(2) : Optional.empty();
    }

    private static boolean contains(long id, InetAddress address) {
        byte[] bytes = address.getAddress();
        return id == 1
                ? bytes.length == 4 && bytes[0] == (byte) 192 && bytes[2] == 2
                : bytes.length == 16 && bytes[0] == 0x20 && bytes[5] == 1 && bytes[7] == 0;
    }

    private static Subnet subnet(long id) {
        return proxy(
                Subnet.class,
                (name, argument) ->
                        switch (name) {
                            case "id" -> id;
                            case "contains" -> contains(id, (InetAddress) argument);
                            case "validLifetime" -> Optional.of(4000L);
                            case "sharedNetwork" -> Optional.empty();
                            case "toText" -> id == 1 ? "192.0.2.0/24" : "2001:db8:1::/64";
                            default -> throw new AssertionError(name);
                        });
    }

    /** What a method of a fake gives. */
    public interface Answer {
        Object of(String method, Object argument);
    }

    public static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                answer.of(
                                        method.getName(),
                                        arguments == null ? null : arguments[0])));
    }
}
