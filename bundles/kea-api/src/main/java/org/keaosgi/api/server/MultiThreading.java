// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

/**
 * How Kea spreads packets over threads. Immutable.
 *
 * @param enabled whether it does at all
 * @param threads size of the thread pool; 0 means one for each processor
 * @param queueSize how many packets may wait; 0 means no limit
 */
public record MultiThreading(boolean enabled, long threads, long queueSize) {}
