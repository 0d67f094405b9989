// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook;

import java.time.LocalDateTime;

/**
 * One change in a configuration back end, by a row of its audit table. Immutable.
 *
 * @param objectType table of the object that has changed, such as {@code dhcp4_subnet}
 * @param objectId number of the object within its table
 * @param modification what became of it
 * @param time when, by the clock that the database's driver in Kea shows: PostgreSQL's in UTC,
 *     MySQL's and MariaDB's in the time zone of the session
 * @param revision number of the revision; changes that belong together share one
 * @param logMessage what the one who made the change said about it; may be empty
 * @see <a href="https://kea.readthedocs.io/en/latest/arm/config.html#kea-configuration-backend">Kea
 *     Configuration Backend</a>
 */
public record AuditEntry(
        String objectType,
        long objectId,
        Modification modification,
        LocalDateTime time,
        long revision,
        String logMessage) {
    /** What became of an object, in the order of Kea's numbers. */
    public enum Modification {
        CREATE,
        UPDATE,
        DELETE
    }
}
