// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.subnet;

/**
 * A lifetime or timer as Kea configures them: the value given to a client that asks for none, and
 * the bounds for one that asks. Immutable; seconds, unsigned 32 bits.
 *
 * @param minimum the least a client may have
 * @param preset what a client gets that asks for nothing
 * @param maximum the most a client may have
 */
public record Lifetime(long minimum, long preset, long maximum) {}
