// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.Lease4;
import org.keaosgi.api.packet.Packet4;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease4_release}; see {@link Lease4ReleaseHook}. */
@ProviderType
public interface Lease4ReleaseCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The lease in question.
     *
     * @return never null
     */
    Lease4 lease();
}
