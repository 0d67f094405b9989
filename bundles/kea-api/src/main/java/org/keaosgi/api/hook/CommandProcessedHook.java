// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hook point {@code command_processed}: a control command has been answered; the answer has not
 * been sent yet.
 *
 * <p>Outcomes other than {@code CONTINUE}: none, Kea ignores them.
 */
@ConsumerType
@FunctionalInterface
public interface CommandProcessedHook {
    /**
     * Called by Kea at this hook point, possibly on several threads at once.
     *
     * @param callout the arguments, valid until this method returns
     * @return what Kea is to do next, never null
     * @throws Exception anything; it is logged with bundle and hook point, counted, and answered
     *     with the outcome named by {@code hook.failure.outcome}
     */
    Outcome commandProcessed(CommandProcessedCallout callout) throws Exception;
}
