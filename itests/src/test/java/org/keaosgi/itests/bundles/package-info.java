// SPDX-License-Identifier: Apache-2.0
/**
 * What goes into the bundles that tests install: probes, and bundles that misbehave on purpose.
 * {@link org.keaosgi.itests.kea.TestBundle} makes jars of it; nothing here may use anything but the
 * JDK, the framework and kea-api.
 */
package org.keaosgi.itests.bundles;
