// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keaosgi.cli.doctor.SiteRule.HOME;
import static org.keaosgi.cli.doctor.SiteRule.HOOKS;
import static org.keaosgi.cli.doctor.SiteRule.JVM;
import static org.keaosgi.cli.doctor.SiteRule.SCRIPT;
import static org.keaosgi.cli.doctor.SiteRule.STORAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.keaosgi.cli.doctor.Finding.Level;

public class DoctorTest {
    private static final String RUNSCRIPT =
            "\"config\": { \"org.keaosgi.runscript\": { \"script\": \"%s\" } }";

    @Rule public final SiteRule machine = new SiteRule();

    /** The findings of a check, each as its level and its text. */
    private List<Finding> check(Check check) throws IOException {
        return Doctor.examine(check, machine.site());
    }

    private void assertOk(Check check) throws IOException {
        assertThat(check(check)).extracting(Finding::level).containsOnly(Level.OK);
    }

    private void assertFinds(Check check, Level level, String text, String fix) throws IOException {
        List<Finding> findings = check(check);
        assertThat(findings)
                .anySatisfy(
                        one -> {
                            assertThat(one.level()).isEqualTo(level);
                            assertThat(one.text()).contains(text);
                            assertThat(one.fix()).contains(fix);
                        });
    }

    private void assertProblem(Check check, String text, String fix) throws IOException {
        assertFinds(check, Level.PROBLEM, text, fix);
    }

    @Test
    public void allIsWell() throws Exception {
        machine.running(77, "unconfined");
        machine.answering(
                command ->
                        command.equals("jvm-get")
                                ? "{\"result\":0,\"arguments\":{\"container-version\":\"1.0.0\","
                                        + "\"home\":\""
                                        + HOME
                                        + "\"}}"
                                : "{\"result\":0,\"text\":\"2.2.0\"}");
        Map<String, List<Finding>> all = Doctor.examine(machine.site());
        assertThat(all).hasSize(12);
        all.forEach(
                (name, findings) -> {
                    assertThat(findings).as(name).isNotEmpty();
                    Level worst = name.equals("class archive") ? Level.WARNING : Level.OK;
                    assertThat(findings).as(name).extracting(Finding::level).containsOnly(worst);
                });
    }

    @Test
    public void emptyMachine() throws Exception {
        for (String gone : List.of("/etc", "/usr", "/var")) {
            Files.move(machine.place(gone), machine.place(gone + "-gone"));
        }
        machine.programs.clear();
        Map<String, List<Finding>> all = Doctor.examine(machine.site());
        assertThat(all.get("kea").get(0).text()).contains("not installed");
        assertThat(all.values())
                .allSatisfy(
                        findings ->
                                assertThat(findings)
                                        .isNotEmpty()
                                        .noneMatch(one -> one.text().contains("has failed")));
    }

    @Test
    public void noCheckEndsTheOthers() throws Exception {
        Check throwing =
                new Check() {
                    @Override
                    public String name() {
                        return "throwing";
                    }

                    @Override
                    public List<Finding> examine(Site site) {
                        throw new IllegalStateException("oops");
                    }
                };
        assertFinds(throwing, Level.WARNING, "oops", "report");
    }

    @Test
    public void kea() throws Exception {
        assertOk(new KeaCheck());
        machine.program("kea-dhcp4 -v", 0, "3.0.4\n");
        assertProblem(new KeaCheck(), "there is kea-2.2.0", "kea-osgi-3.0.4");
        machine.programs.remove("kea-dhcp4 -v");
        assertProblem(new KeaCheck(), "not installed", "apt install kea-dhcp4-server");
    }

