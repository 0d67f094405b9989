// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * What Java may ask of Kea's lease database: the functions of {@code kea_bridge_lease.h} in their
 * order there, which also says what each does.
 */
public interface LeaseBridge {
    int leaseBackend(long out, int cap);

    long leaseFind(long query, int length);

    long leaseScan(long query, int length);

    long leaseCount(long found);

    int leaseRead(long found, long index, long out, int cap);

    int leaseLast(long found, long out, int cap);

    int leaseRelease(long found);

    int leaseText(long lease, int length, long out, int cap);

    long leaseDescribe(long command, long query, int length, int first);

    int leaseAdd(long lease, int length);

    int leaseUpdate(long lease, int length, int create);

    int leaseReplace(long expected, int expectedLength, long lease, int length);

    int leaseDelete(long lease, int length);

    int leaseWipe(int family, long subnetId, long out, int cap);

    int leaseFile(long name, int length, long out, int cap);

    int leaseWrite(int family, long path, int length);

    int leaseDnsEnabled();

    int leaseDnsQueue(int change, long lease, int length);

    int identifierRead(int kind, long text, int length, long out, int cap);
}
