// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Callout;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code dhcp4_srv_configured}; see {@link Dhcp4SrvConfiguredHook}. */
@ProviderType
public interface Dhcp4SrvConfiguredCallout extends Callout {
    /**
     * The whole configuration of the server as JSON text (Kea's argument {@code json_config}).
     *
     * @return never null
     */
    String configuration();
}
