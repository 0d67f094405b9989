// SPDX-License-Identifier: Apache-2.0
/**
 * Not for use by hand: calls that would harm the server lead here, in the classes of every bundle,
 * instead of where they were meant to go.
 */
@Export
@Version("1.0.0")
package org.keaosgi.api.runtime.guard;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
