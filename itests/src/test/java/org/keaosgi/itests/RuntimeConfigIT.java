// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.itests.dhcp.Net4;
import org.keaosgi.itests.kea.Answer;
import org.keaosgi.itests.kea.KeaConfig;
import org.keaosgi.itests.kea.KeaServer;
import org.keaosgi.itests.lab.Lab;
import org.keaosgi.itests.script.RecordedCalls;

/** The configuration of a bundle changes while Kea runs, or it is refused as a whole. */
public class RuntimeConfigIT {
    @Rule public final Lab lab = new Lab();

    private RecordedCalls declared;
    private RecordedCalls other;
    private KeaServer kea;
    private Net4 net;
    private int clients;

    @Before
    public void start() throws IOException {
        declared = new RecordedCalls(lab.directory(), "declared");
        other = new RecordedCalls(lab.directory(), "other");
        kea = new KeaServer(lab, config()).start();
        net = new Net4(lab);
    }

    private KeaConfig config() {
        return KeaConfig.v4()
                .hook(
                        OsgiHook.in(lab, "storage")
                                .runscript(declared.script(), "hooks", List.of("pkt4_receive"))
                                .parameters());
    }

    @After
    public void stop() {
        assertEquals(0, net.retransmissions());
        if (kea.isAlive()) {
            kea.stop();
        }
    }

    /** One DISCOVER; afterwards only its calls are recorded. */
    private void nextPacket() {
        declared.clear();
        other.clear();
        clients++;
        net.client(String.format("02:aa:cf:00:00:%02x", clients)).discover();
    }

