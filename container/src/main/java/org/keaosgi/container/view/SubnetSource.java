// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

/** Where a subnet gets its data from. */
interface SubnetSource extends Source {
    /** The record of the lifetimes in force for the subnet; the caller does not change it. */
    byte[] lifetimes();

    @Override
    SubnetSource copy();
}
