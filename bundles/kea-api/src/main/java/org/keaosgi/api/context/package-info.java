// SPDX-License-Identifier: Apache-2.0
/** Data of a bundle's own that rides with a packet from hook point to hook point. */
@Export
@Version("1.0.0")
package org.keaosgi.api.context;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
