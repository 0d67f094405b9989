// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * What Java may ask of the server itself: the functions of {@code kea_bridge_server.h} in their
 * order there, which also says what each does. {@link KeaServerBridge} is the one implementation
 * that a server loads; tests have their own.
 */
public interface ServerBridge {
    int serverStatChange(
            int change, int type, long name, int nameLength, long number, long bytes, int length);

    int serverStatAct(int action, long name, int nameLength, long number);

    int serverStatInteger(long name, int nameLength, long out);

    int serverStat(long name, int nameLength, long out, int cap);

    int serverStats(long out, int cap);

    int serverStatsReset();

    int serverSubnets(
            int which, int choice, long number, long address, int addressLength, long out, int cap);

    int serverPools(
            int which, long subnet, int type, long address, int addressLength, long out, int cap);

    int serverInPool(int which, long subnet, int type, long address, int addressLength);

    int serverJson(int which, int of, long number, long out, int cap);

    int serverStaging();

    long serverState(int of);

    int serverDuid(long out, int cap);

    long serverAwait(long generation, int milliseconds);
}
