// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.dhcp;

import static org.keaosgi.itests.dhcp.Message6.OPTION_CLIENT_ID;
import static org.keaosgi.itests.dhcp.Message6.OPTION_IA_NA;
import static org.keaosgi.itests.dhcp.Message6.OPTION_IA_PD;
import static org.keaosgi.itests.dhcp.Message6.OPTION_RAPID_COMMIT;
import static org.keaosgi.itests.dhcp.Message6.OPTION_SERVER_ID;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One virtual DHCPv6 client: keeps its DUID, its identity associations with what was leased, and
 * its server. For one thread at a time.
 */
public final class Dhcp6Client {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Relay(int hops, byte[] link, byte[] peer, Message6.Option[] options) {}

    private record Association(int code, int iaid) {}

    private final Net6 net;
    private final byte[] duid;
    private final List<Message6.Option> options = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();
    private final Map<Association, List<Message6.Binding>> leased = new LinkedHashMap<>();
    private byte[] serverId;
    private long wishedPreferred;
    private long wishedValid;

    Dhcp6Client(Net6 net, byte[] duid) {
        this.net = net;
        this.duid = duid;
    }

    /** Asks for an address. */
    public Dhcp6Client address(int iaid) {
        leased.put(new Association(OPTION_IA_NA, iaid), List.of());
        return this;
    }

    /** Asks for a delegated prefix. */
    public Dhcp6Client prefix(int iaid) {
        leased.put(new Association(OPTION_IA_PD, iaid), List.of());
        return this;
    }

    /** Asks for these lifetimes, in seconds. */
    public Dhcp6Client lifetimes(long preferred, long valid) {
        wishedPreferred = preferred;
        wishedValid = valid;
        return this;
    }

    /** Sent with every message. */
    public Dhcp6Client option(int code, byte... data) {
        options.add(new Message6.Option(code, data));
        return this;
    }

    /** Behind one relay more; the first one named is next to the client. */
    public Dhcp6Client behind(String link, String peer, Message6.Option... relayOptions) {
        relays.add(
                new Relay(
                        relays.size(),
                        Addresses.bytes6(link),
                        Addresses.bytes6(peer),
                        relayOptions));
        return this;
    }

    /** The leased address. */
    public String address() {
        return only(OPTION_IA_NA).text();
    }

    /** The delegated prefix with its length, {@code 2001:db8:2::/64}. */
    public String prefix() {
        Message6.Binding binding = only(OPTION_IA_PD);
        return binding.text() + "/" + binding.length();
    }

    private Message6.Binding only(int code) {
        return leased.entrySet().stream()
                .filter(entry -> entry.getKey().code() == code)
                .flatMap(entry -> entry.getValue().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was leased for option " + code));
    }

    /** SOLICIT, ADVERTISE. */
    public Message6 solicit() {
        return learn(expect(prepare(Message6.SOLICIT, false), Message6.ADVERTISE));
    }

    /** SOLICIT with rapid commit, REPLY. */
    public Message6 solicitRapid() {
        Message6 solicit = prepare(Message6.SOLICIT, false).with(OPTION_RAPID_COMMIT);
        return learn(expect(solicit, Message6.REPLY));
    }

    /** REQUEST for what was advertised, REPLY. */
    public Message6 request() {
        return learn(expect(prepare(Message6.REQUEST, true), Message6.REPLY));
    }

    /** The four-way exchange. */
    public Message6 lease() {
        solicit();
        return request();
    }

    public Message6 renew() {
        return learn(expect(prepare(Message6.RENEW, true), Message6.REPLY));
    }

    public Message6 rebind() {
        return learn(expect(prepare(Message6.REBIND, false), Message6.REPLY));
    }

    public Message6 release() {
        return expect(prepare(Message6.RELEASE, true), Message6.REPLY);
    }

    public Message6 decline() {
        return expect(prepare(Message6.DECLINE, true), Message6.REPLY);
    }

    /** A message with this client's identity and leases, as it would send it now. */
    public Message6 prepare(int type, boolean toServer) {
        Message6 message = new Message6(type, ThreadLocalRandom.current().nextInt());
        message.with(OPTION_CLIENT_ID, duid);
        if (toServer) {
            message.with(OPTION_SERVER_ID, serverId);
        }
        leased.forEach(
                (association, bindings) ->
                        message.withAssociation(
                                association.code(), association.iaid(), wished(bindings)));
        message.options.addAll(options);
        return message;
    }

    private List<Message6.Binding> wished(List<Message6.Binding> bindings) {
        if (wishedValid == 0) {
            return bindings;
        }
        return bindings.stream()
                .map(
                        b ->
                                new Message6.Binding(
                                        b.address(), b.length(), wishedPreferred, wishedValid))
                .toList();
    }

    private Message6 learn(Message6 answer) {
        serverId = answer.option(OPTION_SERVER_ID).orElseThrow();
        leased.replaceAll((association, old) -> answer.bindings(association.code()));
        return answer;
    }

    /** Sends a message and expects an answer of a type. */
    public Message6 expect(Message6 message, int answerType) {
        Message6 answer =
                exchange(message)
                        .orElseThrow(() -> new AssertionError("no answer to type " + message.type));
        if (answer.type != answerType) {
            throw new AssertionError(
                    "answer to type " + message.type + " is of type " + answer.type);
        }
        return answer;
    }

    /** Sends a message and returns the answer if there is one. */
    public Optional<Message6> exchange(Message6 message) {
        return wire().exchange(wrap(message), net.servers, message.transaction)
                .map(Message6::decode);
    }

    /** Sends a message once; the future tells whether an answer has come. */
    public CompletableFuture<ByteBuffer> send(Message6 message) {
        return wire().sendExpecting(wrap(message), net.servers, message.transaction);
    }

    /** Sends a message and waits for the answers of that many servers. */
    public List<Message6> answers(Message6 message, int servers) {
        return wire().collect(wrap(message), net.servers, message.transaction, servers).stream()
                .map(Message6::decode)
                .toList();
    }

    private byte[] wrap(Message6 message) {
        byte[] bytes = message.encode();
        for (Relay relay : relays) {
            bytes =
                    Message6.relay(
                            relay.hops(), relay.link(), relay.peer(), bytes, relay.options());
        }
        return bytes;
    }

    /** Sends a message once, whatever comes of it. */
    public void post(Message6 message) {
        wire().send(wrap(message), net.servers);
    }

    private Wire wire() {
        return relays.isEmpty() ? net.client() : net.relay();
    }
}
