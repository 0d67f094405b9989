// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.net.InetAddress;
import org.keaosgi.api.lease.IdentifierTexts;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.api.packet.HardwareAddress;
import org.keaosgi.container.bridge.ByteAnswers;
import org.keaosgi.container.bridge.Kb;
import org.keaosgi.container.bridge.KbLease.Identifier;
import org.keaosgi.container.bridge.KeaException;

/** Lets Kea read addresses and identifiers. */
final class KeaTexts implements IdentifierTexts {
    private static final int ETHERNET = 1;

    private final LeaseCalls calls;

    KeaTexts(LeaseCalls calls) {
        this.calls = calls;
    }

    @Override
    public InetAddress address(String text) {
        byte[] bytes = read(Identifier.KB_ID_ADDRESS, text);
        return bytes.length == 4 ? Addresses.v4(bytes) : Addresses.v6(bytes);
    }

    @Override
    public HardwareAddress hardwareAddress(String text) {
        return new HardwareAddress(ETHERNET, 0, read(Identifier.KB_ID_HWADDR, text));
    }

    @Override
    public byte[] clientId(String text) {
        return read(Identifier.KB_ID_CLIENT_ID, text);
    }

    @Override
    public byte[] duid(String text) {
        return read(Identifier.KB_ID_DUID, text);
    }

    private byte[] read(int kind, String text) {
        return ByteAnswers.of(
                ByteText.encode(text),
                (in, length, out, cap) -> calls.bridge().identifierRead(kind, in, length, out, cap),
                this::failure);
    }

    private RuntimeException failure(int code) {
        String text = KeaException.lastText(calls.core());
        return code == Kb.ErrorCode.KB_E_FAILED
                ? new IllegalArgumentException(text)
                : new KeaException(code, text);
    }
}
