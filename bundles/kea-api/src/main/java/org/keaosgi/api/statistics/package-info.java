// SPDX-License-Identifier: Apache-2.0
/** Kea's statistics: those that Kea keeps itself and those that bundles add. */
@Export
@Version("1.0.0")
package org.keaosgi.api.statistics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
