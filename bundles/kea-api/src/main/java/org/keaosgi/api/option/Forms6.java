// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.keaosgi.api.option.Formats.DOMAIN_NAME;
import static org.keaosgi.api.option.Formats.IPV6;
import static org.keaosgi.api.option.Formats.SUB_OPTIONS_16;

import java.util.List;

/** Forms that only DHCPv6 has (RFC 8415 and others). */
final class Forms6 {
    static final OptionFormat<IaNa> IA_NA =
            OptionFormat.of(
                    from -> new IaNa(from.u32(), from.u32(), from.u32(), SUB_OPTIONS_16.read(from)),
                    (v, to) ->
                            SUB_OPTIONS_16.write(
                                    v.options(), to.u32(v.iaid()).u32(v.t1()).u32(v.t2())));

    static final OptionFormat<IaTa> IA_TA =
            OptionFormat.of(
                    from -> new IaTa(from.u32(), SUB_OPTIONS_16.read(from)),
                    (v, to) -> SUB_OPTIONS_16.write(v.options(), to.u32(v.iaid())));

    static final OptionFormat<IaPd> IA_PD =
            OptionFormat.of(
                    from -> new IaPd(from.u32(), from.u32(), from.u32(), SUB_OPTIONS_16.read(from)),
                    (v, to) ->
                            SUB_OPTIONS_16.write(
                                    v.options(), to.u32(v.iaid()).u32(v.t1()).u32(v.t2())));

    static final OptionFormat<IaAddress> IAADDR =
            OptionFormat.of(
                    from ->
                            new IaAddress(
                                    from.ipv6(), from.u32(), from.u32(), SUB_OPTIONS_16.read(from)),
                    (v, to) -> {
                        to.address(v.address());
                        to.u32(v.preferredLifetime()).u32(v.validLifetime());
                        SUB_OPTIONS_16.write(v.options(), to);
                    });

    static final OptionFormat<IaPrefix> IAPREFIX =
            OptionFormat.of(
                    from ->
                            new IaPrefix(
                                    from.u32(),
                                    from.u32(),
                                    from.u8(),
                                    from.ipv6(),
                                    SUB_OPTIONS_16.read(from)),
                    (v, to) -> {
                        to.u32(v.preferredLifetime()).u32(v.validLifetime());
                        to.u8(v.prefixLength()).address(v.prefix());
                        SUB_OPTIONS_16.write(v.options(), to);
                    });

    static final OptionFormat<PrefixExclude> PREFIX_EXCLUDE =
            OptionFormat.of(
                    from -> new PrefixExclude(from.u8(), from.rest()),
                    (v, to) -> to.u8(v.prefixLength()).bytes(v.subnetId()));

    static final OptionFormat<LeaseQueryOption> LEASE_QUERY =
            OptionFormat.of(
                    from -> new LeaseQueryOption(from.u8(), from.ipv6(), SUB_OPTIONS_16.read(from)),
                    (v, to) ->
                            SUB_OPTIONS_16.write(v.options(), to.u8(v.type()).address(v.link())));

    static final OptionFormat<List<NtpServer>> NTP_SERVERS =
            Formats.listOf(OptionFormat.of(Forms6::readNtp, Forms6::writeNtp));

    private Forms6() {}

    private static NtpServer readNtp(PayloadReader from) {
        int code = from.u16();
        PayloadReader part = from.part(from.u16());
        NtpServer server =
                switch (code) {
                    case 1 -> new NtpServer.Unicast(part.ipv6());
                    case 2 -> new NtpServer.Multicast(part.ipv6());
                    case 3 -> new NtpServer.Named(DOMAIN_NAME.read(part));
                    default -> new NtpServer.Other(new SubOption(code, part.rest()));
                };
        part.end();
        return server;
    }

    private static void writeNtp(NtpServer server, PayloadWriter to) {
        if (server instanceof NtpServer.Unicast unicast) {
            to.u16(1).withLength16(part -> IPV6.write(unicast.address(), part));
        } else if (server instanceof NtpServer.Multicast multicast) {
            to.u16(2).withLength16(part -> IPV6.write(multicast.address(), part));
        } else if (server instanceof NtpServer.Named named) {
            to.u16(3).withLength16(part -> DOMAIN_NAME.write(named.name(), part));
        } else if (server instanceof NtpServer.Other other) {
            Bytes payload = other.option().payload();
            to.u16(other.option().code()).withLength16(part -> part.bytes(payload));
        }
    }
}
