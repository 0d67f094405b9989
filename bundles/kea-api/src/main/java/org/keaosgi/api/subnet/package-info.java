// SPDX-License-Identifier: Apache-2.0
/** Subnets, pools and shared networks of Kea's configuration. */
@Export
@Version("1.0.0")
package org.keaosgi.api.subnet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
