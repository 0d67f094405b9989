// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

/** A {@link Source} with what packets have besides their record. */
interface PacketSource extends Source {
    /** Stands for the client's own message where a relay's level is asked for. */
    int NO_RELAY = -1;

    /** Kea's label. */
    String label();

    /** The payload of an option, null when there is none. */
    byte[] option(int relay, int code, int index);

    /** Codes of all options, ascending, each as often as it occurs. */
    int[] optionCodes(int relay);

    /** The record of a relay level. */
    byte[] relay(int level);

    /** The record of a DHCPv6 client's hardware address, null when not known. */
    byte[] hardwareAddress6();

    /** A {@code kb_packet_part}, null when the packet has none. */
    byte[] part(int part);

    @Override
    PacketSource copy();
}
