// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.itests.lab.Lab;

/** Takes the requests for DNS updates that a server sends, in place of Kea's DNS daemon. */
final class NcrSink implements AutoCloseable {
    private static final int BUFFER = 4 << 20;

    /** Before the JSON text stands its length. */
    private static final int HEADER = 2;

    private final DatagramSocket socket;
    private final List<String> requests = new ArrayList<>();

    NcrSink(Lab lab) {
        socket = lab.inClient(() -> new DatagramSocket(new InetSocketAddress(Lab.CLIENT4, 0)));
        lab.manage(this);
        try {
            socket.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread reader = new Thread(this::read, "sink for DNS updates");
        reader.setDaemon(true);
        reader.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void read() {
        DatagramPacket packet = new DatagramPacket(new byte[65536], 65536);
        try {
            while (true) {
                packet.setLength(65536);
                socket.receive(packet);
                String text =
                        new String(
                                packet.getData(),
                                HEADER,
                                packet.getLength() - HEADER,
                                StandardCharsets.ISO_8859_1);
                synchronized (requests) {
                    requests.add(text);
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    /** What has come so far. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
