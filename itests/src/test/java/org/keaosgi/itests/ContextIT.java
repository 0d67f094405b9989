// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.bundles.NoteGiver;
import org.keaosgi.itests.bundles.NoteTaker;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.kea.TestBundle;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.lab.Shell;

/** Data rides with a packet from one bundle's hook point to another bundle's, and then goes. */
public class ContextIT {
    private static final String DATA = "org.keaosgi.container.view.PacketData";

    @Rule public final Lab lab = new Lab();

    @Test
    public void bundlesShareDataByADeclaredKey() throws IOException {
        TestBundle giver = TestBundle.of(NoteGiver.class).exportingShared();
        TestBundle taker = TestBundle.of(NoteTaker.class).importingShared();
        giver.write(lab.directory());
        taker.write(lab.directory());
        OsgiHook hook =
                OsgiHook.in(lab, "storage")
                        .bundlesFrom(lab.directory())
                        .bundle(giver.symbolicName())
                        .bundle(taker.symbolicName());
        KeaServer kea = new KeaServer(lab, KeaConfig.v4().hook(hook.parameters())).start();
        Net4 net = new Net4(lab);
        for (int i = 0; i < 20; i++) {
            String client = String.format("02:c0:00:00:00:%02x", i);
            byte[] told = net.client(client).lease().option(NoteTaker.OPTION).orElseThrow();
            assertThat(new String(told, US_ASCII)).isEqualTo("about " + client);
        }
        Awaitility.await("all packets' data released")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !histogram(kea).contains(DATA));
        kea.log().assertQuiet();
        kea.stop();
    }

    /** The classes with instances after a full collection. */
    private static String histogram(KeaServer kea) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return Shell.run(jcmd, Long.toString(kea.pid()), "GC.class_histogram");
    }
}
