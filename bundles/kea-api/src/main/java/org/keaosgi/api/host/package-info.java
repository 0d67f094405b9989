// SPDX-License-Identifier: Apache-2.0
/** Host reservations. */
@Export
@Version("1.0.0")
package org.keaosgi.api.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
