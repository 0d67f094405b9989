// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostSources;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.bridge.KbHost.Query;
import org.keaosgi.container.bridge.KbHost.QueryKind;
import org.keaosgi.container.bridge.KbHost.Sources;

/** Writes queries as the records in which they cross the border. */
final class QueryRecord {
    private final byte[] bytes;
    private final ByteBuffer record;

    private QueryRecord(int kind, int family, byte[] variable) {
        this.bytes = new byte[Query.KB_HQ_VARIABLE + variable.length];
        this.record = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        record.putInt(Query.KB_HQ_KIND, kind);
        record.putInt(Query.KB_HQ_FAMILY, family);
        record.putInt(Query.KB_HQ_LENGTH, variable.length);
        record.put(Query.KB_HQ_VARIABLE, variable);
    }

    /**
     * The record of a query for one reservation.
     *
     * @param family 4 or 6: the daemon's
     */
    static byte[] of(HostReference reference, HostSources sources, int family) {
        QueryRecord query;
        if (reference instanceof HostReference.OfAddress of) {
            query = plain(QueryKind.KB_HOST_BY_ADDRESS, family).address(of.address());
        } else if (reference instanceof HostReference.OfClient of) {
            query = identified(QueryKind.KB_HOST_BY_IDENTIFIER, family, of.identifier());
        } else {
            throw new IllegalArgumentException("an unknown reference: " + reference);
        }
        return query.subnet(OptionalLong.of(reference.subnetId())).sources(sources).bytes;
    }

    /**
     * The record of a query.
     *
     * @param family 4 or 6: the daemon's
     */
    static byte[] of(HostQuery query, HostSources sources, int family) {
        return of(query, family).sources(sources).bytes;
    }

    private static QueryRecord of(HostQuery query, int family) {
        if (query instanceof HostQuery.InSubnet in) {
            return plain(QueryKind.KB_HOSTS_IN_SUBNET, family)
                    .subnet(OptionalLong.of(in.subnetId()));
        } else if (query instanceof HostQuery.ByAddress by) {
            return plain(QueryKind.KB_HOSTS_BY_ADDRESS, family)
                    .address(by.address())
                    .subnet(by.subnetId());
        } else if (query instanceof HostQuery.ByIdentifier by) {
            return identified(QueryKind.KB_HOSTS_BY_IDENTIFIER, family, by.identifier())
                    .subnet(by.subnetId());
        } else if (query instanceof HostQuery.ByHostname by) {
            return new QueryRecord(
                            QueryKind.KB_HOSTS_BY_HOSTNAME, family, ByteText.encode(by.hostname()))
                    .subnet(by.subnetId());
        }
        throw new IllegalArgumentException("an unknown query: " + query);
    }

    /**
     * The record of a query for a page.
     *
     * @param family 4 or 6: the daemon's
     */
    static byte[] page(OptionalLong subnetId, HostPosition from, long limit, int family) {
        QueryRecord query = plain(QueryKind.KB_HOSTS_PAGE, family).subnet(subnetId);
        query.record.putInt(Query.KB_HQ_SOURCE_INDEX, from.sourceIndex());
        query.record.putLong(Query.KB_HQ_FROM, from.hostId());
        query.record.putLong(Query.KB_HQ_LIMIT, limit);
        return query.bytes;
    }

    /** The sources' number at the border. */
    static int number(HostSources sources) {
        return switch (sources) {
            case MEMORY -> Sources.KB_HOSTS_MEMORY;
            case DATABASES -> Sources.KB_HOSTS_DATABASES;
            case ALL -> Sources.KB_HOSTS_ALL;
        };
    }

    private static QueryRecord plain(int kind, int family) {
        return new QueryRecord(kind, family, new byte[0]);
    }

    private static QueryRecord identified(int kind, int family, HostIdentifier identifier) {
        QueryRecord query = new QueryRecord(kind, family, identifier.value().bytes());
        query.record.putInt(Query.KB_HQ_ID_TYPE, identifier.type().keaCode());
        return query;
    }

    private QueryRecord sources(HostSources sources) {
        record.putInt(Query.KB_HQ_SOURCES, number(sources));
        return this;
    }

    private QueryRecord subnet(OptionalLong id) {
        if (id.isPresent()) {
            record.putInt(Query.KB_HQ_HAS_SUBNET, 1);
            record.putInt(Query.KB_HQ_SUBNET_ID, (int) id.getAsLong());
        }
        return this;
    }

    private QueryRecord address(InetAddress address) {
        byte[] binary = address.getAddress();
        record.putInt(Query.KB_HQ_ADDRESS_SIZE, binary.length);
        record.put(Query.KB_HQ_ADDRESS, binary);
        return this;
    }
}
