// SPDX-License-Identifier: Apache-2.0
/** Kea's leases as services for bundles. */
package org.keaosgi.container.lease;