    private Answer set(Object... namesAndValues) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return kea.command(
                "bundle-config-set", Map.of("pid", OsgiHook.RUNSCRIPT, "properties", properties));
    }

    private Answer forRunscript(String command) {
        return kea.command(command, Map.of("pid", OsgiHook.RUNSCRIPT));
    }

    private void assertOnlyDeclaredInForce() {
        nextPacket();
        assertEquals(List.of("pkt4_receive"), declared.hooks());
        assertEquals(List.of(), other.all());
    }

    @Test
    public void declarationIsInForceFromTheStart() {
        assertOnlyDeclaredInForce();
        String all = forRunscript("bundle-config-get").success().toString();
        assertTrue(all, all.contains(declared.script().toString()));
        String pids = kea.command("bundle-config-list").success().toString();
        assertTrue(pids, pids.contains(OsgiHook.RUNSCRIPT));
    }

    @Test
    public void changesHoldFromTheNextPacketOn() {
        set("script", other.script().toString()).expect(0);
        nextPacket();
        assertEquals(List.of("pkt4_receive"), other.hooks());
        assertEquals(List.of(), declared.all());
        set("hooks", List.of("subnet4_select", "pkt4_send")).expect(0);
        nextPacket();
        assertEquals(List.of("subnet4_select", "pkt4_send"), other.hooks());
        set("script", List.of(declared.script().toString(), other.script().toString())).expect(0);
        nextPacket();
        assertEquals(List.of("subnet4_select", "pkt4_send"), declared.hooks());
        assertEquals(declared.hooks(), other.hooks());
        forRunscript("bundle-config-del").expect(0);
        assertOnlyDeclaredInForce();
        kea.log().assertQuiet();
    }

    @Test
    public void changesSurviveRestartAndReload() {
        set("script", other.script().toString()).expect(0);
        kea.command("config-reload").expect(0);
        nextPacket();
        assertEquals(List.of("pkt4_receive"), other.hooks());
        kea.stop();
        kea.log().mark();
        kea.start();
        nextPacket();
        assertEquals(List.of("pkt4_receive"), other.hooks());
        assertEquals(List.of(), declared.all());
        kea.log().await("WARN .*" + OsgiHook.RUNSCRIPT);
        kea.kill();
        kea.start();
        nextPacket();
        assertEquals(List.of("pkt4_receive"), other.hooks());
        forRunscript("bundle-config-del").expect(0);
        kea.stop();
        kea.start();
        assertOnlyDeclaredInForce();
    }

    @Test
    public void declarationFollowsKeaConf() {
        KeaConfig changed =
                KeaConfig.v4()
                        .hook(
                                OsgiHook.in(lab, "storage")
                                        .runscript(other.script(), "hooks", List.of("pkt4_send"))
                                        .parameters());
        kea.configSet(changed).expect(0);
        nextPacket();
        assertEquals(List.of("pkt4_send"), other.hooks());
        kea.command("config-reload").expect(0);
        assertOnlyDeclaredInForce();
        kea.log().assertQuiet();
    }

    /** Each mistake is named, nothing of the whole is taken over, and the old stays in force. */
    private void assertRefused(List<String> named, Object... namesAndValues) {
        Answer answer = set(namesAndValues);
        assertEquals(answer.toString(), 1, answer.result());
        for (String word : named) {
            assertTrue(word + " is missing in: " + answer.text(), answer.text().contains(word));
        }
        assertOnlyDeclaredInForce();
    }

    @Test
    public void wrongTypesAndNamesAreRefused() {
        assertRefused(List.of("timeout"), "timeout", "soon");
        assertRefused(List.of("timeout"), "timeout", 1);
        assertRefused(List.of("wait"), "wait", "perhaps");
        assertRefused(List.of("script"), "script", 17);
        assertRefused(List.of("scripts"), "scripts", other.script().toString());
        assertRefused(List.of("hooks", "pkt5_receive"), "hooks", List.of("pkt5_receive"));
        assertRefused(List.of("output"), "output", "printer");
        assertRefused(List.of("status", "wait"), "status", true, "wait", false);
    }

    @Test
    public void allMistakesAreNamedAtOnce() {
        assertRefused(
                List.of("timeout", "colour", "/nowhere/x.sh"),
                "timeout",
                "soon",
                "colour",
                "red",
                "script",
                "/nowhere/x.sh",
                "hooks",
                List.of("pkt4_send"));
    }

    @Test
    public void badScriptsAreRefused() throws IOException {
        Path plain = Files.writeString(lab.directory().resolve("plain.sh"), "#!/bin/sh\n");
        assertRefused(List.of(plain.toString(), "xecut"), "script", plain.toString());
        Path open = Files.writeString(lab.directory().resolve("open.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused(List.of(open.toString(), "writable"), "script", open.toString());
        Path missing = lab.directory().resolve("missing.sh");
        assertRefused(List.of(missing.toString()), "script", missing.toString());
        assertRefused(List.of("/bin/true"), "script", "/bin/true");
        String upwards = lab.directory() + "/../../bin/true";
        assertRefused(List.of(upwards), "script", upwards);
        Path link =
                Files.createSymbolicLink(lab.directory().resolve("link.sh"), Path.of("/bin/true"));
        assertRefused(List.of(link.toString()), "script", link.toString());
        assertRefused(List.of(lab.directory().toString()), "script", lab.directory().toString());
        assertRefused(List.of("relative.sh"), "script", "relative.sh");
    }

    @Test
    public void malformedCommandsAreRefused() {
        for (Object arguments :
                Arrays.asList(
                        null,
                        Map.of(),
                        Map.of("pid", OsgiHook.RUNSCRIPT),
                        Map.of("pid", 7, "properties", Map.of()),
                        Map.of("pid", OsgiHook.RUNSCRIPT, "properties", List.of()),
                        Map.of("pid", "", "properties", Map.of()),
                        Map.of("pid", "../evil", "properties", Map.of()),
                        Map.of("pid", OsgiHook.RUNSCRIPT, "properties", Map.of(), "x", 1),
                        List.of("x"),
                        "x")) {
            Answer answer = kea.command("bundle-config-set", arguments);
            assertEquals(arguments + " → " + answer, 1, answer.result());
            assertFalse(answer.text().isBlank());
        }
        assertOnlyDeclaredInForce();
        kea.log().assertQuiet("OSGI_COMMAND|DHCP4_.*COMMAND|COMMAND_");
    }
}
