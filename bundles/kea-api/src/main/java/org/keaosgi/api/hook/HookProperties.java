// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

/**
 * Service properties by which a hook service tells how it wants to be treated. A Declarative
 * Services component sets them with {@code @Component(property = …)}; as component configuration
 * becomes service properties, an operator can change each of them at run time under the component's
 * PID.
 *
 * <p>The order of calls is OSGi's: {@code service.ranking} (an {@code Integer}), higher first;
 * among equals the service registered first.
 */
public final class HookProperties {
    /**
     * The outcome when the service throws, by name ({@code CONTINUE}, {@code SKIP}, {@code DROP});
     * default {@code CONTINUE}: as if the service had not been called.
     */
    public static final String FAILURE_OUTCOME = "hook.failure.outcome";

    /** Failures within the window after which the service is set aside; default 10, 0: never. */
    public static final String FAILURE_LIMIT = "hook.failure.limit";

    /** The window in which failures are counted, in milliseconds; default 10000. */
    public static final String FAILURE_WINDOW = "hook.failure.window";

    /**
     * For how long the service is set aside, in milliseconds; default 1000, doubled each time up to
     * five minutes, back to the start after a success. Meanwhile the failure outcome stands in for
     * its answer.
     */
    public static final String FAILURE_BACKOFF = "hook.failure.backoff";

    /**
     * Time one call may take before it is reported with the stack of its thread, in milliseconds;
     * default 1000, 0: never reported. The call itself is not interrupted.
     */
    public static final String TIME_BUDGET = "hook.time.budget";

    /**
     * Time that the service may keep a packet parked, in milliseconds; default 5000. It is counted
     * and logged when it passes.
     */
    public static final String PARK_LIMIT = "hook.park.limit";

    /**
     * What happens to a packet that was parked for too long, or whose service has gone: {@code
     * RESUME} or {@code DROP}; default {@code RESUME}.
     */
    public static final String PARK_EXPIRY = "hook.park.expiry";

    private HookProperties() {}
}
