// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.keaosgi.api.option.Duid.Enterprise;
import org.keaosgi.api.option.Duid.LinkLayer;
import org.keaosgi.api.option.Duid.LinkLayerTime;
import org.keaosgi.api.option.Duid.Other;
import org.keaosgi.api.option.Duid.Uuid;

/** DUIDs on the wire (RFC 8415, section 11; RFC 6355). */
final class DuidForm {
    private DuidForm() {}

    /** Reads all that is left. */
    static Duid read(PayloadReader from) {
        int type = from.u16();
        return switch (type) {
            case 1 -> new LinkLayerTime(from.u16(), from.u32(), from.rest());
            case 2 -> new Enterprise(from.u32(), from.rest());
            case 3 -> new LinkLayer(from.u16(), from.rest());
            case 4 -> new Uuid(readUuid(from));
            default -> new Other(type, from.rest());
        };
    }

    private static UUID readUuid(PayloadReader from) {
        ByteBuffer bytes = ByteBuffer.wrap(from.bytes(16).raw());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Appends type and content. */
    static void write(Duid duid, PayloadWriter to) {
        to.u16(duid.type());
        if (duid instanceof LinkLayerTime llt) {
            to.u16(llt.hardwareType()).u32(llt.time()).bytes(llt.address());
        } else if (duid instanceof Enterprise en) {
            to.u32(en.enterprise()).bytes(en.identifier());
        } else if (duid instanceof LinkLayer ll) {
            to.u16(ll.hardwareType()).bytes(ll.address());
        } else if (duid instanceof Uuid named) {
            ByteBuffer uuid = ByteBuffer.allocate(16);
            uuid.putLong(named.uuid().getMostSignificantBits());
            uuid.putLong(named.uuid().getLeastSignificantBits());
            to.bytes(uuid.array());
        } else if (duid instanceof Other other) {
            to.bytes(other.content());
        }
    }
}
