// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.lease.Lease4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease4_recover}; see {@link Lease4RecoverHook}. */
@ProviderType
public interface Lease4RecoverCallout extends Callout {
    /**
     * The lease in question.
     *
     * @return never null
     */
    Lease4 lease();
}
