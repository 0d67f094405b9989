// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.runtime.guard;

import java.io.File;
import java.util.List;
import java.util.function.BiConsumer;
import org.keaosgi.api.runtime.ForbiddenCallException;

/**
 * Stands in for calls that would end or damage Kea. The container replaces such calls in the
 * classes of bundles by calls of the methods here, which have the same parameters and always throw.
 *
 * <p>Safe on any thread.
 */
// None returns: that is what they are for, and nobody calls them by hand.
@SuppressWarnings("DoNotCallSuggester")
public final class ForbiddenCalls {
    private static final String EXIT_REMEDY =
            "it would end Kea without a proper shutdown. Stop the bundle with bundle-stop, or throw"
                    + " an exception";
    private static final String PROCESS_REMEDY =
            "Java's process API takes the child signal away from Kea. Use the service"
                    + " org.keaosgi.api.process.ProcessRunner";

    private static final StackWalker CALLERS =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile BiConsumer<Class<?>, String> reporter = (caller, call) -> {};

    private ForbiddenCalls() {}

    /**
     * Says who is told of each call that was stopped; for the container.
     *
     * @param newReporter takes the calling class and the name of the call, not null
     */
    public static void setReporter(BiConsumer<Class<?>, String> newReporter) {
        reporter = newReporter;
    }

    /**
     * For {@code System.exit}.
     *
     * @param status not used
     */
    public static void systemExit(int status) {
        throw forbidden(CALLERS.getCallerClass(), "System.exit", EXIT_REMEDY);
    }

    /**
     * For {@code Runtime.exit}.
     *
     * @param runtime not used
     * @param status not used
     */
    public static void exit(Runtime runtime, int status) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exit", EXIT_REMEDY);
    }

    /**
     * For {@code Runtime.halt}.
     *
     * @param runtime not used
     * @param status not used
     */
    public static void halt(Runtime runtime, int status) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.halt", EXIT_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @return never
     */
    public static Process exec(Runtime runtime, String command) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @return never
     */
    public static Process exec(Runtime runtime, String[] command) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @param environment not used
     * @return never
     */
    public static Process exec(Runtime runtime, String command, String[] environment) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @param environment not used
     * @return never
     */
    public static Process exec(Runtime runtime, String[] command, String[] environment) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @param environment not used
     * @param directory not used
     * @return never
     */
    public static Process exec(
            Runtime runtime, String command, String[] environment, File directory) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code Runtime.exec}.
     *
     * @param runtime not used
     * @param command not used
     * @param environment not used
     * @param directory not used
     * @return never
     */
    public static Process exec(
            Runtime runtime, String[] command, String[] environment, File directory) {
        throw forbidden(CALLERS.getCallerClass(), "Runtime.exec", PROCESS_REMEDY);
    }

    /**
     * For {@code ProcessBuilder.start}.
     *
     * @param builder not used
     * @return never
     */
    public static Process start(ProcessBuilder builder) {
        throw forbidden(CALLERS.getCallerClass(), "ProcessBuilder.start", PROCESS_REMEDY);
    }

    /**
     * For {@code ProcessBuilder.startPipeline}.
     *
     * @param builders not used
     * @return never
     */
    public static List<Process> startPipeline(List<ProcessBuilder> builders) {
        throw forbidden(CALLERS.getCallerClass(), "ProcessBuilder.startPipeline", PROCESS_REMEDY);
    }

    private static ForbiddenCallException forbidden(Class<?> caller, String call, String remedy) {
        reporter.accept(caller, call);
        return new ForbiddenCallException(
                call + " is forbidden in " + caller.getName() + ": " + remedy + ".");
    }
}
