// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaConfig.Family;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;

/** Every hook point, everything read, while the JVM watches each crossing of the border. */
@RunWith(Parameterized.class)
public class CheckJniIT {
    @Rule public final Lab lab = new Lab();

    @Parameterized.Parameters(name = "multi-threading {0}")
    public static List<Boolean> threading() {
        return List.of(false, true);
    }

    @Parameterized.Parameter public boolean multiThreading;

    private static void finish(KeaServer kea) {
        kea.command("config-reload").expect(0);
        kea.stop();
        kea.log()
                .assertQuiet(
                        "DHCP[46]_DECLINE_LEASE",
                        "DHCP_DDNS",
                        "DHCPSRV_DHCP_DDNS",
                        "OSGI_HOOK_NOT_IN_KEA");
        assertEquals(List.of(), warnings(kea.console()));
    }

    /** Each warning with its stack, except about what JNA does while it loads its own library. */
    private static List<String> warnings(String console) {
        List<String> found = new ArrayList<>();
        Matcher warning =
                Pattern.compile("(?m)^(WARNING|FATAL ERROR|WARN).*(\\R\\s.*)*").matcher(console);
        while (warning.find()) {
            if (!warning.group().contains("com.sun.jna.Native.loadNativeDispatchLibrary(")) {
                found.add(warning.group());
            }
        }
        return found;
    }

    @Test
    public void dhcp4() throws IOException {
        everyHookPoint(Family.V4);
    }

    @Test
    public void dhcp6() throws IOException {
        everyHookPoint(Family.V6);
    }

    private void everyHookPoint(Family family) throws IOException {
        OsgiHook hook =
                OsgiHook.in(lab, family.daemon() + "-storage")
                        .set("jvm-options", List.of("-Xcheck:jni"));
        KeaConfig config = EveryHookPoint.config(lab, family, hook).multiThreading(multiThreading);
        KeaServer kea = new KeaServer(lab, config).start();
        EveryHookPoint.provoke(lab, kea, family);
        finish(kea);
    }
}
