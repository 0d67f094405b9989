// SPDX-License-Identifier: Apache-2.0
/** DHCP packets as Kea sees them, and the values they are made of. */
@Export
@Version("1.0.0")
package org.keaosgi.api.packet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
