// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.lease.EditableLease6;
import org.keaosgi.api.packet.IdentityAssociation;
import org.keaosgi.api.packet.Packet6;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code lease6_rebind}; see {@link Lease6RebindHook}. */
@ProviderType
public interface Lease6RebindCallout extends PacketCallout {
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

    /**
     * The code of the identity association that the client renews: 3 for IA_NA, 25 for IA_PD (RFC
     * 8415).
     *
     * @return 3 or 25
     */
    int iaOption();

    /**
     * The identity association that Kea is about to answer with.
     *
     * @return never null
     */
    IdentityAssociation identityAssociation();
}
