// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.packet;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The identity association that Kea is about to put into its answer (RFC 8415, sections 21.4 and
 * 21.21), with the options inside it. Changes act at once. Lives as its callout does.
 *
 * <p>At {@code lease6_renew} and {@code lease6_rebind} Kea has yet to set T1 and T2 and to add the
 * addresses or prefixes.
 */
@ProviderType
public interface IdentityAssociation extends EditableOptionContainer {
    /**
     * What it is.
     *
     * @return 3 for IA_NA, 25 for IA_PD
     */
    int code();

    /**
     * Its number (IAID).
     *
     * @return unsigned 32 bits
     */
    long iaid();

    /**
     * When the client shall renew with this server.
     *
     * @return seconds, unsigned 32 bits
     */
    long t1();

    /**
     * When the client shall rebind with any server.
     *
     * @return seconds, unsigned 32 bits
     */
    long t2();

    /**
     * Sets its number.
     *
     * @param iaid unsigned 32 bits
     * @throws IllegalArgumentException when it is out of range
     */
    void setIaid(long iaid);

    /**
     * Sets T1.
     *
     * @param seconds unsigned 32 bits
     * @throws IllegalArgumentException when it is out of range
     */
    void setT1(long seconds);

    /**
     * Sets T2.
     *
     * @param seconds unsigned 32 bits
     * @throws IllegalArgumentException when it is out of range
     */
    void setT2(long seconds);
}
