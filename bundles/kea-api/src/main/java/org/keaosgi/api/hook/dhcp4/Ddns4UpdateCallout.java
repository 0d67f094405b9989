// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.Optional;
import org.keaosgi.api.hook.DdnsParameters;
import org.keaosgi.api.hook.PacketCallout;
import org.keaosgi.api.packet.Packet4;
import org.keaosgi.api.subnet.Subnet;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code ddns4_update}; see {@link Ddns4UpdateHook}. */
@ProviderType
public interface Ddns4UpdateCallout extends PacketCallout {
    /**
     * The client's packet.
     *
     * @return never null
     */
    Packet4 query();

    /**
     * The server's answer.
     *
     * @return never null
     */
    Packet4 response();

    /**
     * The subnet that Kea has chosen.
     *
     * @return empty when no subnet fits the client
     */
    Optional<Subnet> subnet();

    /**
     * The host name that DNS is updated with.
     *
     * @return never null, may be empty
     */
    String hostname();

    /**
     * Whether the name-to-address record is updated.
     *
     * @return true when it is
     */
    boolean forwardUpdate();

    /**
     * Whether the address-to-name record is updated.
     *
     * @return true when it is
     */
    boolean reverseUpdate();

    /**
     * How DNS is to be updated by Kea's configuration.
     *
     * @return empty when Kea does not say
     */
    Optional<DdnsParameters> parameters();

    /**
     * Sets the host name that DNS is updated with; the client is told it too.
     *
     * @param hostname not null
     */
    void setHostname(String hostname);

    /**
     * Sets whether the name-to-address record is updated.
     *
     * @param update true when it shall be
     */
    void setForwardUpdate(boolean update);

    /**
     * Sets whether the address-to-name record is updated.
     *
     * @param update true when it shall be
     */
    void setReverseUpdate(boolean update);
}
