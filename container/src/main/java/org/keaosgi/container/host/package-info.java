// SPDX-License-Identifier: Apache-2.0
/** Kea's host reservations as services for bundles. */
package org.keaosgi.container.host;
