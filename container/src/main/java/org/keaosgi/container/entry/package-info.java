// SPDX-License-Identifier: Apache-2.0
/** The way in: from Kea, the one class that native code calls; and one without Kea. */
package org.keaosgi.container.entry;
