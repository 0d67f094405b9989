// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keaosgi.api.packet.EditablePacket;
import org.keaosgi.api.packet.HardwareAddress;

/**
 * What packets of both families have. Payloads of options are not checked as Kea does: whatever the
 * test gives is taken.
 */
public abstract class MemoryPacket extends MemoryOptions implements EditablePacket {
    private static final int MAX_PORT = 65535;
    private static final int MAX_TYPE = 255;

    private final List<String> classes;
    private int messageType;
    private long transactionId;
    private String interfaceName = "";
    private int interfaceIndex = -1;
    private int localPort;
    private int remotePort;
    private HardwareAddress remoteHardwareAddress;

    MemoryPacket(Family family) {
        super(family);
        classes = new ArrayList<>(List.of("ALL"));
    }

    MemoryPacket(MemoryPacket other) {
        super(other);
        classes = new ArrayList<>(other.classes);
        messageType = other.messageType;
        transactionId = other.transactionId;
        interfaceName = other.interfaceName;
        interfaceIndex = other.interfaceIndex;
        localPort = other.localPort;
        remotePort = other.remotePort;
        remoteHardwareAddress = other.remoteHardwareAddress;
    }

    /**
     * The packet as a message on the wire.
     *
     * @return what Kea would send for it
     */
    public abstract byte[] wire();

    /**
     * Makes the packet what a message on the wire says.
     *
     * @param message as it arrives
     * @throws IllegalArgumentException when it is cut short; the packet is undefined then
     */
    public abstract void read(byte[] message);

    abstract long mostTransactionId();

    @Override
    public final int messageType() {
        return messageType;
    }

    @Override
    public void setMessageType(int type) {
        messageType = Bytes.inRange("a message type", type, MAX_TYPE);
    }

    @Override
    public final long transactionId() {
        return transactionId;
    }

    @Override
    public final void setTransactionId(long id) {
        transactionId = Bytes.inRange("a transaction id", id, mostTransactionId());
    }

    @Override
    public final String interfaceName() {
        return interfaceName;
    }

    @Override
    public final int interfaceIndex() {
        return interfaceIndex;
    }

    @Override
    public final void setInterface(String name, int index) {
        if (index < -1) {
            throw new IllegalArgumentException("an interface's index is not " + index);
        }
        interfaceName = Objects.requireNonNull(name, "name");
        interfaceIndex = index;
    }

    @Override
    public final int localPort() {
        return localPort;
    }

    @Override
    public final void setLocalPort(int port) {
        localPort = Bytes.inRange("a port", port, MAX_PORT);
    }

    @Override
    public final int remotePort() {
        return remotePort;
    }

    @Override
    public final void setRemotePort(int port) {
        remotePort = Bytes.inRange("a port", port, MAX_PORT);
    }

    @Override
    public final Optional<HardwareAddress> remoteHardwareAddress() {
        return Optional.ofNullable(remoteHardwareAddress);
    }

    @Override
    public final void setRemoteHardwareAddress(HardwareAddress address) {
        remoteHardwareAddress = Objects.requireNonNull(address, "address");
    }

    @Override
    public final List<String> classes() {
        return List.copyOf(classes);
    }

    @Override
    public final void addClass(String name) {
        if (!classes.contains(Objects.requireNonNull(name, "name"))) {
            classes.add(name);
        }
    }

    /**
     * A text of our own: Kea's has other words.
     *
     * @return never null
     */
    @Override
    public final String toText() {
        StringBuilder text = new StringBuilder(messageName() + " " + label());
        forEach(
                (code, payload) ->
                        text.append("\n  option ")
                                .append(code)
                                .append(": ")
                                .append(Bytes.colons(payload)));
        return text.toString();
    }

    @Override
    public final String toString() {
        return messageName() + " " + label();
    }
}
