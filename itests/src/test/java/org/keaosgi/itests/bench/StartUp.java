// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import static org.keaosgi.itests.bench.Figures.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;
import org.keaosgi.itests.dhcp.Dhcp4Client;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/** Start of one variant: how long until it serves, and how slow its first exchange is. */
final class StartUp {
    private static final int WARM_EXCHANGES = 300;

    private final String name;
    private final Function<Lab, KeaConfig> config;
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> firsts = new ArrayList<>();
    private final List<Double> warms = new ArrayList<>();
    private final List<Double> residents = new ArrayList<>();

    StartUp(String name, Function<Lab, KeaConfig> config) {
        this.name = name;
        this.config = config;
    }

    void once() throws Throwable {
        Lab lab = new Lab();
        Statement inside =
                new Statement() {
                    @Override
                    public void evaluate() {
                        measure(lab);
                    }
                };
        lab.apply(inside, Description.createTestDescription("start-up", name)).evaluate();
    }

    private void measure(Lab lab) {
        Net4 net = new Net4(lab);
        long begin = System.nanoTime();
        KeaServer server = new KeaServer(lab, config.apply(lab)).start();
        starts.add(millisSince(begin));
        firsts.add(exchange(net, 0));
        List<Double> later = new ArrayList<>();
        for (int i = 1; i <= WARM_EXCHANGES; i++) {
            later.add(exchange(net, i));
        }
        warms.add(Figures.median(later.stream().mapToDouble(Double::doubleValue)));
        residents.add(ProcessTimes.residentMegabytes(server.pid()));
    }

    private static double exchange(Net4 net, int number) {
        String address = String.format("02:00:00:00:%02x:%02x", number >> 8, number & 255);
        Dhcp4Client client = net.client(address);
        long begin = System.nanoTime();
        client.lease();
        return millisSince(begin);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    Map<String, Object> row(StartUp none) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("variant", name);
        row.put("ms to readiness", text(median(starts), 0));
        row.put("ms more", text(median(starts) - median(none.starts), 0));
        row.put("first exchange ms", text(median(firsts), 2));
        row.put("warm exchange ms", text(median(warms), 2));
        row.put("first/warm", text(median(firsts) / median(warms), 1));
        row.put("resident MB", text(median(residents), 0));
        return row;
    }

    private static double median(List<Double> values) {
        return Figures.median(values.stream().mapToDouble(Double::doubleValue));
    }
}
