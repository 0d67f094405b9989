// SPDX-License-Identifier: Apache-2.0
/** Running programs outside of Kea, safely. */
@Export
@Version("1.0.0")
package org.keaosgi.api.process;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
