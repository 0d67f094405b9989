// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * What Java may ask of Kea's host reservations: the functions of {@code kea_bridge_host.h} in their
 * order there, which also says what each does.
 */
public interface HostBridge {
    int hostDatabases(long out, int cap);

    int hostDescribe(long command, long query, int length, long out);

    int hostFind(long query, int length);

    int hostFound(long out, int cap);

    int hostParse(
            long command, long path, int length, int family, long subnetId, long out, int cap);

    int hostAdd(int family, int sources, long subnetId, long json, int length);

    int hostUpdate(int family, int sources, long subnetId, long json, int length);

    int hostDelete(long query, int length);

    int hostIdentifierRead(long text, int length, long out, int cap);
}
