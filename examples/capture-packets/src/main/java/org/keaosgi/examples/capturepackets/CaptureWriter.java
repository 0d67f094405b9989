// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.capturepackets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.keaosgi.api.statistics.Statistics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Writes the files, on a thread of its own: Kea does not wait for the disk. When that is slower than
 * Kea, captures are lost rather than packets.
 */
@Component(configurationPid = CapturePacketsConfig.PID, service = CaptureWriter.class)
@Designate(ocd = CapturePacketsConfig.class)
public class CaptureWriter {
    private static final int QUEUE = 1000;
    private static final long MEBIBYTE = 1 << 20;
    private static final String WRITTEN = "capture-packets-written";
    private static final String LOST = "capture-packets-lost";

    private record Entry(boolean isText, byte[] bytes) {}

    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Statistics statistics;
    private final Logger logger;
    private final CaptureFile pcap;
    private final CaptureFile text;
    private final Thread thread = new Thread(this::run, "capture-packets");

    @Activate
    public CaptureWriter(
            CapturePacketsConfig config,
            @Reference Statistics statistics,
            @Reference(service = LoggerFactory.class) Logger logger)
            throws IOException {
        this.statistics = statistics;
        this.logger = logger;
        pcap = new CaptureFile(Path.of(config.pcap()), config.mebibytes() * MEBIBYTE);
        text = new CaptureFile(Path.of(config.text()), config.mebibytes() * MEBIBYTE);
        pcap.write(Pcap.header());
        thread.start();
    }

    @Deactivate
    void stop() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        pcap.close();
        text.close();
    }

    /** A packet as it is on the wire. */
    void packet(byte[] datagram) {
        put(new Entry(false, Pcap.record(Instant.now(), datagram)));
    }

    /** A packet in readable text. */
    void text(String title, String packet) {
        String block = Instant.now() + " " + title + "\n" + packet + "\n\n";
        put(new Entry(true, block.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(Entry entry) {
        if (!queue.offer(entry)) {
            statistics.add(LOST, 1);
        }
    }

    private void run() {
        try {
            while (true) {
                write(queue.take());
                if (queue.isEmpty()) {
                    pcap.flush();
                    text.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            logger.error("No more packets are captured", e);
        }
    }

    private void write(Entry entry) throws IOException {
        boolean written = (entry.isText() ? text : pcap).write(entry.bytes());
        statistics.add(written ? WRITTEN : LOST, 1);
    }
}
