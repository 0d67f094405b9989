// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.Bridge;
import org.keaosgi.container.bridge.Scratch;

/** Lines go to Kea's own logger, which knows the severity wanted, the files and the format. */
public final class KeaLogSink implements LogSink {
    /** Of its own, because a line may be logged while the thread's scratch holds an answer. */
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private final Bridge bridge;

    /**
     * Makes one.
     *
     * @param bridge to Kea
     */
    public KeaLogSink(Bridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public boolean enabled(Severity severity, int debugLevel, String logger) {
        byte[] name = ByteText.encode(logger);
        Scratch scratch = SCRATCH.get();
        scratch.reserve(name.length);
        scratch.put(0, name);
        return bridge.logEnabled(severity.code(), debugLevel, scratch.address(), name.length) == 1;
    }

    @Override
    public void write(Severity severity, int debugLevel, String logger, String id, String text) {
        byte[] name = ByteText.encode(logger);
        byte[] identifier = ByteText.encode(id);
        byte[] line = ByteText.encode(text);
        Scratch scratch = SCRATCH.get();
        scratch.reserve(name.length + identifier.length + line.length);
        scratch.put(0, name);
        scratch.put(name.length, identifier);
        scratch.put(name.length + identifier.length, line);
        long address = scratch.address();
        bridge.log(
                severity.code(),
                debugLevel,
                address,
                name.length,
                address + name.length,
                identifier.length,
                address + name.length + identifier.length,
                line.length);
    }
}
