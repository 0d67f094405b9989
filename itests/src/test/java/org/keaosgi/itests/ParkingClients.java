// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.keaosgi.itests.bundles.Parker;
import org.keaosgi.itests.dhcp.Addresses;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Dhcp6Client;
import org.keaosgi.itests.dhcp.Message4;
import org.keaosgi.itests.dhcp.Message6;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.dhcp.Net6;
import org.keaosgi.itests.lab.Lab;

/**
 * Clients of either family whose identity tells {@link Parker} what to do with their packets. Each
 * message is sent once, and its answer may take as long as it likes.
 */
abstract class ParkingClients {
    private final AtomicInteger count = new AtomicInteger();

    static ParkingClients v4(Lab lab) {
        return new Of4(new Net4(lab));
    }

    static ParkingClients v6(Lab lab) {
        return new Of6(new Net6(lab));
    }

    final byte[] newIdentity(int wish) {
        int number = count.incrementAndGet();
        return new byte[] {2, 0x5a, (byte) wish, 0, (byte) (number >> 8), (byte) number};
    }

    /** A new client asks for a first offer. */
    abstract CompletableFuture<ByteBuffer> discover(int wish);

    /** A new client, which has got an offer already, asks for the lease. */
    abstract CompletableFuture<ByteBuffer> request(int wish);

    /** What {@link Parker} has told the client by way of an answer, if anything. */
    abstract Optional<String> markOf(ByteBuffer answer);

    private static Optional<String> text(Optional<byte[]> option) {
        return option.map(bytes -> new String(bytes, US_ASCII));
    }

    private static final class Of4 extends ParkingClients {
        private final Net4 net;

        Of4(Net4 net) {
            this.net = net;
        }

        private Dhcp4Client client(int wish) {
            return net.client(Addresses.colonHex(newIdentity(wish)));
        }

        @Override
        CompletableFuture<ByteBuffer> discover(int wish) {
            Dhcp4Client client = client(wish);
            return client.send(client.prepare(Message4.DISCOVER));
        }

        @Override
        CompletableFuture<ByteBuffer> request(int wish) {
            Dhcp4Client client = client(wish);
            client.discover();
            return client.send(client.requestMessage());
        }

        @Override
        Optional<String> markOf(ByteBuffer answer) {
            return text(Message4.decode(answer.duplicate()).option(Parker.OPTION));
        }
    }

    private static final class Of6 extends ParkingClients {
        private final Net6 net;

        Of6(Net6 net) {
            this.net = net;
        }

        private Dhcp6Client client(int wish) {
            byte[] duid = ByteBuffer.allocate(10).putInt(0x00030001).put(newIdentity(wish)).array();
            return net.client(duid).address(1);
        }

        @Override
        CompletableFuture<ByteBuffer> discover(int wish) {
            Dhcp6Client client = client(wish);
            return client.send(client.prepare(Message6.SOLICIT, false));
        }

        @Override
        CompletableFuture<ByteBuffer> request(int wish) {
            Dhcp6Client client = client(wish);
            client.solicit();
            return client.send(client.prepare(Message6.REQUEST, true));
        }

        @Override
        Optional<String> markOf(ByteBuffer answer) {
            return text(Message6.decode(answer.duplicate()).option(Parker.OPTION));
        }
    }
}
