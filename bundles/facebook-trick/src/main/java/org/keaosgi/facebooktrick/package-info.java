// SPDX-License-Identifier: Apache-2.0
/**
 * Where addresses come from: other bundles offer an {@link org.keaosgi.facebooktrick.AddressSource}
 * to have clients served from an inventory of their own.
 */
@Export
@Version("1.0.0")
package org.keaosgi.facebooktrick;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
