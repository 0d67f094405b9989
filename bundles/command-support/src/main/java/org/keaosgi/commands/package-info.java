// SPDX-License-Identifier: Apache-2.0
/**
 * What bundles have in common that answer commands of Kea's own as Kea does. Each of them carries
 * its own copy inside.
 */
package org.keaosgi.commands;
