// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.lease.Lease6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease6_recover}; see {@link Lease6RecoverHook}. */
@ProviderType
public interface Lease6RecoverCallout extends Callout {
    /**
     * The lease in question.
     *
     * @return never null
     */
    Lease6 lease();
}
