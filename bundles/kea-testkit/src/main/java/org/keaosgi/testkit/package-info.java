// SPDX-License-Identifier: Apache-2.0
/**
 * What unit tests of bundles need instead of Kea: packets, leases, host reservations and subnets in
 * memory, callouts made of them, and {@link org.keaosgi.testkit.FakeKea}, which calls hook services
 * as the container does.
 *
 * <p>Nothing here is safe for several threads at once unless it says so, and nothing is meant for
 * anything but tests.
 */
@Export
@Version("1.0.0")
package org.keaosgi.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
