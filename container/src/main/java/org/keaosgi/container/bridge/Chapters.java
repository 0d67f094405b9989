// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bridge;

/**
 * The further chapters of the border. Each is bound when it is first asked for, so that what nobody
 * uses costs nothing at start-up. Safe on any thread.
 */
public class Chapters {
    private final String library;

    /**
     * @param library absolute path of the hook library, the one that Kea has loaded
     */
    public Chapters(String library) {
        this.library = library;
    }

    /** The lease database. */
    public LeaseBridge leases() {
        return KeaLeaseBridge.bind(library);
    }

    /** The host reservations. */
    public HostBridge hosts() {
        return KeaHostBridge.bind(library);
    }

    /** Statistics, subnets, configuration, state. */
    public ServerBridge server() {
        return KeaServerBridge.bind(library);
    }
}
