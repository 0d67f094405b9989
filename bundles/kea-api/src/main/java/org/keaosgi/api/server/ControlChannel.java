// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import java.io.IOException;
import java.util.Map;
import org.keaosgi.api.command.CommandResponse;
import org.osgi.annotation.versioning.ProviderType;

/**
 * This Kea's own control channel: what an operator's script can have Kea do, a bundle can have it
 * do, such as changing its configuration ({@code config-set}), adding a subnet or a client class
 * with a library of Kea's, or fetching changes from a configuration back end. Kea checks and
 * answers as ever. A service of the container, always there; safe on any thread but Kea's.
 *
 * <p>Kea carries out commands on its main thread, between two packets. So a hook method or a
 * command of a bundle must not wait for an answer: hand the call to a thread of the bundle's own.
 *
 * <p>{@code config-set} and {@code config-reload} have Kea load its hook libraries anew: bundles
 * are stopped and started then, as for an operator's command, and the thread that waits for the
 * answer should be prepared to end.
 *
 * @see <a href="https://kea.readthedocs.io/en/latest/api.html">Kea's API reference</a>
 */
@ProviderType
public interface ControlChannel {
    /**
     * Sends a command and waits for the answer, for at most 60 seconds.
     *
     * @param command its name, such as {@code config-set}
     * @param arguments as for {@link CommandResponse}; null for none
     * @return Kea's answer, whatever its result; arguments are maps, lists and values as in {@link
     *     ServerConfiguration}
     * @throws IllegalStateException on a thread of Kea's, which can't wait for itself
     * @throws IOException when Kea is configured without a Unix control socket, or the answer does
     *     not come; whether the command was carried out is unknown then
     */
    CommandResponse send(String command, Map<String, ?> arguments) throws IOException;
}
