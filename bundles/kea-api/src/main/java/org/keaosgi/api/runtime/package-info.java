// SPDX-License-Identifier: Apache-2.0
/**
 * The server a bundle lives in: its identity, its load and unload, and what is forbidden inside it.
 */
@Export
@Version("1.0.0")
package org.keaosgi.api.runtime;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
