// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keaosgi.api.packet.EditableOptionContainer;

/** Options in the order in which they were added. */
class MemoryOptions implements EditableOptionContainer {
    /** How options are told apart and limited. */
    enum Family {
        V4(1, 254),
        V6(0, 65535);

        private final int first;
        private final int last;

        Family(int first, int last) {
            this.first = first;
            this.last = last;
        }
    }

    private record Entry(int code, List<Byte> payload) {
        static Entry of(int code, byte[] payload) {
            List<Byte> bytes = new ArrayList<>(payload.length);
            for (byte b : payload) {
                bytes.add(b);
            }
            return new Entry(code, List.copyOf(bytes));
        }

        byte[] bytes() {
            byte[] bytes = new byte[payload.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = payload.get(i);
            }
            return bytes;
        }
    }

    private final Family family;
    private final List<Entry> entries = new ArrayList<>();

    MemoryOptions(Family family) {
        this.family = family;
    }

    MemoryOptions(MemoryOptions other) {
        this(other.family);
        entries.addAll(other.entries);
    }

    @Override
    public final Optional<byte[]> option(int code) {
        return options(code).stream().findFirst();
    }

    @Override
    public final List<byte[]> options(int code) {
        return entries.stream()
                .filter(entry -> entry.code() == code)
                .map(Entry::bytes)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public final int[] optionCodes() {
        return entries.stream().mapToInt(Entry::code).sorted().toArray();
    }

    @Override
    public final void addOption(int code, byte[] payload) {
        Entry entry = checked(code, payload);
        if (family == Family.V4 && option(code).isPresent()) {
            throw new IllegalArgumentException("the packet has option " + code + " already");
        }
        entries.add(entry);
    }

    @Override
    public final void setOption(int code, byte[] payload) {
        Entry entry = checked(code, payload);
        removeOption(code);
        entries.add(entry);
    }

    private Entry checked(int code, byte[] payload) {
        Objects.requireNonNull(payload, "payload");
        if (code < family.first || code > family.last) {
            throw new IllegalArgumentException(
                    "an option's code is " + family.first + " to " + family.last + ", not " + code);
        }
        return Entry.of(code, payload);
    }

    @Override
    public final int removeOption(int code) {
        int before = entries.size();
        entries.removeIf(entry -> entry.code() == code);
        return before - entries.size();
    }

    /** Takes what was read from a message: nothing is checked, parts of one option are joined. */
    final void take(int code, byte[] payload) {
        byte[] whole = payload;
        if (family == Family.V4 && option(code).isPresent()) {
            whole = Bytes.join(option(code).orElseThrow(), payload);
            removeOption(code);
        }
        entries.add(Entry.of(code, whole));
    }

    final void clearOptions() {
        entries.clear();
    }

    /** Each option with its payload, in the order of their codes, as Kea packs them. */
    final void forEach(Visitor visitor) {
        entries.stream()
                .sorted(Comparator.comparingInt(Entry::code))
                .forEach(entry -> visitor.visit(entry.code(), entry.bytes()));
    }

    /** Sees options. */
    interface Visitor {
        void visit(int code, byte[] payload);
    }
}
