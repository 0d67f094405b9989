// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import static org.keaosgi.container.bridge.Kb.Lifetimes.KB_LT_SIZE;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.packet.Addresses;
import org.keaosgi.api.subnet.Pool;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.container.view.SubnetView;

/** Makes subnets and pools of the entries that the border writes. */
final class SubnetReader {
    private static final int ADDRESS_SIZE = 16;

    /** In the order of Kea's numbers. */
    private static final List<LeaseType> TYPES =
            List.of(LeaseType.IA_NA, LeaseType.IA_TA, LeaseType.IA_PD, LeaseType.V4);

    private SubnetReader() {}

    /** Kea's number for a type. */
    static int numberOf(LeaseType type) {
        return TYPES.indexOf(type);
    }

    static List<Subnet> subnets(byte[] entries) {
        List<Subnet> subnets = new ArrayList<>();
        RecordReader reader = new RecordReader(entries);
        while (reader.hasMore()) {
            int recordLength = reader.int32();
            int textLength = reader.int32();
            byte[] record = reader.bytes(recordLength);
            byte[] lifetimes = reader.bytes(KB_LT_SIZE);
            subnets.add(SubnetView.copyOf(record, lifetimes, reader.text(textLength)));
        }
        return subnets;
    }

    static List<Pool> pools(byte[] entries) {
        List<Pool> pools = new ArrayList<>();
        RecordReader reader = new RecordReader(entries);
        while (reader.hasMore()) {
            pools.add(pool(reader));
        }
        return pools;
    }

    private static Pool pool(RecordReader reader) {
        long id = reader.int64();
        LeaseType type = TYPES.get(reader.int32());
        int delegatedLength = reader.int32();
        boolean v4 = reader.int32() == 4;
        InetAddress first = address(v4, reader.bytes(ADDRESS_SIZE));
        InetAddress last = address(v4, reader.bytes(ADDRESS_SIZE));
        return new Pool(id, type, first, last, delegatedLength);
    }

    private static InetAddress address(boolean v4, byte[] bytes) {
        return v4
                ? Addresses.v4(new byte[] {bytes[0], bytes[1], bytes[2], bytes[3]})
                : Addresses.v6(bytes);
    }
}
