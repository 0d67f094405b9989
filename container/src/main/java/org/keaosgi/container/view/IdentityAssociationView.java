// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import static org.keaosgi.container.bridge.KbEdit.IdentityAssociation.KB_IA_IAID;
import static org.keaosgi.container.bridge.KbEdit.IdentityAssociation.KB_IA_T1;
import static org.keaosgi.container.bridge.KbEdit.IdentityAssociation.KB_IA_T2;

import org.keaosgi.api.packet.IdentityAssociation;
import org.keaosgi.container.bridge.Kb;

/** The identity association of a callout. */
final class IdentityAssociationView implements IdentityAssociation, OptionEditing {
    private final Scope scope;
    private final LivePacket live;
    private final int code;

    IdentityAssociationView(Scope scope, int code) {
        this.scope = scope;
        this.code = code;
        // Its options are read and written as those of a packet; it has nothing else of one.
        this.live = new LivePacket.V6(scope, Kb.Slot.KB_SLOT_IA, "the identity association");
    }

    @Override
    public LivePacket live() {
        return live;
    }

    @Override
    public PacketSource optionSource() {
        return live;
    }

    @Override
    public int code() {
        live.frame();
        return code;
    }

    @Override
    public long iaid() {
        return get(KB_IA_IAID);
    }

    @Override
    public long t1() {
        return get(KB_IA_T1);
    }

    @Override
    public long t2() {
        return get(KB_IA_T2);
    }

    @Override
    public void setIaid(long iaid) {
        set(KB_IA_IAID, iaid);
    }

    @Override
    public void setT1(long seconds) {
        set(KB_IA_T1, seconds);
    }

    @Override
    public void setT2(long seconds) {
        set(KB_IA_T2, seconds);
    }

    private long get(int field) {
        return scope.changed(scope.edits().editIaGet(live.frame(), field));
    }

    private void set(int field, long value) {
        scope.changed(scope.edits().editIaSet(live.frame(), field, value));
    }
}
