// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.keaosgi.itests.bundles.Commander;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/** A bundle changes the configuration of the Kea it runs in. */
@RunWith(Parameterized.class)
public class ControlChannelIT {
    private static final int ADDED = 77;

    @Rule public final Lab lab = new Lab();

    private final Family family;
    private KeaServer kea;

    public ControlChannelIT(Family family) {
        this.family = family;
    }

    @Parameters(name = "{0}")
    public static Family[] families() {
        return Family.values();
    }

    @Before
    public void start() throws IOException {
        TestBundle commander = TestBundle.of(Commander.class);
        commander.write(lab.directory());
        KeaConfig config = KeaConfig.of(family);
        config.hook(
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .bundle(commander.symbolicName())
                        .parameters());
        kea = new KeaServer(lab, config).start();
    }

    private String addSubnet(Object prefix) {
        kea.command(Commander.ADD_SUBNET, Map.of("id", ADDED, "subnet", prefix)).success();
        return kea.log().await("config-set is (not )?answered.*");
    }

    private List<Integer> subnets() {
        String key = "subnet" + family.root().substring("Dhcp".length());
        var all =
                kea.command("config-get")
                        .success()
                        .getAsJsonObject(family.root())
                        .getAsJsonArray(key);
        return StreamSupport.stream(all.spliterator(), false)
                .map(subnet -> subnet.getAsJsonObject().get("id").getAsInt())
                .toList();
    }

    @Test
    public void addsASubnet() {
        assertThat(addSubnet(family == Family.V4 ? "10.7.0.0/16" : "2001:db8:77::/64"))
                .contains("answered with 0");
        assertThat(subnets()).containsExactly(1, 2, ADDED);
        kea.command(Commander.SEND_HERE).expect(1);
    }

    @Test
    public void whatKeaRefusesChangesNothing() {
        assertThat(addSubnet("nonsense")).contains("answered with 1").contains("nonsense");
        assertThat(subnets()).containsExactly(1, 2);
    }

    @Test
    public void aThreadOfKeasCannotWaitForKea() {
        assertThat(kea.command(Commander.SEND_HERE).expect(1)).contains("a thread of Kea's");
    }
}
