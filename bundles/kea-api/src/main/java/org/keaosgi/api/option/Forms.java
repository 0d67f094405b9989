// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.option;

import static org.keaosgi.api.option.Formats.BOOLEAN;
import static org.keaosgi.api.option.Formats.BYTES;
import static org.keaosgi.api.option.Formats.DOMAIN_NAMES;
import static org.keaosgi.api.option.Formats.IPV4;
import static org.keaosgi.api.option.Formats.RAW_TEXT;
import static org.keaosgi.api.option.Formats.SUB_OPTIONS_16;
import static org.keaosgi.api.option.Formats.counted16;
import static org.keaosgi.api.option.Formats.counted8;
import static org.keaosgi.api.option.Formats.listOf;

import java.net.Inet4Address;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.packet.ByteText;

/** The forms of those options that have one of their own, by the value type they are made of. */
final class Forms {
    static final OptionFormat<List<StaticRoute>> STATIC_ROUTES =
            listOf(OptionFormat.of(Forms::readRoute, Forms::writeRoute));

    static final OptionFormat<List<AddressPair>> ADDRESS_PAIRS =
            listOf(
                    OptionFormat.of(
                            from -> new AddressPair(from.ipv4(), from.ipv4()),
                            (v, to) -> to.address(v.first()).address(v.second())));

    static final OptionFormat<ClientFqdn4> CLIENT_FQDN_4 =
            OptionFormat.of(Forms::readFqdn4, Forms::writeFqdn4);

    static final OptionFormat<ClientFqdn6> CLIENT_FQDN_6 =
            OptionFormat.of(
                    from -> new ClientFqdn6(from.u8(), DomainNames.readPerhapsPartial(from)),
                    (v, to) -> DomainNames.writePerhapsPartial(v.name(), to.u8(v.flags())));

    static final OptionFormat<ClientId> CLIENT_ID =
            OptionFormat.of(
                    from -> new ClientId(from.u8(), from.rest()),
                    (v, to) -> to.u8(v.type()).bytes(v.identifier()));

    static final OptionFormat<List<VendorClass>> VENDOR_CLASSES_4 =
            vendorParts(
                    counted8(listOf(counted8(BYTES))),
                    VendorClass::new,
                    VendorClass::enterprise,
                    VendorClass::data);

    static final OptionFormat<VendorClass> VENDOR_CLASS_6 =
            vendorPart(
                    listOf(counted16(BYTES)),
                    VendorClass::new,
                    VendorClass::enterprise,
                    VendorClass::data);

    static final OptionFormat<List<VendorOptions>> VENDOR_OPTIONS_4 =
            vendorParts(
                    counted8(Formats.SUB_OPTIONS_8),
                    VendorOptions::new,
                    VendorOptions::enterprise,
                    VendorOptions::options);

    static final OptionFormat<VendorOptions> VENDOR_OPTIONS_6 =
            vendorPart(
                    SUB_OPTIONS_16,
                    VendorOptions::new,
                    VendorOptions::enterprise,
                    VendorOptions::options);

    static final OptionFormat<EnterpriseId> ENTERPRISE_ID =
            vendorPart(
                    BYTES, EnterpriseId::new, EnterpriseId::enterprise, EnterpriseId::identifier);

    static final OptionFormat<List<EnterpriseId>> ENTERPRISE_IDS =
            vendorParts(
                    counted8(BYTES),
                    EnterpriseId::new,
                    EnterpriseId::enterprise,
                    EnterpriseId::identifier);

    static final OptionFormat<StatusCode> STATUS_4 =
            OptionFormat.of(
                    from -> new StatusCode(from.u8(), RAW_TEXT.read(from)),
                    (v, to) -> RAW_TEXT.write(v.message(), to.u8(v.code())));

    static final OptionFormat<StatusCode> STATUS_6 =
            OptionFormat.of(
                    from -> new StatusCode(from.u16(), RAW_TEXT.read(from)),
                    (v, to) -> RAW_TEXT.write(v.message(), to.u16(v.code())));

    static final OptionFormat<SipServers> SIP_SERVERS =
            OptionFormat.of(Forms::readSip, Forms::writeSip);

    static final OptionFormat<Authentication> AUTHENTICATION =
            OptionFormat.of(
                    from ->
                            new Authentication(
                                    from.u8(),
                                    from.u8(),
                                    from.u8(),
                                    from.u32() << 32 | from.u32(),
                                    from.rest()),
                    Forms::writeAuthentication);

    static final OptionFormat<NetworkInterface> NETWORK_INTERFACE =
            OptionFormat.of(
                    from -> new NetworkInterface(from.u8(), from.u8(), from.u8()),
                    (v, to) -> to.u8(v.type()).u8(v.major()).u8(v.minor()));

