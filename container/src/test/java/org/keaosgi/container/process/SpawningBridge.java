// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.process;

import com.sun.jna.Pointer;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keaosgi.container.bridge.Bridge;

/** A bridge without Kea that starts the real runner program, and can do nothing else. */
final class SpawningBridge {
    private static final LibC C = LibC.INSTANCE;

    private SpawningBridge() {}

    /** Starts the runner program that the build has made. */
    static RunnerChannel.Launcher launcher() {
        return launcher(program());
    }

    static RunnerChannel.Launcher launcher(Path program) {
        Bridge bridge =
                (Bridge)
                        Proxy.newProxyInstance(
                                Bridge.class.getClassLoader(),
                                new Class<?>[] {Bridge.class},
                                (proxy, method, arguments) -> call(method, arguments));
        return BridgeRunnerChannel.launcher(bridge, program);
    }

    private static Path program() {
        String path = System.getProperty("kea.osgi.runner");
        if (path == null || !Files.isExecutable(Path.of(path))) {
            throw new AssertionError(
                    "The system property kea.osgi.runner must name the runner program, which the"
                            + " build of bootstrap-native makes; it is "
                            + path);
        }
        return Path.of(path);
    }

    private static Object call(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "runnerStart" -> start(pointer(arguments[0]), (Integer) arguments[1]);
            case "fdRead" ->
                    (int)
                            C.recv(
                                    (Integer) arguments[0],
                                    pointer(arguments[1]),
                                    (Integer) arguments[2],
                                    0);
            case "fdWrite" ->
                    (int)
                            C.send(
                                    (Integer) arguments[0],
                                    pointer(arguments[1]),
                                    (Integer) arguments[2],
                                    LibC.MSG_NOSIGNAL);
            case "fdShutdown" -> C.shutdown((Integer) arguments[0], LibC.SHUT_RDWR);
            case "fdClose" -> C.close((Integer) arguments[0]);
            case "lastError" -> 0;
            default -> throw new AssertionError(method + " is not for the runner");
        };
    }

    private static Pointer pointer(Object address) {
        return new Pointer((Long) address);
    }

    private static int start(Pointer path, int length) {
        int[] ends = new int[2];
        if (C.socketpair(LibC.AF_UNIX, LibC.SOCK_STREAM_CLOEXEC, 0, ends) != 0) {
            return -1;
        }
        // Far above the number it gets in the runner, so that it really is duplicated there.
        int theirs = C.fcntl(ends[1], LibC.F_DUPFD_CLOEXEC, 100);
        C.close(ends[1]);
        String program = new String(path.getByteArray(0, length), StandardCharsets.UTF_8);
        int error = LibC.spawnWith(program, theirs, RunnerProtocol.RP_DESCRIPTOR);
        C.close(theirs);
        if (error != 0) {
            C.close(ends[0]);
            return -1;
        }
        return ends[0];
    }
}
