// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bundles;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalLong;
import org.keaosgi.api.host.Host;
import org.keaosgi.api.host.HostIdentifier;
import org.keaosgi.api.host.HostIdentifierType;
import org.keaosgi.api.host.HostPage;
import org.keaosgi.api.host.HostPosition;
import org.keaosgi.api.host.HostQuery;
import org.keaosgi.api.host.HostReference;
import org.keaosgi.api.host.HostService;
import org.keaosgi.api.host.HostSources;

/** The part of {@link Contract} that is about host reservations; leaves none. */
abstract class HostContract<H extends Host> {
    private static final HostIdentifier DUID = duid(1);

    private final Contract contract;
    private final HostService<H> hosts;

    HostContract(Contract contract, HostService<H> hosts) {
        this.contract = contract;
        this.hosts = hosts;
    }

    /** A reservation in subnet 1. */
    abstract H host(HostIdentifier client, int address, String hostname);

    /** An address of subnet 1. */
    abstract InetAddress address(int last);

    private static HostIdentifier duid(int last) {
        return HostIdentifier.of(HostIdentifierType.DUID, new byte[] {0, 4, (byte) last});
    }

    void work() {
        contract.say("databases", hosts.databases());
        for (HostSources sources : HostSources.values()) {
            change(sources);
            look(sources);
            remove(sources);
        }
        for (String text : List.of("", "'a b'", "0a:0b", "0A0B", "1a2", "1:2", "'", "x")) {
            contract.attempt("identifier " + text, () -> hosts.readIdentifier(text));
        }
    }

    private void change(HostSources sources) {
        contract.attempt("update nothing", () -> hosts.update(host(DUID, 1, "one"), sources));
        contract.attempt("add", () -> hosts.add(host(DUID, 1, "One.Example"), sources));
        contract.attempt("add its client", () -> hosts.add(host(DUID, 2, "two"), sources));
        contract.attempt("add its address", () -> hosts.add(host(duid(2), 1, "two"), sources));
        contract.attempt("what was refused", () -> hosts.find(ofClient(2), sources));
        contract.attempt("add another", () -> hosts.add(host(duid(2), 2, "two"), sources));
        contract.attempt("update", () -> hosts.update(host(duid(2), 3, "One.example"), sources));
        contract.attempt("to another's", () -> hosts.update(host(duid(2), 1, "no"), sources));
        HostIdentifier circuit = HostIdentifier.of(HostIdentifierType.CIRCUIT_ID, new byte[] {9});
        contract.attempt("by circuit id", () -> hosts.add(host(circuit, 9, "nine"), sources));
    }

    private void look(HostSources sources) {
        for (int last = 1; last <= 3; last++) {
            HostReference address = new HostReference.OfAddress(1, address(last));
            HostReference client = ofClient(last);
            contract.attempt("find " + address, () -> hosts.find(address, sources).map(this::text));
            contract.attempt("find " + client, () -> hosts.find(client, sources).map(this::text));
        }
        for (OptionalLong subnet :
                List.of(OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(2))) {
            find(new HostQuery.ByAddress(address(3), subnet), sources);
            find(new HostQuery.ByIdentifier(DUID, subnet), sources);
            find(new HostQuery.ByHostname("one.example", subnet), sources);
            contract.attempt(
                    "stream " + subnet, () -> hosts.stream(subnet).map(this::text).toList());
            walk(subnet);
        }
        find(new HostQuery.InSubnet(1), sources);
        find(new HostQuery.InSubnet(Host.GLOBAL), sources);
    }

    private void find(HostQuery query, HostSources sources) {
        contract.attempt(
                "find " + query,
                () -> hosts.find(query, sources).stream().map(this::text).toList());
    }

    private void walk(OptionalLong subnet) {
        HostPosition from = HostPosition.START;
        HostPage<H> page = hosts.page(subnet, from, 1);
        while (!page.hosts().isEmpty()) {
            contract.say(
                    "page of " + page.next().sourceIndex(),
                    page.hosts().stream().map(this::text).toList());
            page = hosts.page(subnet, page.next(), 1);
        }
    }

    private String text(H host) {
        return host.identifier() + " " + host.subnetId() + " " + host.hostname();
    }

    private void remove(HostSources sources) {
        contract.attempt("delete", () -> hosts.delete(ofClient(1), sources));
        contract.attempt("delete again", () -> hosts.delete(ofClient(1), sources));
        for (int last : new int[] {3, 9}) {
            HostReference address = new HostReference.OfAddress(1, address(last));
            contract.attempt("delete " + last, () -> hosts.delete(address, sources));
        }
        contract.attempt("what is left", () -> hosts.stream(OptionalLong.empty()).count());
    }

    private static HostReference ofClient(int last) {
        return new HostReference.OfClient(1, duid(last));
    }
}
