// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

/** What was taken along of an object. Never changed, safe on any thread. */
class CopiedSource implements Source {
    private final byte[] record;
    private final String text;

    CopiedSource(byte[] record, String text) {
        this.record = record;
        this.text = text;
    }

    @Override
    public final byte[] record() {
        return record;
    }

    @Override
    public final String text() {
        return text;
    }

    @Override
    public Source copy() {
        return this;
    }
}
