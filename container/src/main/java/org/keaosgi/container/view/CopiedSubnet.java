// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

/** What was taken along of a subnet. Never changed, safe on any thread. */
final class CopiedSubnet extends CopiedSource implements SubnetSource {
    private final byte[] lifetimes;

    CopiedSubnet(byte[] record, byte[] lifetimes, String text) {
        super(record, text);
        this.lifetimes = lifetimes;
    }

    @Override
    public byte[] lifetimes() {
        return lifetimes;
    }

    @Override
    public SubnetSource copy() {
        return this;
    }
}
