// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A shared network: subnets on one link. Immutable.
 *
 * @param name unique among the shared networks
 * @param subnetIds the numbers of its subnets, ascending
 * @param configuration its entry in Kea's configuration, as {@code config-get} shows it
 */
public record SharedNetwork(String name, List<Long> subnetIds, Map<String, Object> configuration) {
    /** Checks and copies. */
    public SharedNetwork {
        Objects.requireNonNull(name, "name");
        subnetIds = List.copyOf(subnetIds);
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
    }
}
