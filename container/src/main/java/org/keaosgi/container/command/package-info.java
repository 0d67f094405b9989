// SPDX-License-Identifier: Apache-2.0
/** Commands of Kea's control channel: those of bundles, and the container's own. */
package org.keaosgi.container.command;
