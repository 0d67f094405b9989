// SPDX-License-Identifier: Apache-2.0
/**
 * Differential tests: a seeded stream of commands goes, byte for byte, to two servers that ought to
 * behave alike; answers and what the servers stored are compared. {@link
 * org.keaosgi.itests.differential.CommandStream} makes the commands of a {@link
 * org.keaosgi.itests.differential.CommandSet}, {@link org.keaosgi.itests.differential.Differential}
 * sends and compares.
 *
 * <p>All JSON text here is kept with one char per byte, because that is what Kea's strings are.
 */
package org.keaosgi.itests.differential;
