// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet6Address;
import org.osgi.annotation.versioning.ProviderType;

/** A relay level that may be changed at this hook point; lives as its packet does. */
@ProviderType
public interface EditableRelay6 extends Relay6, EditableOptionContainer {
    /**
     * Sets the type of the relay message.
     *
     * @param type 0 to 255; 12 for RELAY-FORW, 13 for RELAY-REPL
     * @throws IllegalArgumentException for any other
     */
    void setMessageType(int type);

    /**
     * Sets the {@code hop-count} field.
     *
     * @param hops 0 to 255
     * @throws IllegalArgumentException for any other
     */
    void setHops(int hops);

    /**
     * Sets the {@code link-address} field.
     *
     * @param address not null
     */
    void setLinkAddress(Inet6Address address);

    /**
     * Sets the {@code peer-address} field.
     *
     * @param address not null
     */
    void setPeerAddress(Inet6Address address);
}
