// SPDX-License-Identifier: Apache-2.0
/** The way from Java to Kea; the only package that knows JNA. */
package org.keaosgi.container.bridge;
