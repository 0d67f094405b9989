// SPDX-License-Identifier: Apache-2.0
/** What test bundles share with each other: one exports it, others import it. */
package org.keaosgi.itests.bundles.shared;
