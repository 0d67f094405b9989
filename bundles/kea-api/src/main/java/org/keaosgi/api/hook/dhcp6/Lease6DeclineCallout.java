// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease6_decline}; see {@link Lease6DeclineHook}. */
@ProviderType
public interface Lease6DeclineCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet6 query();

    /**
     * The lease in question.
     *
     * @return never null
     */
    EditableLease6 lease();
}
