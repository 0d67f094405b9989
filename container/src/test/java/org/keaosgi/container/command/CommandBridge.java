// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.command;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keaosgi.container.bridge.FakeBridge;
import org.keaosgi.container.bridge.Kb;

/** A Kea that knows commands; "config-get" is its own. */
public class CommandBridge extends FakeBridge {
    private static final List<String> SEVERITIES =
            List.of("DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    /** Commands offered at the moment. */
    public final Set<String> commands = new TreeSet<>();

    /** What was logged through the bridge: severity, logger, identifier, text. */
    public final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public synchronized int commandAdd(long name, int length) {
        String text = text(name, length);
        if (text.equals("config-get") || !text.matches("[a-z][a-z0-9-]*")) {
            return Kb.ErrorCode.KB_E_INVALID;
        }
        return commands.add(text) ? 0 : Kb.ErrorCode.KB_E_INVALID;
    }

    @Override
    public synchronized int commandRemove(long name, int length) {
        return commands.remove(text(name, length)) ? 0 : Kb.ErrorCode.KB_E_INVALID;
    }

    @Override
    public int logEnabled(int severity, int debugLevel, long logger, int loggerLength) {
        return 1;
    }

    @Override
    public int log(
            int severity,
            int debugLevel,
            long logger,
            int loggerLength,
            long id,
            int idLength,
            long text,
            int textLength) {
        lines.add(
                String.join(
                        " ",
                        SEVERITIES.get(severity),
                        text(logger, loggerLength),
                        text(id, idLength),
                        text(text, textLength)));
        return 0;
    }

    private static String text(long address, int length) {
        return new String(new Pointer(address).getByteArray(0, length), StandardCharsets.UTF_8);
    }
}
