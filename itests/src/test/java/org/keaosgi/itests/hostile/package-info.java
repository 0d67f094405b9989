// SPDX-License-Identifier: Apache-2.0
/** Messages that mean harm. */
package org.keaosgi.itests.hostile;
