// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/**
 * The Java mirror of {@code kea_bridge.h}: its functions, in its order, at the foot of this file,
 * bound by JNA's direct mapping to the hook library that Kea has loaded already. A test holds it
 * against the header.
 *
 * <p>Only {@code int} and {@code long} cross: anything else costs several times as much.
 */
public final class KeaBridge implements Bridge {
    private static final int RTLD_LAZY_LOCAL = 1;

    private static KeaBridge instance;
    private static NativeLibrary nativeLibrary;

    private KeaBridge() {}

    /**
     * Binds the functions, once for the life of the process.
     *
     * @param library absolute path of the hook library, the one that Kea has loaded
     * @throws KeaException when the library speaks another version of the border
     * @throws UnsatisfiedLinkError when it lacks a function
     */
    public static synchronized KeaBridge bind(String library) {
        if (instance == null) {
            // JNA's default would make Kea's entry points (load, unload, version) global symbols.
            Map<String, Object> options = Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY_LOCAL);
            nativeLibrary = NativeLibrary.getInstance(library, options);
            Native.register(KeaBridge.class, nativeLibrary);
            int abi = kb_abi();
            if (abi != Kb.KB_ABI) {
                throw new KeaException(
                        Kb.ErrorCode.KB_E_UNSUPPORTED,
                        library
                                + " and the container's jar are of different releases (border "
                                + abi
                                + " and "
                                + Kb.KB_ABI
                                + "); install both from the same package and restart Kea");
            }
            instance = new KeaBridge();
        }
        return instance;
    }

    /** The hook library, for the mirrors of further chapters. */
    static synchronized NativeLibrary library() {
        if (nativeLibrary == null) {
            throw new IllegalStateException("the core of the border is not bound yet");
        }
        return nativeLibrary;
    }

    @Override
    public int abi() {
        return kb_abi();
    }

    @Override
    public int lastError(long out, int cap) {
        return kb_last_error(out, cap);
    }

    @Override
    public int hookAvailable(int hook) {
        return kb_hook_available(hook);
    }

    @Override
    public int gateSet(int hook, int open) {
        return kb_gate_set(hook, open);
    }

    @Override
    public int frameHas(long frame, int slot) {
        return kb_frame_has(frame, slot);
    }

    @Override
    public int frameCount(long frame, int slot) {
        return kb_frame_count(frame, slot);
    }

    @Override
    public long frameInt(long frame, int value) {
        return kb_frame_int(frame, value);
    }

    @Override
    public int frameBytes(long frame, int value, long out, int cap) {
        return kb_frame_bytes(frame, value, out, cap);
    }

    @Override
    public long contextGet(long frame) {
        return kb_context_get(frame);
    }

    @Override
    public int contextSet(long frame, long context) {
        return kb_context_set(frame, context);
    }

    @Override
    public int packet4(long frame, int slot, long out, int cap) {
        return kb_packet4(frame, slot, out, cap);
    }

    @Override
    public int packet6(long frame, int slot, long out, int cap) {
        return kb_packet6(frame, slot, out, cap);
    }

    @Override
    public int packet6Hwaddr(long frame, int slot, long out, int cap) {
        return kb_packet6_hwaddr(frame, slot, out, cap);
    }

    @Override
    public int relay6(long frame, int slot, int level, long out, int cap) {
        return kb_relay6(frame, slot, level, out, cap);
    }

    @Override
    public int option(long frame, int slot, int relay, int code, int index, long out, int cap) {
        return kb_option(frame, slot, relay, code, index, out, cap);
    }

    @Override
    public int optionCodes(long frame, int slot, int relay, long out, int cap) {
        return kb_option_codes(frame, slot, relay, out, cap);
    }

    @Override
    public int packetPart(long frame, int slot, int part, long out, int cap) {
        return kb_packet_part(frame, slot, part, out, cap);
    }

    @Override
    public int lease(long frame, int slot, long out, int cap) {
        return kb_lease(frame, slot, out, cap);
    }

    @Override
    public int subnet(long frame, int slot, long out, int cap) {
        return kb_subnet(frame, slot, out, cap);
    }

    @Override
    public int subnetLifetimes(long frame, int slot, long out, int cap) {
        return kb_subnet_lifetimes(frame, slot, out, cap);
    }

    @Override
    public int text(long frame, int slot, long out, int cap) {
        return kb_text(frame, slot, out, cap);
    }

    @Override
    public int label(long frame, int slot, long out, int cap) {
        return kb_label(frame, slot, out, cap);
    }

    @Override
    public int commandAdd(long name, int length) {
        return kb_command_add(name, length);
    }

    @Override
    public int commandRemove(long name, int length) {
        return kb_command_remove(name, length);
    }

    @Override
    public long commandCurrent() {
        return kb_command_current();
    }

    @Override
    public int commandPosition(long command, long path, int length, long out, int cap) {
        return kb_command_position(command, path, length, out, cap);
    }

    @Override
    public int commandText(long command, long path, int length, long out, int cap) {
        return kb_command_text(command, path, length, out, cap);
    }

    @Override
    public int commandValueText(long command, long value, long out, int cap) {
        return kb_command_value_text(command, value, out, cap);
    }

    @Override
    public long commandValueSize(long command, long value) {
        return kb_command_value_size(command, value);
    }

    @Override
    public int logEnabled(int severity, int debugLevel, long logger, int loggerLength) {
        return kb_log_enabled(severity, debugLevel, logger, loggerLength);
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
        return kb_log(severity, debugLevel, logger, loggerLength, id, idLength, text, textLength);
    }

    @Override
    public int runnerStart(long path, int length) {
        return kb_runner_start(path, length);
    }

    @Override
    public int fdRead(int fd, long out, int cap) {
        return kb_fd_read(fd, out, cap);
    }

    @Override
    public int fdWrite(int fd, long data, int length) {
        return kb_fd_write(fd, data, length);
    }

    @Override
    public int fdShutdown(int fd) {
        return kb_fd_shutdown(fd);
    }

    @Override
    public int fdClose(int fd) {
        return kb_fd_close(fd);
    }

    private static native int kb_abi();

    private static native int kb_last_error(long out, int cap);

    private static native int kb_hook_available(int hook);

    private static native int kb_gate_set(int hook, int open);

    private static native int kb_frame_has(long frame, int slot);

    private static native int kb_frame_count(long frame, int slot);

    private static native long kb_frame_int(long frame, int value);

    private static native int kb_frame_bytes(long frame, int value, long out, int cap);

    private static native long kb_context_get(long frame);

    private static native int kb_context_set(long frame, long context);

    private static native int kb_packet4(long frame, int slot, long out, int cap);

    private static native int kb_packet6(long frame, int slot, long out, int cap);

    private static native int kb_packet6_hwaddr(long frame, int slot, long out, int cap);

    private static native int kb_relay6(long frame, int slot, int level, long out, int cap);

    private static native int kb_option(
            long frame, int slot, int relay, int code, int index, long out, int cap);

    private static native int kb_option_codes(long frame, int slot, int relay, long out, int cap);

    private static native int kb_packet_part(long frame, int slot, int part, long out, int cap);

    private static native int kb_lease(long frame, int slot, long out, int cap);

    private static native int kb_subnet(long frame, int slot, long out, int cap);

    private static native int kb_subnet_lifetimes(long frame, int slot, long out, int cap);

    private static native int kb_text(long frame, int slot, long out, int cap);

    private static native int kb_label(long frame, int slot, long out, int cap);

    private static native int kb_command_add(long name, int length);

    private static native int kb_command_remove(long name, int length);

    private static native long kb_command_current();

    private static native int kb_command_position(
            long command, long path, int length, long out, int cap);

    private static native int kb_command_text(
            long command, long path, int length, long out, int cap);

    private static native int kb_command_value_text(long command, long value, long out, int cap);

    private static native long kb_command_value_size(long command, long value);

    private static native int kb_log_enabled(
            int severity, int debugLevel, long logger, int loggerLength);

    private static native int kb_log(
            int severity,
            int debugLevel,
            long logger,
            int loggerLength,
            long id,
            int idLength,
            long text,
            int textLength);

    private static native int kb_runner_start(long path, int length);

    private static native int kb_fd_read(int fd, long out, int cap);

    private static native int kb_fd_write(int fd, long data, int length);

    private static native int kb_fd_shutdown(int fd);

    private static native int kb_fd_close(int fd);
}
