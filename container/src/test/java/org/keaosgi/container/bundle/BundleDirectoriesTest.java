// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.container.TestJar;
import org.osgi.framework.Version;

public class BundleDirectoriesTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private Path allowed;
    private Path outside;
    private BundleDirectories directories;

    @Before
    public void prepare() throws IOException {
        Path root = folder.getRoot().toPath().toRealPath();
        allowed = Files.createDirectory(root.resolve("allowed"));
        outside = TestJar.named("outside", "1.0.0").write(root);
        directories = new BundleDirectories(List.of(allowed));
    }

    private void assertRefused(String file, String reason) {
        assertThatThrownBy(() -> directories.resolve(file))
                .as(file)
                .isInstanceOf(OperationException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason);
    }

    @Test
    public void aNameWithinAndAnAbsolutePathAreFound() throws Exception {
        Path jar = TestJar.named("inside", "1.0.0").write(allowed);
        assertThat(directories.resolve(jar.getFileName().toString())).isEqualTo(jar);
        assertThat(directories.resolve(jar.toString())).isEqualTo(jar);
    }

    @Test
    public void nothingElseIsReached() throws Exception {
        assertRefused(outside.toString(), "outside of bundle-directories");
        assertRefused("../" + outside.getFileName(), "'..'");
        assertRefused(allowed + "/../" + outside.getFileName(), "'..'");
        assertRefused(outside.toUri().toString(), "is a URL");
        assertRefused("http://example.org/x.jar", "is a URL");
        assertRefused("missing.jar", "is not there");
        Files.createSymbolicLink(allowed.resolve("link.jar"), outside);
        assertRefused("link.jar", "link out of");
        Files.createSymbolicLink(allowed.resolve("up"), outside.getParent());
        assertRefused("up/" + outside.getFileName(), "link out of");
        Files.createDirectory(allowed.resolve("directory.jar"));
        assertRefused("directory.jar", "no regular file");
        assertThatThrownBy(() -> directories.resolve("")).hasMessage("file must not be empty");
        assertThatThrownBy(() -> directories.resolve("a\0b")).hasMessageContaining("no path");
    }

    @Test
    public void theHighestVersionOfEachIsIndexed() throws Exception {
        TestJar.named("a", "1.2.0").write(allowed);
        TestJar.named("a", "1.10.0").write(allowed);
        TestJar.named("b", "1.0.0").write(allowed);
        Files.writeString(allowed.resolve("text.jar"), "no jar");
        assertThat(directories.index().keySet()).containsExactly("a", "b");
        assertThat(directories.index().get("a").version()).isEqualTo(new Version(1, 10, 0));
        assertThat(new BundleDirectories(List.of(allowed.resolve("none"))).index()).isEmpty();
    }

    @Test
    public void damagedJarsAreFound() throws Exception {
        Path jar =
                TestJar.named("whole", "1.0.0").withText("data", "x".repeat(9999)).write(allowed);
        byte[] bytes = Files.readAllBytes(jar);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(jar, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BundleJar.check(jar))
                    .as("%d bytes", length)
                    .isInstanceOf(OperationException.class)
                    .hasMessageContaining(jar.toString());
        }
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(jar, bytes);
        assertThatThrownBy(() -> BundleJar.check(jar)).hasMessageContaining("damaged");
    }

    @Test
    public void jarsThatAreNoBundlesAreNamed() throws Exception {
        Path jar = TestJar.named(null, null).write(allowed);
        assertThatThrownBy(() -> BundleJar.check(jar))
                .hasMessage(jar + " is no bundle: its manifest has no Bundle-SymbolicName");
        Path bad = TestJar.named("bad", "one").write(allowed);
        assertThatThrownBy(() -> BundleJar.check(bad)).hasMessageContaining("bad Bundle-Version");
    }
}
