// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.load;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.lab.Lab;

/** SOLICIT, ADVERTISE, REQUEST, REPLY behind a relay of the generator's own. */
final class Conversation6 implements Conversation {
    private static final String RELAY = "2001:db8:1::ffff";
    private static final String PEER = "fe80::ee";

    private final SocketAddress server;

    Conversation6(Lab lab) {
        server = new InetSocketAddress(Addresses.scoped("ff02::1:2", lab.clientInterface()), 547);
    }

    @Override
    public StandardProtocolFamily family() {
        return StandardProtocolFamily.INET6;
    }

    @Override
    public SocketAddress local() {
        return new InetSocketAddress(Addresses.address(Addresses.bytes6(RELAY)), 547);
    }

    @Override
    public SocketAddress server() {
        return server;
    }

    @Override
    public byte[] open(int client, int transaction) {
        return relayed(
                message(Message6.SOLICIT, client, transaction)
                        .withAssociation(Message6.OPTION_IA_NA, 1, List.of()));
    }

    private static Message6 message(int type, int client, int transaction) {
        byte[] duid =
                ByteBuffer.allocate(10)
                        .putInt(0x00030001)
                        .putShort((short) 0x02ee)
                        .putInt(client)
                        .array();
        return new Message6(type, transaction).with(Message6.OPTION_CLIENT_ID, duid);
    }

    private static byte[] relayed(Message6 message) {
        return Message6.relay(
                0,
                Addresses.bytes6(KeaConfig.REMOTE_LINK6),
                Addresses.bytes6(PEER),
                message.encode());
    }

    @Override
    public byte[] proceed(int client, int transaction, ByteBuffer answer) {
        Message6 advertise = Message6.decode(answer);
        List<Message6.Binding> offered = advertise.bindings(Message6.OPTION_IA_NA);
        if (advertise.type != Message6.ADVERTISE || offered.isEmpty()) {
            return null;
        }
        byte[] serverId = advertise.option(Message6.OPTION_SERVER_ID).orElseThrow();
        return relayed(
                message(Message6.REQUEST, client, transaction)
                        .with(Message6.OPTION_SERVER_ID, serverId)
                        .withAssociation(Message6.OPTION_IA_NA, 1, offered));
    }

    @Override
    public boolean completes(ByteBuffer answer) {
        Message6 reply = Message6.decode(answer);
        return reply.type == Message6.REPLY && !reply.bindings(Message6.OPTION_IA_NA).isEmpty();
    }

    @Override
    public int transactionOf(ByteBuffer answer) {
        return Message6.decode(answer.duplicate()).transaction;
    }
}
