// SPDX-License-Identifier: Apache-2.0
/** Commands of Kea's control channel that a bundle answers. */
@Export
@Version("1.0.0")
package org.keaosgi.api.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
