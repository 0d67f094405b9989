// SPDX-License-Identifier: Apache-2.0
/**
 * The callouts, packets, leases and subnets of kea-api over the bridge. {@link
 * org.keaosgi.container.view.Scope} tells how long they live.
 */
package org.keaosgi.container.view;
