// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.KbLease.Query;
import org.keaosgi.container.bridge.KbLease.QueryKind;

/** Writes queries as the records in which they cross the border. */
final class QueryRecords {
    private final int family;
    private final byte[] bytes;
    private final ByteBuffer record;

    private QueryRecords(int kind, int family, byte[] variable) {
        this.family = family;
        this.bytes = new byte[Query.KB_LQ_VARIABLE + variable.length];
        this.record = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        record.putInt(Query.KB_LQ_KIND, kind);
        record.putInt(Query.KB_LQ_FAMILY, family);
        record.putInt(Query.KB_LQ_LENGTH, variable.length);
        record.put(Query.KB_LQ_VARIABLE, variable);
    }

    /**
     * The record of a query.
     *
     * @param family 4 or 6
     * @throws IllegalArgumentException when an address in it is of the other family
     */
    static byte[] encode(LeaseQuery query, int family) {
        return of(query, family).bytes;
    }

    /**
     * The record of a query that looks at one page of leases.
     *
     * @param family 4 or 6
     * @param page which part of all leases is looked at
     */
    static byte[] encode(LeaseQuery query, int family, LeaseQuery.Page page) {
        return of(query, family).page(page).bytes;
    }

    private static QueryRecords of(LeaseQuery query, int family) {
        if (query instanceof LeaseQuery.All) {
            return plain(QueryKind.KB_FIND_ALL, family);
        } else if (query instanceof LeaseQuery.InSubnets in) {
            return new QueryRecords(QueryKind.KB_FIND_IN_SUBNETS, family, int32s(in.subnetIds()));
        } else if (query instanceof LeaseQuery.ByAddress by) {
            requireFamily(by.type(), family);
            return plain(QueryKind.KB_FIND_BY_ADDRESS, family)
                    .address(by.address())
                    .type(by.type());
        } else if (query instanceof LeaseQuery.ByHardwareAddress by) {
            return new QueryRecords(QueryKind.KB_FIND_BY_HWADDR, family, by.address().bytes())
                    .int32(Query.KB_LQ_HWADDR_TYPE, by.address().type())
                    .subnet(by.subnetId());
        } else if (query instanceof LeaseQuery.ByHostname by) {
            return new QueryRecords(
                    QueryKind.KB_FIND_BY_HOSTNAME, family, ByteText.encode(by.hostname()));
        } else if (query instanceof LeaseQuery.ByState by) {
            return plain(QueryKind.KB_FIND_BY_STATE, family)
                    .int32(Query.KB_LQ_STATE, by.state())
                    .subnet(by.subnetId());
        } else if (query instanceof LeaseQuery.Page page) {
            return plain(QueryKind.KB_FIND_PAGE, family).page(page);
        }
        return byIdentifier(query, family);
    }

    private static QueryRecords byIdentifier(LeaseQuery query, int family) {
        if (query instanceof LeaseQuery.ByClientId by) {
            return new QueryRecords(QueryKind.KB_FIND_BY_CLIENT_ID, family, by.clientId().bytes())
                    .subnet(by.subnetId());
        } else if (query instanceof LeaseQuery.ByDuid by) {
            return new QueryRecords(QueryKind.KB_FIND_BY_DUID, family, by.duid().bytes());
        } else if (query instanceof LeaseQuery.ByIdentityAssociation by) {
            return new QueryRecords(QueryKind.KB_FIND_BY_IDENTITY, family, by.duid().bytes())
                    .int32(Query.KB_LQ_IAID, (int) by.iaid())
                    .type(by.type())
                    .subnet(by.subnetId());
        }
        throw new IllegalArgumentException("an unknown query: " + query);
    }

    private static void requireFamily(LeaseType type, int family) {
        if (type == LeaseType.V4 != (family == 4)) {
            throw new IllegalArgumentException("leases of type " + type + " are of another family");
        }
    }

    private static QueryRecords plain(int kind, int family) {
        return new QueryRecords(kind, family, new byte[0]);
    }

    private QueryRecords int32(int field, int value) {
        record.putInt(field, value);
        return this;
    }

    @SuppressWarnings("EnumOrdinal") // the constants are in Kea's order
    private QueryRecords type(LeaseType type) {
        return int32(Query.KB_LQ_TYPE, type.ordinal());
    }

    private QueryRecords subnet(OptionalLong id) {
        return id.isEmpty()
                ? this
                : int32(Query.KB_LQ_HAS_SUBNET, 1)
                        .int32(Query.KB_LQ_SUBNET_ID, (int) id.getAsLong());
    }

    private QueryRecords page(LeaseQuery.Page page) {
        record.putLong(Query.KB_LQ_LIMIT, page.limit());
        return address(page.from());
    }

    private QueryRecords address(InetAddress address) {
        if (address instanceof Inet4Address != (family == 4)) {
            throw new IllegalArgumentException(address.getHostAddress() + " is of another family");
        }
        record.put(Query.KB_LQ_ADDRESS, address.getAddress());
        return this;
    }

    private static byte[] int32s(List<Long> numbers) {
        byte[] bytes = new byte[Integer.BYTES * numbers.size()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        numbers.forEach(number -> buffer.putInt(number.intValue()));
        return bytes;
    }
}
