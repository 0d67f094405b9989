// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

import java.net.InetAddress;
import org.keaosgi.api.packet.HardwareAddress;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads addresses and identifiers from text exactly as the running Kea does, with its limits and
 * its error messages, which differ between releases. A service of the container in both daemons,
 * safe on any thread, at any time.
 */
@ProviderType
public interface IdentifierTexts {
    /**
     * An address.
     *
     * @param text not null
     * @return IPv4 or IPv6; never null
     * @throws IllegalArgumentException with Kea's words when it is none
     */
    InetAddress address(String text);

    /**
     * A hardware address of type Ethernet.
     *
     * @param text for example {@code 00:01:02:03:04:05}
     * @return never null
     * @throws IllegalArgumentException with Kea's words when it is none
     */
    HardwareAddress hardwareAddress(String text);

    /**
     * A client identifier.
     *
     * @param text for example {@code 01:02:03}
     * @return its bytes
     * @throws IllegalArgumentException with Kea's words when it is none
     */
    byte[] clientId(String text);

    /**
     * A DUID.
     *
     * @param text for example {@code 00:01:02:03}
     * @return its bytes
     * @throws IllegalArgumentException with Kea's words when it is none
     */
    byte[] duid(String text);
}
