// SPDX-License-Identifier: Apache-2.0
/** The watched directory: a bundle dropped in is installed, one that is gone is uninstalled. */
package org.keaosgi.container.deploy;