    @Test
    public void configuration() throws Exception {
        assertOk(new ConfigCheck());
        machine.program(
                "kea-dhcp4 -t",
                1,
                "\n2026-11-01 12:00 INFO begin\nError encountered: unknown keyword\n");
        assertProblem(new ConfigCheck(), "unknown keyword", "kea-dhcp4 -t");
        machine.file("/etc/kea/kea-dhcp4.conf", "{ \"Dhcp4\": { } }");
        assertProblem(new ConfigCheck(), "does not name the hook library", "hooks-libraries");
        machine.file("/etc/kea/kea-dhcp4.conf", "{ \"Dhcp4\": ");
        assertProblem(new ConfigCheck(), "is no JSON", "tells more");
        Files.delete(machine.place("/etc/kea/kea-dhcp4.conf"));
        assertProblem(new ConfigCheck(), "no such file", "tells more");
    }

    @Test
    public void hookLibrary() throws Exception {
        assertOk(new LibraryCheck());
        Path library = machine.place(HOOKS).resolve("libdhcp_osgi.so");
        Files.delete(library);
        assertProblem(
                new LibraryCheck(), "is not there", "ln -sf " + HOME + "/lib/libdhcp_osgi.so");
        Files.createSymbolicLink(library, Path.of("/nowhere"));
        assertProblem(new LibraryCheck(), "link to nowhere", "ln -sf");
    }

    @Test
    public void hookLibraryInTheRightPlace() throws Exception {
        machine.file("/opt/hooks/libdhcp_osgi.so", "");
        machine.configuration("/opt/hooks/libdhcp_osgi.so", "");
        assertOk(new LibraryCheck());
        machine.release("2.6.3");
        assertProblem(new LibraryCheck(), "only from " + HOOKS, "ln -sf");
        machine.environment.put("KEA_HOOKS_PATH", "/opt/hooks");
        assertOk(new LibraryCheck());
        machine.configuration("libdhcp_osgi.so", "");
        assertOk(new LibraryCheck());
        machine.program("kea-dhcp4 -v", 0, "2.2.0\n");
        assertProblem(new LibraryCheck(), "has no directory", HOOKS + "/libdhcp_osgi.so");
    }

    @Test
    public void java() throws Exception {
        assertOk(new JavaCheck());
        machine.config("\"jvm-options\": [ \"-Xmx1k\" ]");
        machine.program(JVM, 1, "Error: Invalid maximum heap size: -Xmx1k\n");
        assertProblem(new JavaCheck(), "Invalid maximum heap size", "java -Xmx1k -version");
        machine.file(JVM + "/release", "JAVA_VERSION=\"11.0.2\"\n");
        assertProblem(new JavaCheck(), "Java 11, older than 17", "apt install default-jre");
        machine.config("\"java-home\": \"/opt/java\"");
        assertProblem(new JavaCheck(), "/opt/java has no lib/server/libjvm.so", "java-home");
    }

    @Test
    public void home() throws Exception {
        assertOk(new HomeCheck());
        machine.mode(HOME + "/lib/java/kea-osgi-container-1.0.0.jar", "rw-rw-r--");
        assertFinds(new HomeCheck(), Level.WARNING, "container-1.0.0.jar", "chmod -R go-w");
        machine.mode(HOME + "/lib/java/kea-osgi-container-1.0.0.jar", "-w-------");
        assertProblem(new HomeCheck(), "may not read", "chmod -R a+rX " + HOME);
        machine.config("\"home\": \"/opt/home\"");
        assertProblem(new HomeCheck(), "/opt/home/lib/java is not there", "\"home\"");
    }

    @Test
    public void storage() throws Exception {
        assertOk(new StorageCheck());
        machine.mode(STORAGE, "rwxr-xr-x");
        assertFinds(new StorageCheck(), Level.WARNING, "open to everybody", "chmod 0750");
        machine.mode(STORAGE, "r-x------");
        assertProblem(new StorageCheck(), "_kea may not write " + STORAGE, "chown -R _kea");
        machine.config("\"storage\": \"/var/lib/closed/a/b\"");
        machine.directory("/var/lib/closed");
        machine.mode("/var/lib/closed", "r-xr-xr-x");
        assertProblem(new StorageCheck(), "may not make it in /var/lib/closed", "install -d");
        machine.mode("/var/lib/closed", "rwxrwxrwx");
        assertOk(new StorageCheck());
    }

