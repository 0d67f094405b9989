// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.keaosgi.container.TestJar;
import org.keaosgi.container.bridge.FakeServerBridge;
import org.keaosgi.container.command.CommandBridge;
import org.keaosgi.container.json.Json;
import org.keaosgi.container.launch.guest.EchoCommand;
import org.keaosgi.container.log.ContainerLog;
import org.keaosgi.container.log.LogSink;
import org.keaosgi.container.log.RecordingSink;

/** The whole container in a home of its own, with a bridge that only knows commands. */
public class ContainerRule extends ExternalResource {
    static final String ECHO = "org.example.echo";

    private static final String COMPONENT =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0"
                name="org.example.echo" immediate="true" activate="activate"
                configuration-pid="org.example.echo">
              <implementation class="org.keaosgi.container.launch.guest.EchoCommand"/>
              <service><provide interface="org.keaosgi.api.command.CommandHandler"/></service>
              <property name="kea.command" type="String" value="echo"/>
            </scr:component>
            """;

    private static final String METATYPE =
            """
            <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
              <OCD id="echo" name="echo">
                <AD id="mood" type="String" required="true"/>
                <AD id="size" type="Integer" required="false" min="1" max="9" default="3"/>
                <AD id="colours" type="String" required="false" cardinality="3">
                  <Option label="red" value="red"/><Option label="blue" value="blue"/>
                </AD>
                <AD id="ratio" type="Double" required="false" default="1"/>
              </OCD>
              <Designate pid="org.example.echo"><Object ocdref="echo"/></Designate>
            </metatype:MetaData>
            """;

    final TemporaryFolder folder = new TemporaryFolder();
    CommandBridge bridge = new CommandBridge();
    Container container;
    Path home;
    Path bundles;
    Path storage;
    private LogSink sinkBefore;

    @Override
    protected void before() throws IOException {
        folder.create();
        home = folder.newFolder("home").toPath();
        storage = folder.getRoot().toPath().resolve("storage");
        bundles = Files.createDirectory(home.resolve("bundles"));
        Path runtime = Files.createDirectory(home.resolve("runtime"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (jar.getFileName()
                    .toString()
                    .matches("org\\.apache\\.felix\\.(scr|configadmin|metatype|log)-.*\\.jar")) {
                Files.copy(jar, runtime.resolve(jar.getFileName()));
            }
        }
        sinkBefore = ContainerLog.setSink(new RecordingSink());
        container = newContainer();
    }

    @Override
    protected void after() {
        container.close();
        ContainerLog.setSink(sinkBefore);
        folder.delete();
    }

    private Container newContainer() {
        FakeServerBridge server = new FakeServerBridge();
        return new Container(environment -> bridge, environment -> server.chapters());
    }

    /** Kea unloads the library, and forgets its commands. */
    void unload() {
        container.unload();
        bridge.commands.clear();
    }

    /** A new process, as far as the container can tell. */
    void restart() {
        unload();
        container.close();
        bridge = new CommandBridge();
        container = newContainer();
    }

    /** The echo bundle. */
    static TestJar echo(String version) {
        return TestJar.named(ECHO, version)
                .header("Import-Package", "org.keaosgi.api.command")
                .header("Service-Component", "OSGI-INF/echo.xml")
                .withClass(EchoCommand.class)
                .withText("OSGI-INF/echo.xml", COMPONENT)
                .withText("OSGI-INF/metatype/echo.xml", METATYPE);
    }

    void load(Map<String, Object> parameters) throws LoadException {
        load(parameters, false);
    }

    void load(Map<String, Object> parameters, boolean testRun) throws LoadException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("storage", storage.toString());
        all.putAll(parameters);
        container.load(
                Json.write(
                        Map.of(
                                "daemon",
                                "dhcp4",
                                "kea-version",
                                "2.2.0",
                                "library",
                                "/nowhere/libkea_osgi.so.57",
                                "home",
                                home.toString(),
                                "data-directory",
                                folder.getRoot().toString(),
                                "pid",
                                ProcessHandle.current().pid(),
                                "test-run",
                                testRun,
                                "parameters",
                                all)));
    }

    /** Loads with the echo bundle declared and configured. */
    void loadEcho(Map<String, Object> properties) throws LoadException {
        load(Map.of("bundles", List.of(ECHO), "config", Map.of(ECHO, properties)));
    }

    /** The whole answer. */
    Map<String, Object> command(String name, Map<String, Object> arguments) {
        return Json.readMap(container.commands().answer(name, Json.write(arguments)));
    }

    /** The answer's text, with the result before it. */
    String text(String name, Map<String, Object> arguments) {
        Map<String, Object> answer = command(name, arguments);
        return answer.get("result") + " " + answer.get("text");
    }

    /** The answer as text. */
    String json(String name, Map<String, Object> arguments) {
        return new String(container.commands().answer(name, Json.write(arguments)), UTF_8);
    }
}
