// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One call of one hook point. Each hook point has a sub-type with its arguments.
 *
 * <p><b>Lifetime.</b> A callout and everything it hands out (packets, leases, subnets) is valid
 * until the hook method returns, on the thread that called it. Later, or on another thread, every
 * method throws {@link IllegalStateException}; nothing ever touches memory that Kea has freed. What
 * is needed for longer is taken along with {@code copy()}. The callout object itself may be used
 * again for a later call of the same hook point on the same thread; packets, leases and subnets
 * never are.
 *
 * <p><b>Threads.</b> Kea calls from its main thread or, multi-threaded, from several worker threads
 * at once. A hook service must be ready for that.
 *
 * <p><b>Cost.</b> Arguments are fetched when they are asked for; what a service does not read costs
 * nothing.
 */
@ProviderType
public interface Callout {
    /**
     * Which hook point this is.
     *
     * @return never null
     */
    HookPoint hookPoint();

    /**
     * The outcome so far: of hook libraries that Kea called before, and of services with a higher
     * ranking.
     *
     * @return never null
     */
    Outcome outcome();
}
