// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.bundles.Swapped;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;

/**
 * Kea calls a hook point only when some service has come for it, and then from the very next packet
 * on. Where Kea calls somebody it says so, with all its debug messages on.
 */
@RunWith(Parameterized.class)
public class FirstServiceIT {
    private static final int CALLS_OF_AN_EXCHANGE = 8;

    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private final TestBundle bundle = TestBundle.of(Swapped.class);
    private KeaServer kea;
    private Net4 net;
    private int clients;
    private Path file;

    @Before
    public void start() throws IOException {
        file = bundle.write(lab.directory());
        KeaConfig config = KeaConfig.v4().multiThreading(multiThreading).debug("callouts");
        config.hook(OsgiHook.in(lab, "storage").bundlesFrom(lab.directory()).parameters());
        kea = new KeaServer(lab, config).start();
        net = new Net4(lab);
    }

    @Test
    public void keaCallsNobodyUntilSomebodyListens() {
        assertThat(calledBy("dhcp4_srv_configured")).isTrue();
        exchange();
        for (String hook : List.of("buffer4_receive", "pkt4_receive", "pkt4_send")) {
            assertThat(calledBy(hook)).as(hook).isFalse();
        }

        kea.command("bundle-install", Map.of("file", file.toString())).expect(0);
        exchange();
        assertThat(calls()).isEqualTo(CALLS_OF_AN_EXCHANGE);
        assertThat(calledBy("pkt4_receive")).isTrue();
        assertThat(calledBy("buffer4_receive")).as("a hook point of nobody").isFalse();
    }

    @Test
    public void reloadTakesUpWhatIsThereAndForgetsTheRest() {
        kea.command("bundle-install", Map.of("file", file.toString())).expect(0);
        exchange();
        kea.command("config-reload").expect(0);
        exchange();
        assertThat(calls()).isEqualTo(2 * CALLS_OF_AN_EXCHANGE);

        kea.command("bundle-uninstall", Map.of("bundle", bundle.symbolicName())).expect(0);
        kea.command("config-reload").expect(0);
        kea.log().mark();
        exchange();
        assertThat(calledBy("pkt4_receive")).isFalse();
    }

    private void exchange() {
        net.client(String.format("02:00:00:00:00:%02x", ++clients)).lease();
    }

    private long calls() {
        return kea.command(Swapped.COMMAND).success().get("calls").getAsLong();
    }

    private boolean calledBy(String hook) {
        return !kea.log().matching("HOOKS_CALLOUTS_BEGIN .*\\b" + hook + "\\b").isEmpty();
    }
}