    @Test
    public void storageOfAnotherDaemon() throws Exception {
        machine.file(STORAGE + "/lock", "88\n");
        assertOk(new StorageCheck());
        machine.file("/proc/88/comm", "kea-dhcp6\n");
        assertProblem(new StorageCheck(), "kea-dhcp6 with pid 88", "of its own");
        machine.file("/proc/88/comm", "bash\n");
        assertOk(new StorageCheck());
    }

    @Test
    public void classArchive() throws Exception {
        assertFinds(new ArchiveCheck(), Level.WARNING, "there is none", "bin/kea-osgi-archive");
        Path java = machine.place(JVM).toRealPath();
        String name = java.toString().substring(1).replace('/', '-') + ".jsa";
        machine.file(HOME + "/lib/archive/" + name, "");
        machine.file(HOME + "/lib/archive/" + name + ".for", "something else\n");
        assertFinds(new ArchiveCheck(), Level.WARNING, "older than Java", "kea-osgi-archive");
        StringBuilder stamp = new StringBuilder();
        Path jar = machine.place(HOME + "/lib/java/kea-osgi-container-1.0.0.jar").toRealPath();
        for (Path file : List.of(java.resolve("lib/server/libjvm.so"), jar)) {
            long seconds = Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
            stamp.append(file + " " + Files.size(file) + " " + seconds + "\n");
        }
        machine.file(HOME + "/lib/archive/" + name + ".for", stamp.toString());
        assertOk(new ArchiveCheck());
    }

    @Test
    public void scripts() throws Exception {
        assertOk(new ScriptsCheck());
        machine.config(String.format(RUNSCRIPT, SCRIPT));
        assertOk(new ScriptsCheck());
        machine.mode(SCRIPT, "rw-r--r--");
        assertProblem(new ScriptsCheck(), "may not run " + SCRIPT, "chmod a+rx");
        machine.mode(SCRIPT, "rwxrwxr-x");
        assertProblem(new ScriptsCheck(), "(mode 0775)", "chmod go-w " + SCRIPT);
        machine.config(String.format(RUNSCRIPT, "/root/evil.sh"));
        assertProblem(new ScriptsCheck(), "outside of the directories", "script-directories");
        machine.config(String.format(RUNSCRIPT, "/usr/share/kea/scripts/gone.sh"));
        assertProblem(new ScriptsCheck(), "is not there", "put it there");
    }

    @Test
    public void theEnvironmentOfTheDaemonCounts() throws Exception {
        machine.file("/opt/scripts/run.sh", "");
        machine.mode("/opt/scripts/run.sh", "rwxr-xr-x");
        machine.config(String.format(RUNSCRIPT, "/opt/scripts/run.sh"));
        assertProblem(new ScriptsCheck(), "outside", "");
        machine.running(77, "unconfined");
        assertOk(new ScriptsCheck());
    }

    @Test
    public void deployDirectory() throws Exception {
        assertOk(new DeployCheck());
        machine.config("\"deploy\": \"/var/deploy\"");
        assertProblem(new DeployCheck(), "/var/deploy is not there", "install -d");
        machine.file("/var/deploy/a.jar", "");
        assertOk(new DeployCheck());
        machine.mode("/var/deploy/a.jar", "rw-rw-rw-");
        assertProblem(new DeployCheck(), "(mode 0666)", "chmod go-w /var/deploy/a.jar");
    }

