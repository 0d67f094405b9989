// SPDX-License-Identifier: Apache-2.0
/** The server's configuration, state and clock, and the word that it is configured. */
@Export
@Version("1.0.0")
package org.keaosgi.api.server;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
