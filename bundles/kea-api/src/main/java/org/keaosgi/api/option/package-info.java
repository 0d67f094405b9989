// SPDX-License-Identifier: Apache-2.0
/**
 * DHCP options as Java values: codes with their IANA names, immutable value types, and codecs
 * between those and an option's payload. Pure Java without state: everything here may be used on
 * any thread, kept for ever, and tested without Kea.
 */
@Export
@Version("1.0.0")
package org.keaosgi.api.option;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
