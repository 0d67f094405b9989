// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

/** How an attempt to change the lease database ended. */
public enum LeaseOutcome {
    /** The lease was not there and is now. */
    ADDED,
    /** The lease was there and is now as given. */
    UPDATED,
    /** Nothing was changed: there is a lease of that address already. */
    EXISTS,
    /**
     * Nothing was changed: the lease is not there (any more), or it is not the one that was
     * expected, or somebody changed it meanwhile. Trying again with the present lease may help.
     */
    CHANGED,
    /**
     * Nothing was changed: a packet or command that is being processed on another thread holds this
     * address. Trying again may help.
     */
    BUSY
}
