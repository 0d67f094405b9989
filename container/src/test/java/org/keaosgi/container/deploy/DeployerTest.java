// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.container.TestJar;
import org.keaosgi.container.bundle.BundleSource;
import org.keaosgi.container.guard.Ownership;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;

public class DeployerTest {
    private static final String NAME = "org.example.hello";

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final RecordingSink sink = new RecordingSink();
    private final FakeTarget target = new FakeTarget();
    private LogSink before;
    private Path place;
    private Path aside;
    private Deployer deployer;

    @Before
    public void prepare() throws IOException {
        before = ContainerLog.setSink(sink);
        place = folder.newFolder("deploy").toPath();
        aside = folder.newFolder("aside").toPath();
        mode(place, "rwxr-x---");
        deployer = new Deployer(target, new Ownership(Ownership.userOfProcess()));
    }

    @After
    public void restore() {
        ContainerLog.setSink(before);
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Path drop(String name, String version) throws IOException {
        Path jar = TestJar.named(name, version).write(aside);
        return Files.move(
                jar, place.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> look() {
        deployer.look(place, () -> true);
        return target.take();
    }

    /** So often that nothing is left to be done, and that everything has been said. */
    private List<String> looks() {
        for (int i = 0; i < 8; i++) {
            deployer.look(place, () -> true);
        }
        return target.take();
    }

    private List<String> warnings() {
        return sink.lines().stream().filter(line -> !line.startsWith("INFO")).toList();
    }

    @Test
    public void comesChangesAndGoes() throws Exception {
        Path file = drop(NAME, "1.0.0");
        assertThat(look()).as("first seen").isEmpty();
        assertThat(look()).containsExactly("install " + NAME + " 1.0.0");
        assertThat(looks()).isEmpty();
        Files.move(
                TestJar.named(NAME, "1.1.0").write(aside),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(looks()).containsExactly("update " + NAME + " 1.1.0");
        Files.delete(file);
        assertThat(look()).as("missed once").isEmpty();
        assertThat(look()).containsExactly("uninstall " + NAME + " 1.1.0");
        assertThat(looks()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    public void halfCopiedIsNeverTried() throws Exception {
        byte[] whole = Files.readAllBytes(TestJar.named(NAME, "1.0.0").write(aside));
        Path file = place.resolve("hello.jar");
        for (int size = 100; size < whole.length; size += 500) {
            Files.write(file, Arrays.copyOf(whole, size));
            assertThat(look()).isEmpty();
        }
        assertThat(warnings()).isEmpty();
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        assertThat(looks()).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertThat(warnings().get(0)).contains("OSGI_DEPLOY_FAILED", "hello.jar", "damaged");
        Files.write(file, whole);
        assertThat(looks()).containsExactly("install " + NAME + " 1.0.0");
    }

    @Test
    public void unfinishedNamesAreNotLookedAt() throws Exception {
        Path jar = TestJar.named(NAME, "1.0.0").write(aside);
        for (String name :
                List.of(".hello.jar", "hello.jar.part", "hello.jar.tmp", "hello.jar~", "README")) {
            Files.copy(jar, place.resolve(name));
        }
        Files.createDirectory(place.resolve("directory.jar"));
        Files.createSymbolicLink(place.resolve("nowhere.jar"), Path.of("/nowhere"));
        assertThat(looks()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    public void faultyIsTriedOnceForEachContent() throws Exception {
        target.bad.add(NAME + " 1.0.0");
        drop(NAME, "1.0.0");
        assertThat(looks()).containsExactly("install " + NAME + " 1.0.0");
        assertThat(warnings()).hasSize(1);
        assertThat(warnings().get(0)).contains("OSGI_DEPLOY_FAILED", "does not start");
        Path text = Files.writeString(place.resolve("text.jar"), "no jar");
        assertThat(looks()).isEmpty();
        assertThat(warnings()).hasSize(2);
        Files.delete(text);
        Path file = place.resolve(NAME + "-1.0.0.jar");
        TestJar.named(NAME, "1.0.0").header("Bundle-Name", "changed").write(place);
        assertThat(looks()).containsExactly("install " + NAME + " 1.0.0");
        assertThat(warnings()).as("the same reason again").hasSize(2);
        assertThat(file).exists();
    }

    @Test
    public void badUpdateLeavesTheOldOne() throws Exception {
        Path file = drop(NAME, "1.0.0");
        looks();
        target.bad.add(NAME + " 2.0.0");
        Files.move(
                TestJar.named(NAME, "2.0.0").write(aside),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(looks()).containsExactly("update " + NAME + " 2.0.0");
        assertThat(target.bundles).extracting(b -> b.version()).containsExactly("1.0.0");
        Files.writeString(file, "rubbish");
        assertThat(looks()).as("its file is there, sound or not").isEmpty();
        assertThat(target.bundles).hasSize(1);
    }

    @Test
    public void waitsForWhatItNeeds() throws Exception {
        target.bad.add("org.example.a 1.0.0");
        drop("org.example.a", "1.0.0");
        assertThat(looks()).containsExactly("install org.example.a 1.0.0");
        target.bad.clear();
        drop("org.example.b", "1.0.0");
        assertThat(looks())
                .containsExactly("install org.example.b 1.0.0", "install org.example.a 1.0.0");
    }

    @Test
    public void ofSeveralFilesTheNewestCounts() throws Exception {
        drop(NAME, "1.0.0");
        looks();
        Path newer = drop(NAME, "1.1.0");
        drop(NAME, "0.9.0");
        assertThat(looks()).containsExactly("update " + NAME + " 1.1.0");
        assertThat(warnings()).hasSize(2).allMatch(line -> line.contains("LEFT_ALONE"));
        Files.delete(newer);
        assertThat(looks()).containsExactly("update " + NAME + " 1.0.0");
    }

    @Test
    public void renamedIsNoChange() throws Exception {
        Path file = drop(NAME, "1.0.0");
        looks();
        Path other = Files.move(file, place.resolve("other.jar"));
        assertThat(looks()).containsExactly("rename " + NAME + " 1.0.0");
        assertThat(target.bundles).extracting(b -> b.file()).containsExactly(other);
    }

    @Test
    public void bundlesFromElsewhereAreLeftAlone() throws Exception {
        target.add(BundleSource.COMMAND, NAME, "0.1.0", aside.resolve("x.jar"));
        Path file = drop(NAME, "1.0.0");
        assertThat(looks()).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertThat(warnings().get(0)).contains("OSGI_DEPLOY_LEFT_ALONE", NAME + " 0.1.0");
        Files.delete(file);
        assertThat(looks()).isEmpty();
    }

    @Test
    public void whatOthersMayWriteIsRefused() throws Exception {
        Path file = drop(NAME, "1.0.0");
        mode(file, "rw-rw-r--");
        assertThat(looks()).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertThat(warnings().get(0))
                .contains("OSGI_DEPLOY_REFUSED", "mode 0664)", "chmod go-w " + file);
        mode(file, "rw-r--r--");
        assertThat(looks()).containsExactly("install " + NAME + " 1.0.0");
        mode(file, "rw-r--rw-");
        assertThat(looks()).as("what is deployed already stays").isEmpty();
        assertThat(warnings()).hasSize(2);
    }

    @Test
    public void linksAreFollowed() throws Exception {
        Path file = TestJar.named(NAME, "1.0.0").write(aside);
        mode(file, "rw-rw-rw-");
        Path link = Files.createSymbolicLink(place.resolve("link.jar"), file);
        assertThat(looks()).isEmpty();
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains(link + " is not used", "" + file);
        mode(file, "rw-------");
        assertThat(looks()).containsExactly("install " + NAME + " 1.0.0");
    }

    @Test
    public void foreignOwnersAreRefused() throws Exception {
        int user = Ownership.userOfProcess();
        Path file = drop(NAME, "1.0.0");
        int stranger = user == 0 ? 4711 : user;
        if (user == 0) {
            Files.setAttribute(file, "unix:uid", stranger);
        }
        assertThat(new Ownership(stranger + 1).complaints(file))
                .singleElement()
                .asString()
                .contains("neither to root nor to the user", "chown root " + file);
        assertThat(new Ownership(stranger).complaints(file)).isEmpty();
        if (user == 0) {
            assertThat(looks()).isEmpty();
            assertThat(warnings()).singleElement().asString().contains("OSGI_DEPLOY_REFUSED");
        }
    }

    @Test
    public void unusableDirectoryChangesNothing() throws Exception {
        drop(NAME, "1.0.0");
        looks();
        mode(place, "rwxrwxrwx");
        assertThat(looks()).isEmpty();
        assertThat(warnings()).hasSize(1);
        assertThat(warnings().get(0)).contains("chmod go-w " + place);
        mode(place, "rwxr-xr-x");
        looks();
        Path moved = Files.move(place, folder.getRoot().toPath().resolve("moved"));
        assertThat(looks()).isEmpty();
        deployer.removeGone(Optional.of(place));
        assertThat(target.bundles).hasSize(1);
        assertThat(warnings().get(1)).contains("is not there; mkdir");
        Files.move(moved, place);
        assertThat(looks()).isEmpty();
        assertThat(target.bundles).hasSize(1);
    }

    @Test
    public void goneWhileNobodyLooked() throws Exception {
        Path file = drop(NAME, "1.0.0");
        drop("org.example.stays", "1.0.0");
        looks();
        Files.delete(file);
        deployer.removeGone(Optional.of(place));
        assertThat(target.take()).containsExactly("uninstall " + NAME + " 1.0.0");
        deployer.removeGone(Optional.of(aside));
        assertThat(target.take()).containsExactly("uninstall org.example.stays 1.0.0");
    }

    @Test
    public void withoutADirectoryNothingIsDeployed() throws Exception {
        drop(NAME, "1.0.0");
        looks();
        target.add(BundleSource.CONFIGURATION, "org.example.other", "1.0.0", aside);
        deployer.removeGone(Optional.empty());
        assertThat(target.take()).containsExactly("uninstall " + NAME + " 1.0.0");
    }

    @Test
    public void hangingBundleIsUninstalledOnce() throws Exception {
        Path file = drop(NAME, "1.0.0");
        looks();
        target.bad.add("uninstall " + NAME + " 1.0.0");
        Files.delete(file);
        assertThat(looks()).containsExactly("uninstall " + NAME + " 1.0.0");
        assertThat(warnings()).hasSize(1);
    }

    @Test
    public void nothingIsBegunForAKeaThatHasUnloaded() throws Exception {
        drop(NAME, "1.0.0");
        for (int i = 0; i < 5; i++) {
            deployer.look(place, () -> false);
        }
        assertThat(target.take()).isEmpty();
    }
}
