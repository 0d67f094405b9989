// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.lease;

import java.net.InetAddress;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keaosgi.api.lease.LeaseQuery;
import org.keaosgi.api.packet.Addresses;

/**
 * Walks through all leases page by page, showing those that a query means. Holds one page at a
 * time.
 */
final class LeasePages<L> extends AbstractSpliterator<L> {
    private static final int PAGE = 1000;

    private final LeaseCalls calls;
    private final int family;
    private final LeaseQuery query;
    private final Function<byte[], L> view;
    private InetAddress from;
    private Iterator<byte[]> page = List.<byte[]>of().iterator();

    LeasePages(LeaseCalls calls, int family, LeaseQuery query, Function<byte[], L> view) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        this.calls = calls;
        this.family = family;
        this.query = query;
        this.view = view;
        this.from = address(new byte[family == 4 ? 4 : 16]);
    }

    @Override
    public boolean tryAdvance(Consumer<? super L> action) {
        while (!page.hasNext() && from != null) {
            fetch();
        }
        if (!page.hasNext()) {
            return false;
        }
        action.accept(view.apply(page.next()));
        return true;
    }

    private void fetch() {
        byte[] record = QueryRecords.encode(query, family, new LeaseQuery.Page(from, PAGE));
        try (Found found = Found.page(calls, record)) {
            page = found.records().iterator();
            byte[] last = found.last();
            from = last == null ? null : address(last);
        }
    }

    private static InetAddress address(byte[] bytes) {
        return bytes.length == 4 ? Addresses.v4(bytes) : Addresses.v6(bytes);
    }
}
