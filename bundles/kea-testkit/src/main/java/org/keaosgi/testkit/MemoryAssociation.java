// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import org.keaosgi.api.packet.IdentityAssociation;

/** An identity association (RFC 8415) in memory, as {@code lease6_renew} hands one out. */
public final class MemoryAssociation extends MemoryOptions implements IdentityAssociation {
    private static final long MAX_UNSIGNED32 = 0xffffffffL;

    private final int code;
    private long iaid;
    private long t1;
    private long t2;

    /**
     * Without options and timers.
     *
     * @param code 3 for IA_NA, 25 for IA_PD
     * @param iaid unsigned 32 bits
     */
    public MemoryAssociation(int code, long iaid) {
        super(Family.V6);
        this.code = code;
        setIaid(iaid);
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public long iaid() {
        return iaid;
    }

    @Override
    public void setIaid(long newIaid) {
        iaid = Bytes.inRange("an IAID", newIaid, MAX_UNSIGNED32);
    }

    @Override
    public long t1() {
        return t1;
    }

    @Override
    public void setT1(long seconds) {
        t1 = Bytes.inRange("T1", seconds, MAX_UNSIGNED32);
    }

    @Override
    public long t2() {
        return t2;
    }

    @Override
    public void setT2(long seconds) {
        t2 = Bytes.inRange("T2", seconds, MAX_UNSIGNED32);
    }
}
