// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.cli.text.Json;

public class KeaConfigFileTest {
    private static final Path RUN = Path.of("/run/kea");

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.getRoot().toPath().resolve(name), text);
    }

    private KeaConfigFile read(String text) throws IOException, KeaConfigException {
        return KeaConfigFile.read(write("kea.conf", text), UnaryOperator.identity());
    }

    @Test
    public void commentsAndLastCommas() throws Exception {
        KeaConfigFile file =
                read(
                        """
                        # one kind
                        { // another
                          "Dhcp6": { /* and a
                             third, with a " in it */
                            "control-socket": { "socket-type": "unix",
                              "socket-name": "/run/kea/a#b//c/*d*/", },
                            "hooks-libraries": [ { "library": "x\\"} // no comment" }, ],
                          },
                        }""");
        assertThat(file.daemon()).isEqualTo(Daemon.DHCP6);
        assertThat(file.controlSocket(RUN)).contains(Path.of("/run/kea/a#b//c/*d*/"));
        assertThat(file.hookLibraries()).hasSize(1);
        assertThat(Json.text(file.hookLibraries().get(0), "library"))
                .contains("x\"} // no comment");
    }

    @Test
    public void includes() throws Exception {
        write("inner.json", "\"socket-name\": \"kea4\"");
        Path socket = write("socket.json", "{ <?include \"inner.json\"?> }");
        KeaConfigFile file =
                read("{ \"Dhcp4\": { \"control-socket\": <?include \"" + socket + "\"?> } }");
        assertThat(file.controlSocket(RUN)).contains(Path.of("/run/kea/kea4"));
    }

    @Test
    public void includesAreFoundWhereKeaSeesThem() throws Exception {
        write("inner.json", "{ }");
        Path top = folder.getRoot().toPath();
        write("kea.conf", "{ \"Dhcp4\": <?include \"/etc/inner.json\"?> }");
        KeaConfigFile file =
                KeaConfigFile.read(
                        Path.of("/etc/kea.conf"), path -> top.resolve(path.getFileName()));
        assertThat(file.body().isEmpty()).isTrue();
    }

    @Test
    public void severalSockets() throws Exception {
        KeaConfigFile file =
                read(
                        """
                        { "Dhcp4": { "control-sockets": [
                          { "socket-type": "http", "socket-port": 8000, "socket-name": "no" },
                          { "socket-type": "unix", "socket-name": "yes" } ] } }""");
        assertThat(file.controlSocket(RUN)).contains(Path.of("/run/kea/yes"));
        assertThat(read("{ \"Dhcp4\": { } }").controlSocket(RUN)).isEmpty();
    }

    @Test
    public void whatIsWrongIsNamed() throws Exception {
        assertThatThrownBy(() -> read("{ \"Dhcp4\": ")).hasMessageContaining("kea.conf is no JSON");
        assertThatThrownBy(() -> read("{ } }")).hasMessageContaining("is no JSON: malformed");
        assertThatThrownBy(() -> read("{ \"Control-agent\": { } }"))
                .hasMessageContaining("neither \"Dhcp4\" nor \"Dhcp6\"");
        assertThatThrownBy(() -> read("[ ]")).isInstanceOf(KeaConfigException.class);
        assertThatThrownBy(() -> read("/* for ever")).hasMessageContaining("'*/' is missing");
        assertThatThrownBy(() -> read("{ \"Dhcp4\": <?include \"gone.json\"?> }"))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read("<?include gone ?>"))
                .hasMessageContaining("without the name");
        assertThatThrownBy(() -> read("<?include \"kea.conf\"?>"))
                .hasMessageContaining("nested includes");
    }
}
