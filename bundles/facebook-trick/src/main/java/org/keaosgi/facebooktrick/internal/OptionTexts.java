// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keaosgi.api.option.Bytes;
import org.keaosgi.api.option.Codecs4;
import org.keaosgi.api.option.Codecs6;
import org.keaosgi.api.option.DomainName;
import org.keaosgi.api.option.OptionCodec;
import org.keaosgi.api.option.Options4;
import org.keaosgi.api.option.Options6;

/**
 * Options as people write them, by name or code and with their data as text, in the form of Kea's
 * {@code option-data}. Options whose form is not known here are written as hexadecimal digits.
 */
final class OptionTexts {
    static final OptionTexts V4 = new OptionTexts(254, Options4::nameOf).forms4();
    static final OptionTexts V6 = new OptionTexts(65535, Options6::nameOf).forms6();

    private static final int NAMED_CODES = 256;
    private static final long MAX_U32 = 0xffffffffL;

    private final int lastCode;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Integer, Function<String, byte[]>> forms = new HashMap<>();

    private OptionTexts(int lastCode, Function<Integer, String> names) {
        this.lastCode = lastCode;
        for (int code = 0; code < NAMED_CODES; code++) {
            String name = names.apply(code);
            if (!name.isEmpty()) {
                codes.put(name, code);
            }
        }
    }

    /** The code of a name as Kea has it, or of a number. */
    Optional<Integer> code(String nameOrNumber) {
        String text = nameOrNumber.trim().toLowerCase(Locale.ROOT);
        if (codes.containsKey(text)) {
            return Optional.of(codes.get(text));
        }
        try {
            return Optional.of(Numbers.of("an option's code", text, 1, lastCode));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The payload that a text stands for.
     *
     * @throws IllegalArgumentException when it stands for none
     */
    Bytes payload(int code, String text) {
        Function<String, byte[]> form = forms.get(code);
        return form != null ? Bytes.of(form.apply(text.trim())) : hex(text);
    }

    /** A payload written as hexadecimal digits, or as text in single quotes. */
    static Bytes hex(String text) {
        return text.isBlank() ? Bytes.EMPTY : Bytes.of(FieldTexts.bytes(text.trim()));
    }

    private OptionTexts forms4() {
        Stream.of(
                        Codecs4.ROUTERS,
                        Codecs4.TIME_SERVERS,
                        Codecs4.NAME_SERVERS,
                        Codecs4.DOMAIN_NAME_SERVERS,
                        Codecs4.LOG_SERVERS,
                        Codecs4.LPR_SERVERS,
                        Codecs4.NTP_SERVERS,
                        Codecs4.NIS_SERVERS,
                        Codecs4.NETBIOS_NAME_SERVERS,
                        Codecs4.TFTP_SERVER_ADDRESS,
                        Codecs4.CAPWAP_AC_V4)
                .forEach(codec -> add(codec, text -> list(text, AddressTexts::v4)));
        Stream.of(
                        Codecs4.SUBNET_MASK,
                        Codecs4.BROADCAST_ADDRESS,
                        Codecs4.ROUTER_SOLICITATION_ADDRESS,
                        Codecs4.DHCP_SERVER_IDENTIFIER)
                .forEach(codec -> add(codec, AddressTexts::v4));
        Stream.of(
                        Codecs4.HOST_NAME,
                        Codecs4.DOMAIN_NAME,
                        Codecs4.ROOT_PATH,
                        Codecs4.TFTP_SERVER_NAME,
                        Codecs4.BOOT_FILE_NAME,
                        Codecs4.PCODE,
                        Codecs4.TCODE,
                        Codecs4.V4_CAPTIVE_PORTAL,
                        Codecs4.CONFIG_FILE,
                        Codecs4.PATH_PREFIX)
                .forEach(codec -> add(codec, Function.identity()));
        add(Codecs4.INTERFACE_MTU, text -> Numbers.of("an MTU", text, 68, 65535));
        add(Codecs4.DOMAIN_SEARCH, text -> list(text, DomainName::of));
        Stream.of(
                        Codecs4.DHCP_LEASE_TIME,
                        Codecs4.DHCP_RENEWAL_TIME,
                        Codecs4.DHCP_REBINDING_TIME,
                        Codecs4.V6_ONLY_PREFERRED)
                .forEach(codec -> add(codec, text -> Numbers.of("seconds", text, 0, MAX_U32)));
        return this;
    }

    private OptionTexts forms6() {
        Stream.of(
                        Codecs6.DNS_SERVERS,
                        Codecs6.SIP_SERVER_ADDR,
                        Codecs6.NIS_SERVERS,
                        Codecs6.NISP_SERVERS,
                        Codecs6.SNTP_SERVERS)
                .forEach(codec -> add(codec, text -> list(text, AddressTexts::v6)));
        Stream.of(
                        Codecs6.BOOTFILE_URL,
                        Codecs6.NEW_POSIX_TIMEZONE,
                        Codecs6.NEW_TZDB_TIMEZONE,
                        Codecs6.V6_CAPTIVE_PORTAL)
                .forEach(codec -> add(codec, Function.identity()));
        add(Codecs6.DOMAIN_SEARCH, text -> list(text, DomainName::of));
        Stream.of(Codecs6.INFORMATION_REFRESH_TIME, Codecs6.SOLMAX_RT, Codecs6.INF_MAX_RT)
                .forEach(codec -> add(codec, text -> Numbers.of("seconds", text, 0, MAX_U32)));
        return this;
    }

    private <T> void add(OptionCodec<T> codec, Function<String, T> form) {
        forms.put(codec.code(), text -> codec.encode(form.apply(text)));
    }

    private static <T> List<T> list(String text, Function<String, T> element) {
        return Stream.of(text.split(",", -1)).map(String::trim).map(element).toList();
    }
}
