// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.Inet6Address;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.lease.EditableLease4;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.lease.Lease6;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.EditablePacket4;
import org.keaosgi.api.packet.EditablePacket6;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.packet.Packet6;
import org.keaosgi.api.subnet.Subnet;

/** Packets, leases and subnets in memory. What was not given a value fails when it is asked for. */
final class Fakes {
    static final byte[] MAC = {0x02, 0, 0, 0, (byte) 0xab, 0x0c};
    static final byte[] DUID = {0, 3, 0, 1, 2, 0, 0, 0, (byte) 0xab, 0x0c};

    private Fakes() {}

    /** Options by code; stands for what {@code option}, {@code options} and the like answer. */
    record Options(Map<Integer, List<byte[]>> byCode) {
        static Options of(Object... codesAndPayloads) {
            Map<Integer, List<byte[]>> options = new HashMap<>();
            for (int i = 0; i < codesAndPayloads.length; i += 2) {
                options.put(
                        (Integer) codesAndPayloads[i], List.of((byte[]) codesAndPayloads[i + 1]));
            }
            return new Options(options);
        }

        private Object answer(Method method, Object code) {
            List<byte[]> payloads = byCode.getOrDefault(code, List.of());
            return method.getReturnType() == List.class ? payloads : payloads.stream().findFirst();
        }
    }

    static <T> T of(Class<T> type, Map<String, Object> values) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    Object value = values.get(method.getName());
                    if (value == null) {
                        throw new AssertionError(type.getSimpleName() + "." + method.getName());
                    }
                    return value instanceof Options options
                            ? options.answer(method, arguments[0])
                            : value;
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A map that may be changed, from names and values. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> packet4(String name) {
        return map(
                "messageName", name,
                "interfaceName", "srv0",
                "interfaceIndex", 7,
                "hardwareAddress", Optional.of(new HardwareAddress(1, 2, MAC)),
                "ciaddr", Addresses.v4(new byte[4]),
                "siaddr", Addresses.v4(new byte[] {(byte) 198, 18, 0, 1}),
                "yiaddr", Addresses.v4(new byte[] {(byte) 198, 18, 0, 50}),
                "giaddr", Addresses.v4(new byte[] {(byte) 198, 18, 0, 9}),
                "relayed", true,
                "hops", 3,
                "option", Options.of(),
                "relayAgentInformation", Options.of());
    }

    static Map<String, Object> packet6(String name) {
        return map(
                "messageName",
                name,
                "interfaceName",
                "srv0",
                "interfaceIndex",
                7,
                "hardwareAddress",
                Optional.of(new HardwareAddress(1, 2, MAC)),
                "localAddress",
                v6("ff020000000000000000000000010002"),
                "localPort",
                547,
                "remoteAddress",
                v6("fe80000000000000000000000000000a"),
                "remotePort",
                546,
                "label",
                "duid=[00:03:00:01], tid=0x1234",
                "transactionId",
                4660L,
                "duid",
                Optional.of(DUID),
                "toText",
                "msgtype=1\ntransid=0x1234",
                "options",
                Options.of());
    }

    static Map<String, Object> lease4() {
        Map<String, Object> lease = lease();
        lease.put("type", LeaseType.V4);
        lease.put("address", Addresses.v4(new byte[] {(byte) 198, 18, 0, 50}));
        return lease;
    }

    static Map<String, Object> lease6(LeaseType type) {
        Map<String, Object> lease = lease();
        lease.put("type", type);
        lease.put("address", v6("20010db8000100000000000000000050"));
        lease.put("prefixLength", type == LeaseType.IA_PD ? 56 : 128);
        lease.put("duid", DUID);
        lease.put("preferredLifetime", 2400L);
        lease.put("iaid", 4_000_000_000L);
        return lease;
    }

    private static Map<String, Object> lease() {
        return map(
                "stateName",
                "default",
                "expired",
                false,
                "hardwareAddress",
                Optional.of(new HardwareAddress(1, 0, MAC)),
                "hostname",
                "host.example.org",
                "clientLastTransmission",
                Instant.ofEpochSecond(1_700_000_000L),
                "validLifetime",
                3600L,
                "toText",
                "Address: x\nState: default");
    }

    static Optional<Subnet> subnet4() {
        return Optional.of(
                of(
                        Subnet.class,
                        map(
                                "prefix",
                                Addresses.v4(new byte[] {(byte) 198, 18, 0, 0}),
                                "prefixLength",
                                16,
                                "toText",
                                "198.18.0.0/16")));
    }

    static Optional<Subnet> subnet6() {
        return Optional.of(
                of(
                        Subnet.class,
                        map(
                                "prefix",
                                v6("20010db8000100000000000000000000"),
                                "prefixLength",
                                64,
                                "toText",
                                "2001:db8:1::/64")));
    }

    static Packet4 asPacket4(Map<String, Object> values) {
        return of(EditablePacket4.class, values);
    }

    static Packet6 asPacket6(Map<String, Object> values) {
        return of(EditablePacket6.class, values);
    }

    static Lease4 asLease4(Map<String, Object> values) {
        return of(EditableLease4.class, values);
    }

    static Lease6 asLease6(Map<String, Object> values) {
        return of(EditableLease6.class, values);
    }

    static Inet6Address v6(String hex) {
        return Addresses.v6(bytes(hex));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