    @Test
    public void appArmor() throws Exception {
        assertOk(new AppArmorCheck());
        machine.file("/sys/module/apparmor/parameters/enabled", "Y\n");
        machine.running(77, "/usr/sbin/kea-dhcp4 (enforce)");
        assertFinds(
                new AppArmorCheck(),
                Level.WARNING,
                "under /usr/sbin/kea-dhcp4 (enforce)",
                "install the profiles");
        machine.file("/etc/apparmor.d/kea-osgi-dhcp4", "");
        assertOk(new AppArmorCheck());
        machine.program(
                "dmesg",
                0,
                """
                x
                [1] apparmor="DENIED" operation="open" profile="kea-dhcp4" name="/a"
                [2] apparmor="DENIED" profile="firefox" name="/b"
                """);
        assertProblem(new AppArmorCheck(), "name=\"/a\"", "systemctl reload apparmor");
        assertThat(check(new AppArmorCheck())).hasSize(2);
        machine.program("dmesg", 1, "dmesg: read kernel buffer failed: Operation not permitted");
        assertFinds(new AppArmorCheck(), Level.SKIPPED, "not permitted", "");
    }

    @Test
    public void controlSocket() throws Exception {
        assertProblem(new SocketCheck(), "there is no socket", "systemctl start kea-dhcp4-server");
        machine.answering(command -> "{\"result\":0,\"text\":\"2.2.0\"}");
        assertOk(new SocketCheck());
        machine.file("/etc/kea/kea-dhcp4.conf", "{ \"Dhcp4\": { } }");
        assertProblem(new SocketCheck(), "has no control socket", "control-socket");
    }

    @Test
    public void directoryOfTheControlSocket() throws Exception {
        machine.answering(command -> "{\"result\":0,\"text\":\"x\"}");
        machine.mode("/run/kea", "rwx------");
        assertOk(new SocketCheck());
        machine.release("2.6.3");
        assertProblem(new SocketCheck(), "0750, and it is 0700", "chmod 0750 /run/kea");
        machine.release("3.0.4");
        assertOk(new SocketCheck());
        machine.mode("/run/kea", "rwxr-xr-x");
        assertProblem(new SocketCheck(), "it is 0755", "chmod 0750 /run/kea");
        machine.environment.put("KEA_CONTROL_SOCKET_DIR", "/srv");
        assertProblem(new SocketCheck(), "in /srv, not in /run/kea", "/srv/kea4-ctrl-socket");
    }

    @Test
    public void container() throws Exception {
        assertFinds(new ContainerCheck(), Level.SKIPPED, "does not answer", "");
        machine.answering(
                command ->
                        switch (command) {
                            case "jvm-get" ->
                                    "{\"result\":0,\"arguments\":{\"container-version\":\"0.9\","
                                            + "\"home\":\""
                                            + HOME
                                            + "\"}}";
                            case "bundle-list" ->
                                    "{\"result\":0,\"arguments\":{\"bundles\":[{\"id\":7,"
                                            + "\"symbolic-name\":\"org.example.a\",\"origin\":"
                                            + "\"command\",\"state\":\"installed\"}]}}";
                            case "bundle-get" ->
                                    "{\"result\":0,\"arguments\":{\"components\":[{\"name\":\"c\","
                                            + "\"state\":\"unsatisfied\",\"reason\":\"no x\"}]}}";
                            default ->
                                    "{\"result\":0,\"arguments\":{\"hooks\":[{\"hook\":\"h\","
                                            + "\"services\":[{\"service\":\"s\",\"errors\":9,"
                                            + "\"set-aside\":true}]}]}}";
                        });
        assertFinds(new ContainerCheck(), Level.WARNING, "0.9", "systemctl restart");
        assertFinds(new ContainerCheck(), Level.WARNING, "is installed, not active", "-4 start");
        assertProblem(new ContainerCheck(), "component c of org.example.a", "bundles");
        assertProblem(new ContainerCheck(), "s is set aside at h after 9 errors", "log");
    }

    @Test
    public void daemonWithoutTheLibrary() throws Exception {
        machine.answering(command -> "{\"result\":2,\"text\":\"not supported.\"}");
        assertProblem(new ContainerCheck(), "without the hook library", "OSGI_LOAD_FAILED");
    }
}
