// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.rules.TemporaryFolder;

/** Runs the tool within this process, with daemons that are none. */
public final class ToolRule extends TemporaryFolder {
    public static final String VERSION = "{ \"result\": 0, \"text\": \"2.2.0\" }";

    private final List<FakeKea> daemons = new ArrayList<>();
    private final List<String> configs = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean terminal;

    /** How the tool ended, and what it said. */
    public record Result(int code, String out, String err) {}

    @Override
    protected void after() {
        for (FakeKea daemon : daemons) {
            try {
                daemon.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        super.after();
    }

    public Path root() {
        return getRoot().toPath();
    }

    /** A daemon with a configuration that tells where it listens. */
    public FakeKea daemon(String family, Function<JsonObject, String> answers) throws IOException {
        FakeKea kea =
                new FakeKea(
                        configured(family),
                        request ->
                                request.get("command").getAsString().equals("version-get")
                                        ? VERSION
                                        : answers.apply(request));
        daemons.add(kea);
        return kea;
    }

    /** The configuration of a daemon that isn't there; returns where it would listen. */
    public Path configured(String family) throws IOException {
        Path socket = root().resolve("socket" + family);
        Path config = root().resolve("kea-dhcp" + family + ".conf");
        Files.writeString(
                config,
                String.format(
                        "{ \"Dhcp%s\": { \"control-socket\": { \"socket-type\": \"unix\","
                                + " \"socket-name\": \"%s\" } } }",
                        family, socket));
        configs.add("--config=" + config);
        return socket;
    }

    public ToolRule input(String text) {
        input = text;
        return this;
    }

    public ToolRule onTerminal(Map<String, String> variables) {
        terminal = true;
        environment.putAll(variables);
        return this;
    }

    public Result run(String... arguments) {
        List<String> line = new ArrayList<>(configs);
        line.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                KeaOsgi.run(
                        line.toArray(new String[0]),
                        new Surroundings(
                                environment,
                                terminal,
                                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
                        new PrintWriter(out),
                        new PrintWriter(err));
        return new Result(code, out.toString(), err.toString());
    }
}
