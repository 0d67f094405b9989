// SPDX-License-Identifier: Apache-2.0
/** Keeps bundles from calling what would end or damage Kea. */
package org.keaosgi.container.guard;
