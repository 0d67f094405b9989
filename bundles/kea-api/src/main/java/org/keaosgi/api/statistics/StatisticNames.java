// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.statistics;

/** Names of statistics, put together as Kea does it. */
public final class StatisticNames {
    private StatisticNames() {}

    /**
     * A name within an indexed context.
     *
     * @param context for example {@code subnet}
     * @param index unsigned 32 bits for what Kea numbers
     * @param name for example {@code assigned-addresses}
     * @return {@code context[index].name}
     */
    public static String of(String context, long index, String name) {
        return context + '[' + index + "]." + name;
    }

    /**
     * The name of a subnet's statistic.
     *
     * @param subnetId Kea's number for the subnet
     * @param name for example {@code assigned-addresses}, {@code assigned-nas}, {@code
     *     declined-addresses}
     * @return {@code subnet[id].name}
     */
    public static String ofSubnet(long subnetId, String name) {
        return of("subnet", subnetId, name);
    }

    /**
     * The name of an address pool's statistic, as Kea keeps them from 2.6 on.
     *
     * @param subnetId Kea's number for the subnet
     * @param poolId the pool's number
     * @param name for example {@code assigned-addresses}
     * @return {@code subnet[id].pool[id].name}
     */
    public static String ofPool(long subnetId, long poolId, String name) {
        return ofSubnet(subnetId, of("pool", poolId, name));
    }

    /**
     * The name of a prefix delegation pool's statistic, as Kea keeps them from 2.6 on.
     *
     * @param subnetId Kea's number for the subnet
     * @param poolId the pool's number
     * @param name for example {@code assigned-pds}
     * @return {@code subnet[id].pd-pool[id].name}
     */
    public static String ofPrefixPool(long subnetId, long poolId, String name) {
        return ofSubnet(subnetId, of("pd-pool", poolId, name));
    }
}
