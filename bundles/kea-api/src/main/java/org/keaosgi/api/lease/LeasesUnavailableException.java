// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

/**
 * The leases can't be reached at this moment: Kea has not been configured yet, is being
 * reconfigured, or its main thread did not come round to the request in time.
 */
public class LeasesUnavailableException extends LeaseException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message a sentence for people, not null
     */
    public LeasesUnavailableException(String message) {
        super(message);
    }
}
