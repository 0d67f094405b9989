// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The reservations of kea-dhcp6, a service in that daemon only.
 *
 * @see HostService about threads, lifetime and errors
 */
@ProviderType
public interface Host6Service extends HostService<Host6> {}
