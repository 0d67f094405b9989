// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options inside another option, in their order; a code may occur more than once. Immutable:
 * the methods that change something return another object.
 *
 * @param list all of them, unmodifiable
 */
public record SubOptions(List<SubOption> list) {
    /** No options. */
    public static final SubOptions NONE = new SubOptions(List.of());

    private static final int PAD = 0;
    private static final int END = 255;

    /** Copies the list. */
    public SubOptions {
        list = List.copyOf(list);
    }

    /**
     * The payload of the first option with a code.
     *
     * @param code any
     * @return empty when there is none
     */
    public Optional<Bytes> find(int code) {
        for (SubOption option : list) {
            if (option.code() == code) {
                return Optional.of(option.payload());
            }
        }
        return Optional.empty();
    }

    /**
     * The value of the first option with the codec's code.
     *
     * @param codec not null
     * @param <T> the type of the value
     * @return empty when there is none
     * @throws OptionFormatException when it is malformed; offsets count from the sub-option's own
     *     payload
     */
    public <T> Optional<T> find(OptionCodec<T> codec) {
        return find(codec.code()).map(payload -> codec.decode(payload.raw()));
    }

    /**
     * The values of all options with the codec's code.
     *
     * @param codec not null
     * @param <T> the type of the value
     * @return unmodifiable, perhaps empty
     * @throws OptionFormatException when one is malformed
     */
    public <T> List<T> findAll(OptionCodec<T> codec) {
        return list.stream()
                .filter(option -> option.code() == codec.code())
                .map(option -> codec.decode(option.payload().raw()))
                .toList();
    }

    /**
     * With one more option at the end.
     *
     * @param code 0 to 255 with codes of one byte, else 0 to 65535
     * @param payload not null
     * @return never null
     */
    public SubOptions with(int code, Bytes payload) {
        List<SubOption> more = new ArrayList<>(list);
        more.add(new SubOption(code, payload));
        return new SubOptions(more);
    }

    /**
     * With one more option at the end.
     *
     * @param codec not null
     * @param value not null
     * @param <T> the type of the value
     * @return never null
     * @throws IllegalArgumentException when the option can't express the value
     */
    public <T> SubOptions with(OptionCodec<T> codec, T value) {
        return with(codec.code(), Bytes.wrap(codec.encode(value)));
    }

    /**
     * Without all options of a code.
     *
     * @param code any
     * @return never null
     */
    public SubOptions without(int code) {
        return new SubOptions(list.stream().filter(option -> option.code() != code).toList());
    }

    static SubOptions read8(PayloadReader from) {
        List<SubOption> options = new ArrayList<>();
        while (from.hasMore()) {
            int code = from.u8();
            options.add(new SubOption(code, from.bytes(from.u8())));
        }
        return new SubOptions(options);
    }

    static SubOptions readPadded8(PayloadReader from) {
        List<SubOption> options = new ArrayList<>();
        while (from.hasMore()) {
            int code = from.u8();
            if (code == END) {
                from.rest();
            } else if (code != PAD) {
                options.add(new SubOption(code, from.bytes(from.u8())));
            }
        }
        return new SubOptions(options);
    }

    static SubOptions read16(PayloadReader from) {
        List<SubOption> options = new ArrayList<>();
        while (from.hasMore()) {
            int code = from.u16();
            options.add(new SubOption(code, from.bytes(from.u16())));
        }
        return new SubOptions(options);
    }

    static void write8(SubOptions options, PayloadWriter to) {
        for (SubOption option : options.list) {
            to.u8(option.code()).withLength8(part -> part.bytes(option.payload()));
        }
    }

    static void writePadded8(SubOptions options, PayloadWriter to) {
        for (SubOption option : options.list) {
            if (option.code() == PAD || option.code() == END) {
                throw new IllegalArgumentException(
                        "code " + option.code() + " is a pad or the end, not an option");
            }
        }
        write8(options, to);
    }

    static void write16(SubOptions options, PayloadWriter to) {
        for (SubOption option : options.list) {
            to.u16(option.code()).withLength16(part -> part.bytes(option.payload()));
        }
    }
}
