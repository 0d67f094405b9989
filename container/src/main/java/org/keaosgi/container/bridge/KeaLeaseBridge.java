// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/** The Java mirror of {@code kea_bridge_lease.h}, in the manner of {@link KeaBridge}. */
public final class KeaLeaseBridge implements LeaseBridge {
    private static final int RTLD_LAZY_LOCAL = 1;

    private static KeaLeaseBridge instance;

    private KeaLeaseBridge() {}

    /**
     * Binds the functions when they are first needed, once for the life of the process.
     *
     * @param library absolute path of the hook library, the one that Kea has loaded
     * @throws UnsatisfiedLinkError when it lacks a function
     */
    public static synchronized KeaLeaseBridge bind(String library) {
        if (instance == null) {
            Map<String, Object> options = Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY_LOCAL);
            Native.register(KeaLeaseBridge.class, NativeLibrary.getInstance(library, options));
            instance = new KeaLeaseBridge();
        }
        return instance;
    }

    @Override
    public int leaseBackend(long out, int cap) {
        return kb_lease_backend(out, cap);
    }

    @Override
    public long leaseFind(long query, int length) {
        return kb_lease_find(query, length);
    }

    @Override
    public long leaseScan(long query, int length) {
        return kb_lease_scan(query, length);
    }

    @Override
    public long leaseCount(long found) {
        return kb_lease_count(found);
    }

    @Override
    public int leaseRead(long found, long index, long out, int cap) {
        return kb_lease_read(found, index, out, cap);
    }

    @Override
    public int leaseLast(long found, long out, int cap) {
        return kb_lease_last(found, out, cap);
    }

    @Override
    public int leaseRelease(long found) {
        return kb_lease_release(found);
    }

    @Override
    public int leaseText(long lease, int length, long out, int cap) {
        return kb_lease_text(lease, length, out, cap);
    }

    @Override
    public long leaseDescribe(long command, long query, int length, int first) {
        return kb_lease_describe(command, query, length, first);
    }

    @Override
    public int leaseAdd(long lease, int length) {
        return kb_lease_add(lease, length);
    }

    @Override
    public int leaseUpdate(long lease, int length, int create) {
        return kb_lease_update(lease, length, create);
    }

    @Override
    public int leaseReplace(long expected, int expectedLength, long lease, int length) {
        return kb_lease_replace(expected, expectedLength, lease, length);
    }

    @Override
    public int leaseDelete(long lease, int length) {
        return kb_lease_delete(lease, length);
    }

    @Override
    public int leaseWipe(int family, long subnetId, long out, int cap) {
        return kb_lease_wipe(family, subnetId, out, cap);
    }

    @Override
    public int leaseFile(long name, int length, long out, int cap) {
        return kb_lease_file(name, length, out, cap);
    }

    @Override
    public int leaseWrite(int family, long path, int length) {
        return kb_lease_write(family, path, length);
    }

    @Override
    public int leaseDnsEnabled() {
        return kb_lease_dns_enabled();
    }

    @Override
    public int leaseDnsQueue(int change, long lease, int length) {
        return kb_lease_dns_queue(change, lease, length);
    }

    @Override
    public int identifierRead(int kind, long text, int length, long out, int cap) {
        return kb_identifier_read(kind, text, length, out, cap);
    }

    private static native int kb_lease_backend(long out, int cap);

    private static native long kb_lease_find(long query, int length);

    private static native long kb_lease_scan(long query, int length);

    private static native long kb_lease_count(long found);

    private static native int kb_lease_read(long found, long index, long out, int cap);

    private static native int kb_lease_last(long found, long out, int cap);

    private static native int kb_lease_release(long found);

    private static native int kb_lease_text(long lease, int length, long out, int cap);

    private static native long kb_lease_describe(long command, long query, int length, int first);

    private static native int kb_lease_add(long lease, int length);

    private static native int kb_lease_update(long lease, int length, int create);

    private static native int kb_lease_replace(
            long expected, int expectedLength, long lease, int length);

    private static native int kb_lease_delete(long lease, int length);

    private static native int kb_lease_wipe(int family, long subnetId, long out, int cap);

    private static native int kb_lease_file(long name, int length, long out, int cap);

    private static native int kb_lease_write(int family, long path, int length);

    private static native int kb_lease_dns_enabled();

    private static native int kb_lease_dns_queue(int change, long lease, int length);

    private static native int kb_identifier_read(
            int kind, long text, int length, long out, int cap);
}
