// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.host;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostPage;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostService;

/** Walks through all reservations, one page at a time. */
final class HostPages<H extends Host> extends AbstractSpliterator<H> {
    private static final int PAGE = 500;

    private final HostService<H> hosts;
    private final OptionalLong subnetId;
    private HostPosition from = HostPosition.START;
    private Iterator<H> page = List.<H>of().iterator();

    HostPages(HostService<H> hosts, OptionalLong subnetId) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.hosts = hosts;
        this.subnetId = subnetId;
    }

    @Override
    public boolean tryAdvance(Consumer<? super H> action) {
        if (!page.hasNext() && from != null) {
            fetch();
        }
        if (!page.hasNext()) {
            return false;
        }
        action.accept(page.next());
        return true;
    }

    private void fetch() {
        HostPage<H> next = hosts.page(subnetId, from, PAGE);
        page = next.hosts().iterator();
        from = next.hosts().isEmpty() ? null : next.next();
    }
}
