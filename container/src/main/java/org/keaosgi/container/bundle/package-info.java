// SPDX-License-Identifier: Apache-2.0
/** Bundle files, and installing, updating, starting, stopping and uninstalling bundles. */
package org.keaosgi.container.bundle;
