// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Callout;
import org.keaosgi.api.lease.EditableLease6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease6_expire}; see {@link Lease6ExpireHook}. */
@ProviderType
public interface Lease6ExpireCallout extends Callout {
    /**
     * The lease in question.
     *
     * @return never null
     */
    EditableLease6 lease();

    /**
     * Whether reclaiming will delete the lease from the database rather than keep it as
     * expired-reclaimed.
     *
     * @return true when it will be deleted
     */
    boolean removeLease();
}
