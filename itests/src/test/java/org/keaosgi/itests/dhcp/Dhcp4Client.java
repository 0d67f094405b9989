// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import static org.keaosgi.itests.dhcp.Message4.OPTION_CLIENT_ID;
import static org.keaosgi.itests.dhcp.Message4.OPTION_RELAY_AGENT;
import static org.keaosgi.itests.dhcp.Message4.OPTION_REQUESTED_ADDRESS;
import static org.keaosgi.itests.dhcp.Message4.OPTION_SERVER_ID;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.keaosgi.itests.lab.Lab;

/**
 * One virtual DHCPv4 client: keeps its identity, its lease and its server, and sends whatever it is
 * told to, sensible or not. For one thread at a time.
 */
public final class Dhcp4Client {
    private static final SocketAddress BROADCAST = new InetSocketAddress("255.255.255.255", 67);
    private static final SocketAddress SERVER = new InetSocketAddress(Lab.SERVER4, 67);

    private final Net4 net;
    private final byte[] hardwareAddress;
    private final List<Message4.Option> options = new ArrayList<>();
    private boolean broadcast = true;
    private boolean alwaysBroadcast;
    private int relay;
    private int hops;
    private byte[] relayInformation;
    private int address;
    private byte[] serverId;

    Dhcp4Client(Net4 net, byte[] hardwareAddress) {
        this.net = net;
        this.hardwareAddress = hardwareAddress;
    }

    public Dhcp4Client clientId(byte... identifier) {
        return option(OPTION_CLIENT_ID, identifier);
    }

    /** Sent with every message. */
    public Dhcp4Client option(int code, byte... data) {
        options.add(new Message4.Option(code, data));
        return this;
    }

    /** Answers to the leased address instead; works only with the client side's own MAC. */
    public Dhcp4Client unicastAnswers() {
        broadcast = false;
        return this;
    }

    /**
     * All answers by broadcast, also those to the address in use: a relay sends these to the
     * client's hardware address, which is not the interface's.
     */
    public Dhcp4Client broadcastAnswers() {
        alwaysBroadcast = true;
        return this;
    }

    /** From now on behind a relay. */
    public Dhcp4Client behind(String relayAddress, int hopCount, byte[] option82) {
        relay = Addresses.address4(relayAddress);
        hops = hopCount;
        relayInformation = option82;
        return this;
    }

    /** From now on on the server's link. */
    public Dhcp4Client direct() {
        relay = 0;
        hops = 0;
        relayInformation = null;
        return this;
    }

    /** The leased address, once there is a lease. */
    public String address() {
        return Addresses.text4(address);
    }

    /** DISCOVER, OFFER. */
    public Message4 discover() {
        Message4 offer = expect(prepare(Message4.DISCOVER), Message4.OFFER);
        serverId = offer.option(OPTION_SERVER_ID).orElseThrow();
        address = offer.yiaddr;
        return offer;
    }

    /** REQUEST for what was offered, ACK. */
    public Message4 request() {
        return granted(expect(requestMessage(), Message4.ACK));
    }

    /** The REQUEST for what was offered, for those who want to change it before it is sent. */
    public Message4 requestMessage() {
        return prepare(Message4.REQUEST)
                .with(OPTION_REQUESTED_ADDRESS, Addresses.bytes4(address))
                .with(OPTION_SERVER_ID, serverId);
    }

    /** The four-way exchange. */
    public Message4 lease() {
        discover();
        return request();
    }

    /** REQUEST straight to the client's server for the address in use (RENEWING). */
    public Message4 renew() {
        SocketAddress server = new InetSocketAddress(Addresses.address(serverId), 67);
        return granted(expect(bound(Message4.REQUEST), Message4.ACK, server));
    }

    /** REQUEST to anybody for the address in use (REBINDING). */
    public Message4 rebind() {
        return granted(expect(bound(Message4.REQUEST), Message4.ACK, BROADCAST));
    }

    /** REQUEST for a remembered address (INIT-REBOOT). */
    public Message4 reboot() {
        Message4 request = prepare(Message4.REQUEST);
        request.with(OPTION_REQUESTED_ADDRESS, Addresses.bytes4(address));
        return granted(expect(request, Message4.ACK));
    }

    /** RELEASE; there is no answer. */
    public void release() {
        Message4 release = bound(Message4.RELEASE).with(OPTION_SERVER_ID, serverId);
        wire().send(release.encode(), SERVER);
    }

    /** DECLINE of the leased address; there is no answer. */
    public void decline() {
        Message4 decline =
                prepare(Message4.DECLINE)
                        .with(OPTION_REQUESTED_ADDRESS, Addresses.bytes4(address))
                        .with(OPTION_SERVER_ID, serverId);
        wire().send(decline.encode(), destination());
    }

    /** INFORM from the leased address, ACK. */
    public Message4 inform() {
        return expect(bound(Message4.INFORM), Message4.ACK, SERVER);
    }

    /** A message with this client's identity, as it would send it now. */
    public Message4 prepare(int type) {
        Message4 message = Message4.of(type);
        message.xid = ThreadLocalRandom.current().nextInt();
        message.chaddr = hardwareAddress;
        message.broadcast(broadcast && relay == 0);
        message.giaddr = relay;
        message.hops = hops;
        message.options.addAll(options);
        if (relayInformation != null) {
            message.with(OPTION_RELAY_AGENT, relayInformation);
        }
        return message;
    }

    private Message4 bound(int type) {
        Message4 message = prepare(type);
        message.ciaddr = address;
        message.broadcast(alwaysBroadcast);
        return message;
    }

    private Message4 granted(Message4 ack) {
        address = ack.yiaddr;
        serverId = ack.option(OPTION_SERVER_ID).orElseThrow();
        return ack;
    }

    /** Sends a message and expects an answer of a type. */
    public Message4 expect(Message4 message, int answerType) {
        return expect(message, answerType, destination());
    }

    private Message4 expect(Message4 message, int answerType, SocketAddress to) {
        Message4 answer =
                exchange(message, to)
                        .orElseThrow(() -> new AssertionError("no answer to " + message));
        if (answer.type() != answerType) {
            throw new AssertionError("answer to " + message + " is " + answer);
        }
        return answer;
    }

    /** Sends a message and returns the answer if there is one. */
    public Optional<Message4> exchange(Message4 message) {
        return exchange(message, destination());
    }

    private Optional<Message4> exchange(Message4 message, SocketAddress to) {
        return wire().exchange(message.encode(), to, message.xid).map(Message4::decode);
    }

    /** Sends a message once; the future tells whether an answer has come. */
    public CompletableFuture<ByteBuffer> send(Message4 message) {
        return wire().sendExpecting(message.encode(), destination(), message.xid);
    }

    /** Sends a message and waits for the answers of that many servers. */
    public List<Message4> answers(Message4 message, int servers) {
        return wire().collect(message.encode(), destination(), message.xid, servers).stream()
                .map(Message4::decode)
                .toList();
    }

    /** Sends a message once, whatever comes of it. */
    public void post(Message4 message) {
        wire().send(message.encode(), destination());
    }

    private Wire wire() {
        return relay == 0 ? net.client() : net.relay();
    }

    private SocketAddress destination() {
        return relay == 0 ? BROADCAST : SERVER;
    }
}
