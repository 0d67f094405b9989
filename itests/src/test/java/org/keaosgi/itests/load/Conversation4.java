// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.load;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.lab.Lab;

/** DISCOVER, OFFER, REQUEST, ACK behind a relay of the generator's own. */
final class Conversation4 implements Conversation {
    private static final String RELAY = "198.19.0.2";

    @Override
    public StandardProtocolFamily family() {
        return StandardProtocolFamily.INET;
    }

    @Override
    public SocketAddress local() {
        return new InetSocketAddress(RELAY, 67);
    }

    @Override
    public SocketAddress server() {
        return new InetSocketAddress(Lab.SERVER4, 67);
    }

    @Override
    public byte[] open(int client, int transaction) {
        return message(Message4.DISCOVER, client, transaction).encode();
    }

    private static Message4 message(int type, int client, int transaction) {
        Message4 message = Message4.of(type);
        message.xid = transaction;
        message.chaddr = ByteBuffer.allocate(6).putShort((short) 0x02ee).putInt(client).array();
        message.giaddr = Addresses.address4(RELAY);
        message.hops = 1;
        byte[] circuit = {1, 4, 'p', 'o', 'r', 't'};
        return message.with(Message4.OPTION_RELAY_AGENT, circuit);
    }

    @Override
    public byte[] proceed(int client, int transaction, ByteBuffer answer) {
        Message4 offer = Message4.decode(answer);
        if (offer.type() != Message4.OFFER) {
            return null;
        }
        byte[] server = offer.option(Message4.OPTION_SERVER_ID).orElseThrow();
        return message(Message4.REQUEST, client, transaction)
                .with(Message4.OPTION_REQUESTED_ADDRESS, Addresses.bytes4(offer.yiaddr))
                .with(Message4.OPTION_SERVER_ID, server)
                .encode();
    }

    @Override
    public boolean completes(ByteBuffer answer) {
        return Message4.decode(answer).type() == Message4.ACK;
    }

    @Override
    public int transactionOf(ByteBuffer answer) {
        return answer.getInt(4);
    }
}
