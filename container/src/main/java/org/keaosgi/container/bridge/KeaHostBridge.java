// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/** The Java mirror of {@code kea_bridge_host.h}, in the manner of {@link KeaBridge}. */
public final class KeaHostBridge implements HostBridge {
    private static final int RTLD_LAZY_LOCAL = 1;

    private static KeaHostBridge instance;

    private KeaHostBridge() {}

    /**
     * Binds the functions when they are first needed, once for the life of the process.
     *
     * @param library absolute path of the hook library, the one that Kea has loaded
     * @throws UnsatisfiedLinkError when it lacks a function
     */
    public static synchronized KeaHostBridge bind(String library) {
        if (instance == null) {
            Map<String, Object> options = Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY_LOCAL);
            Native.register(KeaHostBridge.class, NativeLibrary.getInstance(library, options));
            instance = new KeaHostBridge();
        }
        return instance;
    }

    @Override
    public int hostDatabases(long out, int cap) {
        return kb_host_databases(out, cap);
    }

    @Override
    public int hostDescribe(long command, long query, int length, long out) {
        return kb_host_describe(command, query, length, out);
    }

    @Override
    public int hostFind(long query, int length) {
        return kb_host_find(query, length);
    }

    @Override
    public int hostFound(long out, int cap) {
        return kb_host_found(out, cap);
    }

    @Override
    public int hostParse(
            long command, long path, int length, int family, long subnetId, long out, int cap) {
        return kb_host_parse(command, path, length, family, subnetId, out, cap);
    }

    @Override
    public int hostAdd(int family, int sources, long subnetId, long json, int length) {
        return kb_host_add(family, sources, subnetId, json, length);
    }

    @Override
    public int hostUpdate(int family, int sources, long subnetId, long json, int length) {
        return kb_host_update(family, sources, subnetId, json, length);
    }

    @Override
    public int hostDelete(long query, int length) {
        return kb_host_delete(query, length);
    }

    @Override
    public int hostIdentifierRead(long text, int length, long out, int cap) {
        return kb_host_identifier_read(text, length, out, cap);
    }

    private static native int kb_host_databases(long out, int cap);

    private static native int kb_host_describe(long command, long query, int length, long out);

    private static native int kb_host_find(long query, int length);

    private static native int kb_host_found(long out, int cap);

    private static native int kb_host_parse(
            long command, long path, int length, int family, long subnetId, long out, int cap);

    private static native int kb_host_add(
            int family, int sources, long subnetId, long json, int length);

    private static native int kb_host_update(
            int family, int sources, long subnetId, long json, int length);

    private static native int kb_host_delete(long query, int length);

    private static native int kb_host_identifier_read(long text, int length, long out, int cap);
}
