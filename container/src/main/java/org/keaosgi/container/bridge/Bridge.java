// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * What Java may ask of the native side: the functions of {@code kea_bridge.h} in their order there,
 * which also says what each does. {@link KeaBridge} is the one implementation that a server loads;
 * tests have their own.
 */
public interface Bridge {
    int abi();

    int lastError(long out, int cap);

    int hookAvailable(int hook);

    int gateSet(int hook, int open);

    int frameHas(long frame, int slot);

    int frameCount(long frame, int slot);

    long frameInt(long frame, int value);

    int frameBytes(long frame, int value, long out, int cap);

    long contextGet(long frame);

    int contextSet(long frame, long context);

    int packet4(long frame, int slot, long out, int cap);

    int packet6(long frame, int slot, long out, int cap);

    int packet6Hwaddr(long frame, int slot, long out, int cap);

    int relay6(long frame, int slot, int level, long out, int cap);

    int option(long frame, int slot, int relay, int code, int index, long out, int cap);

    int optionCodes(long frame, int slot, int relay, long out, int cap);

    int packetPart(long frame, int slot, int part, long out, int cap);

    int lease(long frame, int slot, long out, int cap);

    int subnet(long frame, int slot, long out, int cap);

    int subnetLifetimes(long frame, int slot, long out, int cap);

    int text(long frame, int slot, long out, int cap);

    int label(long frame, int slot, long out, int cap);

    int commandAdd(long name, int length);

    int commandRemove(long name, int length);

    long commandCurrent();

    int commandPosition(long command, long path, int length, long out, int cap);

    int commandText(long command, long path, int length, long out, int cap);

    int commandValueText(long command, long value, long out, int cap);

    long commandValueSize(long command, long value);

    int logEnabled(int severity, int debugLevel, long logger, int loggerLength);

    int log(
            int severity,
            int debugLevel,
            long logger,
            int loggerLength,
            long id,
            int idLength,
            long text,
            int textLength);

    int runnerStart(long path, int length);

    int fdRead(int fd, long out, int cap);

    int fdWrite(int fd, long data, int length);

    int fdShutdown(int fd);

    int fdClose(int fd);
}
