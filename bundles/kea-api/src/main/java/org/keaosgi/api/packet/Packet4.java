// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import java.net.Inet4Address;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A DHCPv4 packet (RFC 2131).
 *
 * @see Packet about lifetime and threads
 */
@ProviderType
public interface Packet4 extends Packet {
    /**
     * The {@code op} field.
     *
     * @return 1 for a request, 2 for a reply
     */
    int op();

    /**
     * The {@code hops} field: relays on the way.
     *
     * @return 0 to 255
     */
    int hops();

    /**
     * The {@code secs} field: seconds since the client began.
     *
     * @return 0 to 65535
     */
    int secs();

    /**
     * The {@code flags} field; the highest bit asks for broadcast answers.
     *
     * @return 0 to 65535
     */
    int flags();

    /**
     * The address the client says it has.
     *
     * @return {@code 0.0.0.0} when none
     */
    Inet4Address ciaddr();

    /**
     * "Your" address: what the server gives.
     *
     * @return {@code 0.0.0.0} when none
     */
    Inet4Address yiaddr();

    /**
     * Address of the next server to boot from.
     *
     * @return {@code 0.0.0.0} when none
     */
    Inet4Address siaddr();

    /**
     * Address of the relay next to the client.
     *
     * @return {@code 0.0.0.0} when the packet came directly
     */
    Inet4Address giaddr();

    /**
     * Whether the packet came through a relay, by Kea's rule.
     *
     * @return true when it did
     */
    boolean relayed();

    /**
     * The {@code sname} field: the server's host name.
     *
     * @return a copy without the zero bytes at its end, 0 to 64 bytes
     */
    byte[] sname();

    /**
     * The {@code file} field: the boot file's name.
     *
     * @return a copy without the zero bytes at its end, 0 to 128 bytes
     */
    byte[] file();

    /**
     * The link-layer address of our interface that the frame came to or goes from, where Kea knows
     * it.
     *
     * @return empty when not known
     */
    Optional<HardwareAddress> localHardwareAddress();

    /**
     * The client identifier (option 61, RFC 2132).
     *
     * @return a copy, empty when there is none
     */
    Optional<byte[]> clientId();

    /**
     * A sub-option of the relay agent information (option 82, RFC 3046).
     *
     * @param code 1 for the circuit id, 2 for the remote id, …
     * @return a copy; empty when there is no option 82, no such sub-option, or the option is
     *     malformed before it
     */
    Optional<byte[]> relayAgentInformation(int code);

    /**
     * An immutable copy for use beyond the callout.
     *
     * @return never null; a copy returns itself
     */
    Packet4 copy();
}
