// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Domain names on the wire (RFC 1035, sections 3.1 and 4.1.4). */
final class DomainNames {
    private static final int POINTER = 0xc0;
    private static final int MAX_POINTER = 0x3fff;

    /** As many as a name can have labels. */
    private static final int MAX_POINTERS = 127;

    private DomainNames() {}

    static DomainName readFull(PayloadReader from) {
        DomainName name = readPerhapsPartial(from);
        if (!name.full()) {
            throw from.problem("a domain name lacks the root at its end");
        }
        return name;
    }

    /** Reads up to the root or the end of the payload. */
    static DomainName readPerhapsPartial(PayloadReader from) {
        List<Bytes> labels = new ArrayList<>();
        while (from.hasMore()) {
            int length = labelLength(from);
            if (length == 0) {
                return new DomainName(labels, true);
            }
            labels.add(from.bytes(length));
        }
        return new DomainName(labels, false);
    }

    private static int labelLength(PayloadReader from) {
        int length = from.u8();
        if (length > 63) {
            throw new OptionFormatException(
                    "",
                    from.offset() - 1,
                    length >= POINTER
                            ? "a compressed domain name is not allowed here"
                            : "a label has 1 to 63 bytes, not " + length);
        }
        return length;
    }

    static void writeFull(DomainName name, PayloadWriter to) {
        if (!name.full()) {
            throw new IllegalArgumentException(
                    "a full domain name is needed, '" + name + "' is partial");
        }
        writePerhapsPartial(name, to);
    }

    static void writePerhapsPartial(DomainName name, PayloadWriter to) {
        for (Bytes label : name.labels()) {
            to.u8(label.length()).bytes(label);
        }
        if (name.full()) {
            to.u8(0);
        }
    }

    static List<DomainName> readCompressed(PayloadReader from) {
        byte[] all = from.rest().raw();
        // Offsets in messages are those of the whole payload as long as the names are all of it.
        List<DomainName> names = new ArrayList<>();
        PayloadReader reader = new PayloadReader(all);
        while (reader.hasMore()) {
            names.add(readCompressedName(all, reader));
        }
        return List.copyOf(names);
    }

    /**
     * Reads one name and whatever its pointers lead to. Each pointer must lead further to the front
     * than all before, so that there is no way round in a circle; the number of pointers and the
     * length of the name are limited on the way, because a client could make each of many names
     * walk through the whole payload.
     */
    private static DomainName readCompressedName(byte[] all, PayloadReader reader) {
        List<Bytes> labels = new ArrayList<>();
        PayloadReader at = reader;
        int front = reader.offset();
        int pointers = 0;
        int size = 1;
        while (true) {
            int place = at.offset();
            int length = at.u8();
            if (length == 0) {
                return new DomainName(labels, true);
            } else if (length >= POINTER) {
                int target = (length & ~POINTER) << 8 | at.u8();
                if (target >= front || ++pointers > MAX_POINTERS) {
                    throw new OptionFormatException(
                            "", place, "a compressed domain name points to byte " + target);
                }
                front = target;
                at = new PayloadReader(all, target, all.length);
            } else {
                size += 1 + length;
                if (length > 63 || size > 255) {
                    throw new OptionFormatException("", place, "a label or a name is too long");
                }
                labels.add(at.bytes(length));
            }
        }
    }

    static void writeCompressed(List<DomainName> names, PayloadWriter to) {
        int start = to.length();
        Map<List<Bytes>, Integer> places = new HashMap<>();
        for (DomainName name : names) {
            if (!name.full()) {
                throw new IllegalArgumentException(
                        "a full domain name is needed, '" + name + "' is partial");
            }
            writeCompressedName(name.labels(), places, start, to);
        }
    }

    private static void writeCompressedName(
            List<Bytes> labels, Map<List<Bytes>, Integer> places, int start, PayloadWriter to) {
        for (int i = 0; i < labels.size(); i++) {
            List<Bytes> rest = labels.subList(i, labels.size());
            Integer place = places.get(rest);
            if (place != null) {
                to.u16(POINTER << 8 | place);
                return;
            }
            if (to.length() - start <= MAX_POINTER) {
                places.put(rest, to.length() - start);
            }
            to.u8(labels.get(i).length()).bytes(labels.get(i));
        }
        to.u8(0);
    }
}
