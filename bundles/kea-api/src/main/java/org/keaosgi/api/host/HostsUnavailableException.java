// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.host;

/**
 * The reservations can't be reached at this moment: Kea has not been configured yet, is being
 * reconfigured, or its main thread did not come round to the request in time.
 */
public class HostsUnavailableException extends HostException {
    private static final long serialVersionUID = 1;

    /**
     * Makes one.
     *
     * @param message a sentence for people, not null
     */
    public HostsUnavailableException(String message) {
        super(message);
    }
}
