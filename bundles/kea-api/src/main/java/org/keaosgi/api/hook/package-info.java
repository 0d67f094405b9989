// SPDX-License-Identifier: Apache-2.0
/**
 * What every hook point has in common: the outcome, the call, and the properties a hook service may
 * carry.
 */
@Export
@Version("1.0.0")
package org.keaosgi.api.hook;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
