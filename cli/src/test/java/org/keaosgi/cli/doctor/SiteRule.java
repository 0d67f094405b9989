// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.cli.FakeKea;
import org.keaosgi.cli.doctor.Programs.Output;
import org.keaosgi.cli.kea.Daemon;
import org.keaosgi.cli.text.Json;

/** The files of a machine on which all is well; tests spoil them. */
public final class SiteRule extends TemporaryFolder {
    static final String HOME = "/usr/share/kea-osgi";
    static final String HOOKS = "/usr/lib/x86_64-linux-gnu/kea/hooks";
    static final String STORAGE = "/var/lib/kea/osgi/dhcp4";
    static final String SCRIPT = "/usr/share/kea/scripts/routes.sh";
    static final String JVM = "/usr/lib/jvm/java-17-openjdk-amd64";

    private static final int KEA = 104;

    /** What the programs say, by the beginning of their command line. */
    final Map<String, Output> programs = new HashMap<>();

    final Map<String, String> environment = new HashMap<>();

    private FakeKea kea;
    private int user;

    @Override
    protected void before() throws Throwable {
        super.before();
        mode("/", "rwxr-xr-x");
        file("/probe", "");
        user = (Integer) Files.getAttribute(place("/probe"), "unix:uid");
        // Root may do everything, so the daemon's user is somebody else then.
        int daemon = user == 0 ? KEA : user;
        file("/etc/passwd", "root:x:0:0::/root:/bin/sh\n_kea:x:" + daemon + ":107::/:/bin/false\n");
        file("/etc/group", "root:x:0:\nsecond:x:500:other,_kea\n");
        program("kea-dhcp4 -v", 0, "2.2.0\n");
        program("kea-dhcp4 -t", 0, "");
        program(JVM, 0, "openjdk version \"17.0.15\"\n");
        program("dmesg", 0, "");
        file(HOOKS + "/libdhcp_osgi.so", "");
        file(HOME + "/lib/kea-2.2.0/libkea_osgi.so.57", "");
        file(HOME + "/lib/java/kea-osgi-container-1.0.0.jar", "");
        file(HOME + "/lib/jni/libjnidispatch.so", "");
        directory(HOME + "/runtime");
        directory(HOME + "/bundles");
        file(JVM + "/lib/server/libjvm.so", "");
        file(JVM + "/release", "JAVA_VERSION=\"17.0.15\"\n");
        file(SCRIPT, "#!/bin/sh\n");
        mode(SCRIPT, "rwxr-xr-x");
        directory(STORAGE);
        own(STORAGE);
        mode(STORAGE, "rwxr-x---");
        config("");
    }

    @Override
    protected void after() {
        try {
            if (kea != null) {
                kea.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        super.after();
    }

    Path place(String path) {
        return getRoot().toPath().resolve(path.substring(1));
    }

    Path file(String path, String content) throws IOException {
        directory(Path.of(path).getParent().toString());
        Path file = Files.writeString(place(path), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }

    Path directory(String path) throws IOException {
        Path made = getRoot().toPath();
        for (Path part : Path.of(path)) {
            made = made.resolve(part);
            if (!Files.exists(made)) {
                Files.createDirectory(made);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return made;
    }

    void mode(String path, String mode) throws IOException {
        Files.setPosixFilePermissions(place(path), PosixFilePermissions.fromString(mode));
    }

    /** Gives something to the daemon's user. */
    void own(String path) throws IOException {
        if (user == 0) {
            Files.setAttribute(place(path), "unix:uid", KEA);
        }
    }

    void program(String command, int code, String text) {
        programs.put(command, new Output(code, text));
    }

    /** Another release of Kea, with a native side for it. */
    void release(String release) throws IOException {
        program("kea-dhcp4 -v", 0, release + "\n");
        file(HOME + "/lib/kea-" + release + "/libkea_osgi.so.9", "");
    }

    /** A configuration with these parameters, as they would stand there. */
    void config(String parameters) throws IOException {
        configuration(HOOKS + "/libdhcp_osgi.so", parameters);
    }

    void configuration(String library, String parameters) throws IOException {
        file(
                "/etc/kea/kea-dhcp4.conf",
                String.format(
                        """
                        { "Dhcp4": { // as usual
                            "control-socket": { "socket-type": "unix",
                                "socket-name": "/run/kea/kea4-ctrl-socket" },
                            "hooks-libraries": [ { "library": "%s", "parameters": { %s } } ] } }
                        """,
                        library, parameters));
    }

    /** The daemon runs. */
    void running(long pid, String profile) throws IOException {
        String process = "/proc/" + pid;
        file(process + "/comm", "kea-dhcp4\n");
        file(process + "/cmdline", "kea-dhcp4\0-c\0/etc/kea/kea-dhcp4.conf\0");
        file(process + "/environ", "KEA_HOOK_SCRIPTS_PATH=/opt/scripts\0PATH=/bin\0");
        file(process + "/attr/current", profile + "\n");
        own(process);
    }

    /** The daemon answers. */
    void answering(Function<String, String> answers) throws IOException {
        directory("/run/kea");
        kea =
                new FakeKea(
                        place("/run/kea/kea4-ctrl-socket"),
                        request -> answers.apply(command(request)));
    }

    private static String command(JsonObject request) {
        return Json.text(request, "command").orElse("");
    }

    Site site() throws IOException {
        return new Site(
                new Site.Setting(
                        getRoot().toPath(),
                        Daemon.DHCP4,
                        Path.of("/etc/kea/kea-dhcp4.conf"),
                        Path.of(HOME),
                        environment,
                        this::run,
                        Optional.empty(),
                        Duration.ofSeconds(10)));
    }

    private Output run(List<String> command, Map<String, String> more) throws IOException {
        String line = String.join(" ", command);
        return programs.entrySet().stream()
                .filter(one -> line.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IOException("no such program: " + line));
    }
}
