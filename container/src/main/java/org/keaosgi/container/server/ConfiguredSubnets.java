// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.server;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.lease.LeaseType;
import org.keaosgi.api.subnet.Pool;
import org.keaosgi.api.subnet.SharedNetwork;
import org.keaosgi.api.subnet.Subnet;
import org.keaosgi.api.subnet.SubnetDetails;
import org.keaosgi.api.subnet.Subnets;
import org.keaosgi.container.bridge.Kb.ErrorCode;
import org.keaosgi.container.bridge.KbServer.Choice;
import org.keaosgi.container.bridge.KbServer.JsonOf;
import org.keaosgi.container.bridge.KbServer.StateOf;
import org.keaosgi.container.bridge.Scratch;
import org.keaosgi.container.json.Json;

/** The subnets of one of Kea's configurations. */
class ConfiguredSubnets implements Subnets {
    private static final byte[] NO_ADDRESS = {};
    private static final int ATTEMPTS = 5;

    final ServerLink link;
    private final int which;

    /**
     * @param which of {@code KbServer.Which}
     */
    ConfiguredSubnets(ServerLink link, int which) {
        this.link = link;
        this.which = which;
    }

    @Override
    public List<Subnet> all() {
        return sorted(choose(Choice.KB_CHOOSE_ALL, 0, NO_ADDRESS));
    }

    @Override
    public Optional<Subnet> find(long id) {
        return first(choose(Choice.KB_CHOOSE_ID, id, NO_ADDRESS));
    }

    @Override
    public Optional<Subnet> find(InetAddress prefix, int length) {
        byte[] address = prefix.getAddress();
        if (length < 0 || length > address.length * Byte.SIZE) {
            return Optional.empty();
        }
        return first(choose(Choice.KB_CHOOSE_PREFIX, length, masked(address, length)));
    }

    private static byte[] masked(byte[] address, int length) {
        for (int bit = length; bit < address.length * Byte.SIZE; bit++) {
            address[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return address;
    }

    @Override
    public Optional<Subnet> select(InetAddress address) {
        return first(choose(Choice.KB_CHOOSE_SELECTED, 0, address.getAddress()));
    }

    @Override
    public List<Subnet> containing(InetAddress address) {
        return sorted(choose(Choice.KB_CHOOSE_CONTAINING, 0, address.getAddress()));
    }

    private byte[] choose(int choice, long number, byte[] address) {
        Scratch input = ServerLink.input(address);
        return present(
                link.read(
                        (server, out, cap) ->
                                server.serverSubnets(
                                        which,
                                        choice,
                                        number,
                                        input.address(),
                                        address.length,
                                        out,
                                        cap)));
    }

    private static Optional<Subnet> first(byte[] entries) {
        return SubnetReader.subnets(entries).stream().findFirst();
    }

    private static List<Subnet> sorted(byte[] entries) {
        return SubnetReader.subnets(entries).stream()
                .sorted(Comparator.comparingLong(Subnet::id))
                .toList();
    }

    @Override
    public boolean inPool(long id, LeaseType type, InetAddress address) {
        byte[] bytes = address.getAddress();
        Scratch input = ServerLink.input(bytes);
        long result =
                link.askMaybe(
                        server ->
                                server.serverInPool(
                                        which,
                                        id,
                                        SubnetReader.numberOf(type),
                                        input.address(),
                                        bytes.length));
        if (result == ErrorCode.KB_E_ABSENT) {
            throw gone();
        }
        return result != 0;
    }

    @Override
    public Optional<Pool> pool(long id, LeaseType type, InetAddress address) {
        return pools(id, type, address.getAddress()).stream().findFirst();
    }

    @Override
    public List<Pool> pools(long id, LeaseType type) {
        return List.copyOf(pools(id, type, NO_ADDRESS));
    }

    private List<Pool> pools(long id, LeaseType type, byte[] address) {
        Scratch input = ServerLink.input(address);
        return SubnetReader.pools(
                present(
                        link.read(
                                (server, out, cap) ->
                                        server.serverPools(
                                                which,
                                                id,
                                                SubnetReader.numberOf(type),
                                                input.address(),
                                                address.length,
                                                out,
                                                cap))));
    }

    @Override
    public Optional<SubnetDetails> details(long id) {
        // Several questions make one answer: they must all have met the same configuration.
        for (int attempt = 1; ; attempt++) {
            long generation = generation();
            Optional<SubnetDetails> details = read(id);
            if (generation() == generation || attempt == ATTEMPTS) {
                return details;
            }
        }
    }

    private long generation() {
        return link.ask(server -> server.serverState(StateOf.KB_STATE_GENERATION));
    }

    private Optional<SubnetDetails> read(long id) {
        Optional<Subnet> subnet = find(id);
        Optional<byte[]> json =
                subnet.isEmpty() ? Optional.empty() : json(JsonOf.KB_JSON_SUBNET, id);
        return json.map(
                text ->
                        new ConfiguredSubnetDetails(
                                subnet.orElseThrow(),
                                List.of(LeaseType.values()).stream()
                                        .flatMap(type -> pools(id, type, NO_ADDRESS).stream())
                                        .toList(),
                                text));
    }

    @Override
    public List<SharedNetwork> networks() {
        List<?> networks = (List<?>) Json.read(present(json(JsonOf.KB_JSON_SHARED_NETWORKS, 0)));
        return networks.stream().map(network -> network(Json.asMap(network))).toList();
    }

    @Override
    public Optional<SharedNetwork> network(String name) {
        return networks().stream().filter(network -> network.name().equals(name)).findFirst();
    }

    private static SharedNetwork network(Map<String, Object> given) {
        Map<String, Object> entry = JsonValues.frozenMap(given);
        String subnets = entry.containsKey("subnet4") ? "subnet4" : "subnet6";
        return new SharedNetwork(
                (String) entry.get("name"),
                JsonValues.maps(entry, subnets).stream()
                        .map(subnet -> JsonValues.number(subnet, "id").orElseThrow())
                        .sorted()
                        .toList(),
                entry);
    }

    private Optional<byte[]> json(int of, long number) {
        return link.read((server, out, cap) -> server.serverJson(which, of, number, out, cap));
    }

    private static byte[] present(Optional<byte[]> answer) {
        return answer.orElseThrow(ConfiguredSubnets::gone);
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("Kea has no staged configuration any more");
    }
}
