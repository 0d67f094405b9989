// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import org.keaosgi.api.runtime.KeaServer;

/**
 * What bundles may know of their Kea.
 *
 * @param daemon {@code dhcp4} or {@code dhcp6}
 * @param version of Kea
 * @param pid of the process
 */
record KeaServerService(String daemon, String version, long pid) implements KeaServer {}
