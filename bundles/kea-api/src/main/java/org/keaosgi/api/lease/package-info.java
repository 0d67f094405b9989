// SPDX-License-Identifier: Apache-2.0
/** Leases as Kea's lease database holds them. */
@Export
@Version("1.0.0")
package org.keaosgi.api.lease;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
