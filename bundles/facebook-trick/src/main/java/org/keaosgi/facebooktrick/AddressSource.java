// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An inventory that knows what each client gets. Register it as a service; of several the one with
 * the highest {@code service.ranking} is asked first, and the next when that one does not know the
 * client.
 *
 * <p>Several servers give a client the same answer only if their sources do, so what a source
 * answers should depend on the client and the inventory alone.
 */
@ConsumerType
public interface AddressSource {
    /**
     * Looks a client up. Called on threads that Kea serves packets with: it must return at once and
     * complete the stage on another thread if the answer takes longer, for example because a
     * database has to be asked.
     *
     * @param client not null
     * @return never null; completes with nothing when the client is unknown, and exceptionally when
     *     the inventory can't be asked: the client then gets no answer, and asks again
     */
    CompletionStage<Optional<Assignment>> find(ClientIdentity client);
}
