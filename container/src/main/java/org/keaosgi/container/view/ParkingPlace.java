// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import org.keaosgi.api.hook.ParkedOffer;

/** Where a callout parks its packet. */
public interface ParkingPlace {
    /**
     * Parks the packet for the service that is being called.
     *
     * @param scope of the callout, open
     * @param frame of the callout
     * @return the same for all calls by one service in one callout
     */
    ParkedOffer park(Scope scope, long frame);
}
