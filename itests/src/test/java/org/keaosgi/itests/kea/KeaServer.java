// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.kea;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.keaosgi.itests.lab.Lab;

/**
 * One kea-dhcp4 or kea-dhcp6 in a server's namespace of a lab, with its files in the lab's
 * directory. May be started, stopped and started again.
 */
public final class KeaServer implements AutoCloseable {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int STOP_LIMIT_SECONDS = 20;

    /** Where a daemon keeps its things. */
    record Files(Path directory, String daemon) {
        Path socket() {
            return directory.resolve(daemon + ".sock");
        }

        Path log() {
            return directory.resolve(daemon + ".log");
        }

        Path config() {
            return directory.resolve(daemon + ".conf");
        }

        Path console() {
            return directory.resolve(daemon + ".out");
        }

        /** Our hook library and Kea's own, as links. */
        Path hooks() {
            return directory.resolve("hooks");
        }
    }

    private final Lab lab;
    private final Files files;
    private final KeaLog log;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> wrapper = List.of();
    private String side = "server";
    private KeaConfig config;
    private Process process;

    public KeaServer(Lab lab, KeaConfig config) {
        this(lab, config, config.family().daemon());
    }

    /** A second daemon of the same family needs a name of its own for its files. */
    public KeaServer(Lab lab, KeaConfig config, String name) {
        this.lab = lab;
        this.config = config;
        this.files = new Files(lab.directory(), name);
        this.log = new KeaLog(files.log());
        KeaUnderTest.linkHookLibraries(files.hooks());
        lab.manage(this);
    }

    /** Which side of a lab with several servers it runs in, before its first start. */
    public KeaServer on(String serverSide) {
        side = serverSide;
        return this;
    }

    /** More environment for the daemon, from its next start on. */
    public KeaServer environment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /**
     * Has another program start the daemon from now on: one that ends as the daemon that it is
     * given behind its own arguments.
     */
    public KeaServer through(List<String> program) {
        wrapper = List.copyOf(program);
        return this;
    }

    /** Starts the daemon and waits until it answers on its control socket. */
    public KeaServer start() {
        launch();
        Awaitility.await("readiness of " + files.daemon())
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ended() || answers());
        if (ended()) {
            throw new AssertionError(files.daemon() + " did not start:\n" + everythingSaid());
        }
        return this;
    }

    /** Starts the daemon, which must refuse; returns all that it said. */
    public String startExpectingRefusal() {
        launch();
        int code = Lab.await(process, STOP_LIMIT_SECONDS);
        process = null;
        if (code == 0) {
            throw new AssertionError("ended with 0:\n" + everythingSaid());
        }
        return everythingSaid();
    }

    private void launch() {
        writeConfig(config);
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(config.family().daemon(), "-c", files.config().toString()));
        process = run(command);
    }

    /** Runs the daemon's program with other arguments (such as {@code -T}) beside the daemon. */
    public Process run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(lab.commandLine(side, KeaUnderTest.commandLine(command)));
        builder.environment().putAll(places());
        builder.environment().putAll(environment);
        builder.directory(files.directory().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(files.console().toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where Kea may have its files; newer releases refuse all other places. */
    public Map<String, String> places() {
        String directory = files.directory().toString();
        Map<String, String> places = new HashMap<>();
        for (String kind :
                List.of(
                        "PIDFILE_DIR",
                        "LOCKFILE_DIR",
                        "LOG_FILE_DIR",
                        "LEGAL_LOG_DIR",
                        "CONTROL_SOCKET_DIR",
                        "DHCP_DATA_DIR")) {
            places.put("KEA_" + kind, directory);
        }
        places.put("KEA_HOOKS_PATH", files.hooks().toString());
        places.put("JAVA_HOME", KeaUnderTest.javaHome().toString());
        return places;
    }

    /** Replaces the configuration file; the daemon sees it at the next start or config-reload. */
    public void writeConfig(KeaConfig newConfig) {
        config = newConfig;
        try {
            java.nio.file.Files.writeString(files.config(), GSON.toJson(newConfig.build(files)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The configuration file. */
    public Path configFile() {
        return files.config();
    }

    private boolean ended() {
        return !process.isAlive();
    }

    private boolean answers() {
        try {
            return command("version-get").result() == 0;
        } catch (ControlChannel.NotAnsweringException e) {
            return false;
        }
    }

    public Answer command(String name) {
        return command(name, null);
    }

    /** Sends a command with arguments in any shape; null for none. */
    public Answer command(String name, Object arguments) {
        return ControlChannel.send(
                files.socket(),
                arguments == null
                        ? GSON.toJson(Map.of("command", name))
                        : GSON.toJson(Map.of("command", name, "arguments", arguments)));
    }

    /** The newest value of a statistic that counts. */
    public long statistic(String name) {
        return command("statistic-get", Map.of("name", name))
                .success()
                .getAsJsonArray(name)
                .get(0)
                .getAsJsonArray()
                .get(0)
                .getAsLong();
    }

    /** Sends any bytes. */
    public Answer raw(String text) {
        return ControlChannel.send(files.socket(), text);
    }

    /** Sends any bytes and returns the answer's, one char for each. */
    public String exchange(String bytes) {
        return ControlChannel.exchange(files.socket(), bytes);
    }

    /** Has the running daemon take over a configuration without touching the file. */
    public Answer configSet(KeaConfig newConfig) {
        return command("config-set", newConfig.build(files));
    }

    public KeaLog log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGTERM; the daemon must end with 0. */
    public void stop() {
        process.destroy();
        int code = Lab.await(process, STOP_LIMIT_SECONDS);
        process = null;
        if (code != 0) {
            throw new AssertionError(
                    files.daemon() + " ended with " + code + ":\n" + everythingSaid());
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        Lab.await(process, STOP_LIMIT_SECONDS);
        process = null;
    }

    /** What the daemon and its JVM printed outside of the log. */
    public String console() {
        return KeaLog.textOf(files.console());
    }

    /** What the daemon printed outside of its log, and the end of its log. */
    public String everythingSaid() {
        String printed = KeaLog.textOf(files.console());
        List<String> lines = log.lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - 60), lines.size());
        return printed + String.join("\n", last);
    }

    /** The process, when it runs. */
    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
