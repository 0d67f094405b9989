// SPDX-License-Identifier: Apache-2.0
/** Keeps out of Kea what would end or damage it: calls of bundles, and files of strangers. */
package org.keaosgi.container.guard;
