// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

import java.util.Optional;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.lab.Database;
import org.keaosgi.itests.lab.Lab;

/** Two servers that differ in who answers their commands for host reservations. */
final class HostPair {
    private final HostServer oracle;
    private final HostServer subject;

    /**
     * Two servers, not started yet.
     *
     * @param kind of the database, empty for memory
     */
    HostPair(Lab lab, Family family, Optional<Database.Kind> kind) {
        Optional<Database> database = kind.map(one -> Database.start(lab, one));
        oracle = HostServer.ofKea(lab, family, database);
        subject = HostServer.ofBundle(lab, family, database);
    }

    void start() {
        oracle.start();
        subject.start();
    }

    void stop() {
        oracle.stop();
        subject.stop();
    }

    /** Both forget all reservations. */
    void reset() {
        oracle.reset();
        subject.reset();
    }

    HostServer oracle() {
        return oracle;
    }

    HostServer subject() {
        return subject;
    }
}
