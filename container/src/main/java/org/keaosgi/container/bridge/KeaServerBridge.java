// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/**
 * The Java mirror of {@code kea_bridge_server.h}: its functions, in its order, at the foot of this
 * file, bound as {@link KeaBridge} is. A test holds it against the header.
 */
public final class KeaServerBridge implements ServerBridge {
    private static final int RTLD_LAZY_LOCAL = 1;

    private static KeaServerBridge instance;

    private KeaServerBridge() {}

    /**
     * Binds the functions, once for the life of the process.
     *
     * @param library absolute path of the hook library, to which {@link KeaBridge} is bound already
     * @throws UnsatisfiedLinkError when it lacks a function
     */
    public static synchronized KeaServerBridge bind(String library) {
        if (instance == null) {
            Map<String, Object> options = Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY_LOCAL);
            Native.register(KeaServerBridge.class, NativeLibrary.getInstance(library, options));
            instance = new KeaServerBridge();
        }
        return instance;
    }

    @Override
    public int serverStatChange(
            int change, int type, long name, int nameLength, long number, long bytes, int length) {
        return kb_server_stat_change(change, type, name, nameLength, number, bytes, length);
    }

    @Override
    public int serverStatAct(int action, long name, int nameLength, long number) {
        return kb_server_stat_act(action, name, nameLength, number);
    }

    @Override
    public int serverStatInteger(long name, int nameLength, long out) {
        return kb_server_stat_integer(name, nameLength, out);
    }

    @Override
    public int serverStat(long name, int nameLength, long out, int cap) {
        return kb_server_stat(name, nameLength, out, cap);
    }

    @Override
    public int serverStats(long out, int cap) {
        return kb_server_stats(out, cap);
    }

    @Override
    public int serverStatsReset() {
        return kb_server_stats_reset();
    }

    @Override
    public int serverSubnets(
            int which,
            int choice,
            long number,
            long address,
            int addressLength,
            long out,
            int cap) {
        return kb_server_subnets(which, choice, number, address, addressLength, out, cap);
    }

    @Override
    public int serverPools(
            int which, long subnet, int type, long address, int addressLength, long out, int cap) {
        return kb_server_pools(which, subnet, type, address, addressLength, out, cap);
    }

    @Override
    public int serverInPool(int which, long subnet, int type, long address, int addressLength) {
        return kb_server_in_pool(which, subnet, type, address, addressLength);
    }

    @Override
    public int serverJson(int which, int of, long number, long out, int cap) {
        return kb_server_json(which, of, number, out, cap);
    }

    @Override
    public int serverStaging() {
        return kb_server_staging();
    }

    @Override
    public long serverState(int of) {
        return kb_server_state(of);
    }

    @Override
    public int serverDuid(long out, int cap) {
        return kb_server_duid(out, cap);
    }

    @Override
    public long serverAwait(long generation, int milliseconds) {
        return kb_server_await(generation, milliseconds);
    }

    private static native int kb_server_stat_change(
            int change, int type, long name, int nameLength, long number, long bytes, int length);

    private static native int kb_server_stat_act(
            int action, long name, int nameLength, long number);

    private static native int kb_server_stat_integer(long name, int nameLength, long out);

    private static native int kb_server_stat(long name, int nameLength, long out, int cap);

    private static native int kb_server_stats(long out, int cap);

    private static native int kb_server_stats_reset();

    private static native int kb_server_subnets(
            int which, int choice, long number, long address, int addressLength, long out, int cap);

    private static native int kb_server_pools(
            int which, long subnet, int type, long address, int addressLength, long out, int cap);

    private static native int kb_server_in_pool(
            int which, long subnet, int type, long address, int addressLength);

    private static native int kb_server_json(int which, int of, long number, long out, int cap);

    private static native int kb_server_staging();

    private static native long kb_server_state(int of);

    private static native int kb_server_duid(long out, int cap);

    private static native long kb_server_await(long generation, int milliseconds);
}
