// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.lease;

/** What is to happen to a lease's DNS records. */
public enum DnsChange {
    /** They are added, or updated. */
    ADD,
    /** They are removed. */
    REMOVE
}
