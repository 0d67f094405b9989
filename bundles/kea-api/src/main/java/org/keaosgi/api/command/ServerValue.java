// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.command;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A piece of JSON that Kea itself has built and holds, for example a list of leases. It can stand
 * for any value in a {@link CommandResponse}'s arguments, or for all of them, as often as wanted;
 * it goes into Kea's answer as it is, without ever becoming text or objects in Java. A list of
 * hundred thousand leases so costs no more than in Kea's own commands.
 *
 * <p>It belongs to the command that was being answered when it was made, and is released when that
 * command has been answered, used or not. Kept longer, or used on another thread, its methods throw
 * {@link IllegalStateException}, and an answer that holds it becomes an error.
 */
@ProviderType
public interface ServerValue {
    /**
     * The text that Kea prints for the value. Builds the whole text: meant for small values and for
     * tests.
     *
     * @return JSON; bytes that are not UTF-8 as in {@link CommandRequest}
     * @throws IllegalStateException when the command has been answered, or on another thread
     */
    String toJson();
}
