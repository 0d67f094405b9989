// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.Map;
import org.keaosgi.facebooktrick.Assignment;
import org.keaosgi.facebooktrick.ClientField;

/**
 * What an inventory says of one client.
 *
 * @param line where it begins in the file
 * @param key what the client must be known by, all of it; at least one field
 * @param assignment what it gets
 */
record InventoryRow(long line, Map<ClientField, String> key, Assignment assignment) {}
