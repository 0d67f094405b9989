// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StorageTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private Path root() {
        return folder.getRoot().toPath().resolve("osgi/dhcp4");
    }

    @Test
    public void createdForItsOwnerAndGroup() throws Exception {
        Storage storage = Storage.open(root(), "dhcp4", 7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root())))
                .isEqualTo("rwxr-x---");
        assertThat(root().resolve("lock")).hasContent("7\n");
        storage.release();
        Storage.open(root(), "dhcp4", 8).release();
    }

    @Test
    public void aSecondUserIsToldWhoHasIt() throws Exception {
        Storage storage = Storage.open(root(), "dhcp4", 4711);
        assertThatThrownBy(() -> Storage.open(root(), "dhcp4", 8))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("in use by process 4711")
                .hasMessageContaining(root().toString());
        storage.release();
    }

    @Test
    public void whatCannotBeWrittenIsNamed() throws IOException {
        Path file = folder.newFile().toPath();
        assertThatThrownBy(() -> Storage.open(file, "dhcp4", 1))
                .hasMessageContaining(file + " cannot be created: a file of that name");
        assertThatThrownBy(() -> Storage.open(file.resolve("below"), "dhcp4", 1))
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> Storage.open(Path.of("/proc/kea-osgi"), "dhcp4", 1))
                .hasMessageContaining("/proc/kea-osgi cannot be created");
    }

    @Test
    public void theStorageOfAnotherDaemonIsLeftAlone() throws Exception {
        Storage.open(root(), "dhcp4", 1).release();
        assertThatThrownBy(() -> Storage.open(root(), "dhcp6", 2))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining(root().toString())
                .hasMessageContaining("of kea-dhcp4;");
        Storage.open(root(), "dhcp4", 3).release();
    }

    @Test
    public void temporaryStorageIsDeleted() throws Exception {
        Storage storage = Storage.temporary(1);
        Files.createDirectories(storage.framework().resolve("bundle1"));
        Files.writeString(storage.framework().resolve("bundle1/x"), "x");
        storage.release();
        assertThat(storage.root()).doesNotExist();
    }
}