    static final OptionFormat<MachineId> MACHINE_ID =
            OptionFormat.of(
                    from -> new MachineId(from.u8(), from.rest()),
                    (v, to) -> to.u8(v.type()).bytes(v.identifier()));

    static final OptionFormat<SixRd> SIX_RD =
            OptionFormat.of(
                    from -> new SixRd(from.u8(), from.u8(), from.ipv6(), listOf(IPV4).read(from)),
                    (v, to) -> {
                        to.u8(v.ipv4MaskLength()).u8(v.prefixLength()).address(v.prefix());
                        v.relays().forEach(to::address);
                    });

    static final OptionFormat<DirectoryAgents> DIRECTORY_AGENTS =
            OptionFormat.of(
                    from -> new DirectoryAgents(BOOLEAN.read(from), listOf(IPV4).read(from)),
                    (v, to) -> {
                        BOOLEAN.write(v.mandatory(), to);
                        v.agents().forEach(to::address);
                    });

    static final OptionFormat<ServiceScope> SERVICE_SCOPE =
            OptionFormat.of(
                    from -> new ServiceScope(BOOLEAN.read(from), RAW_TEXT.read(from)),
                    (v, to) -> {
                        BOOLEAN.write(v.mandatory(), to);
                        RAW_TEXT.write(v.scopes(), to);
                    });

    private Forms() {}

    /** Makes a vendor's part from its enterprise number and content. */
    interface VendorPart<C, T> {
        T of(long enterprise, C content);
    }

    private static <C, T> OptionFormat<T> vendorPart(
            OptionFormat<C> content,
            VendorPart<C, T> part,
            ToLongFunction<T> enterprise,
            Function<T, C> contentOf) {
        return OptionFormat.of(
                from -> part.of(from.u32(), content.read(from)),
                (v, to) -> content.write(contentOf.apply(v), to.u32(enterprise.applyAsLong(v))));
    }

    private static <C, T> OptionFormat<List<T>> vendorParts(
            OptionFormat<C> content,
            VendorPart<C, T> part,
            ToLongFunction<T> enterprise,
            Function<T, C> contentOf) {
        return listOf(vendorPart(content, part, enterprise, contentOf));
    }

    private static StaticRoute readRoute(PayloadReader from) {
        int length = from.u8();
        if (length > 32) {
            throw new OptionFormatException(
                    "", from.offset() - 1, "a route's prefix length is 0 to 32, not " + length);
        }
        byte[] destination = Arrays.copyOf(from.bytes((length + 7) / 8).raw(), 4);
        return new StaticRoute(Addresses.v4(destination), length, from.ipv4());
    }

    private static void writeRoute(StaticRoute route, PayloadWriter to) {
        int length = route.prefixLength();
        Bytes destination = Bytes.of(route.destination().getAddress());
        to.u8(length).bytes(destination.first((length + 7) / 8)).address(route.router());
    }

    private static ClientFqdn4 readFqdn4(PayloadReader from) {
        int flags = from.u8();
        int rcode1 = from.u8();
        int rcode2 = from.u8();
        DomainName name =
                (flags & ClientFqdn4.FLAG_E) != 0
                        ? DomainNames.readPerhapsPartial(from)
                        : DomainName.parse(from.rest().toText());
        return new ClientFqdn4(flags, rcode1, rcode2, name);
    }

    private static void writeFqdn4(ClientFqdn4 value, PayloadWriter to) {
        to.u8(value.flags()).u8(value.rcode1()).u8(value.rcode2());
        if (value.has(ClientFqdn4.FLAG_E)) {
            DomainNames.writePerhapsPartial(value.name(), to);
        } else {
            to.bytes(ByteText.encode(value.name().toString()));
        }
    }

    private static SipServers readSip(PayloadReader from) {
        int encoding = from.u8();
        return switch (encoding) {
            case 0 -> SipServers.ofNames(DOMAIN_NAMES.read(from));
            case 1 -> SipServers.ofAddresses(listOf(IPV4).read(from));
            default ->
                    throw new OptionFormatException(
                            "", 0, "SIP servers are names (0) or addresses (1), not " + encoding);
        };
    }

    private static void writeSip(SipServers value, PayloadWriter to) {
        if (value.addresses().isEmpty()) {
            DOMAIN_NAMES.write(value.names(), to.u8(0));
        } else {
            to.u8(1);
            for (Inet4Address address : value.addresses()) {
                to.address(address);
            }
        }
    }

    private static void writeAuthentication(Authentication value, PayloadWriter to) {
        to.u8(value.protocol()).u8(value.algorithm()).u8(value.replayDetectionMethod());
        to.s32((int) (value.replayDetection() >>> 32)).s32((int) value.replayDetection());
        to.bytes(value.information());
    }
}
