// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.commands.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.packet.HardwareAddress;

/** Reads well-formed texts; of anything else it says so in words that a test can recognise. */
public final class FakeTexts implements IdentifierTexts {
    @Override
    public InetAddress address(String text) {
        if (!text.matches("[0-9.]+|[0-9a-f:]+")) {
            throw new IllegalArgumentException("no address: " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + text, e);
        }
    }

    @Override
    public HardwareAddress hardwareAddress(String text) {
        return new HardwareAddress(1, 0, bytes(text));
    }

    @Override
    public byte[] clientId(String text) {
        return bytes(text);
    }

    @Override
    public byte[] duid(String text) {
        return bytes(text);
    }

    private static byte[] bytes(String text) {
        try {
            return HexFormat.ofDelimiter(":").parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no identifier: " + text, e);
        }
    }
}
