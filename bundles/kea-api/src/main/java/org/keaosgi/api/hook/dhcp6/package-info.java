// SPDX-License-Identifier: Apache-2.0
/**
 * One interface per hook point of {@code kea-dhcp6}. Implement one, register it as an OSGi service,
 * and Kea calls it.
 */
@Export
@Version("1.0.0")
package org.keaosgi.api.hook.dhcp6;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
