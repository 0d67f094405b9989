// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

/** What has become of a packet that services have parked. */
public enum ParkingState {
    /** It waits for at least one of them. */
    WAITING,
    /** All have resumed it. */
    RESUMED,
    /** One has dropped it. */
    DROPPED,
    /** At {@code lease4_offer}: one has found the address in use, the others have resumed it. */
    ADDRESS_IN_USE
}
