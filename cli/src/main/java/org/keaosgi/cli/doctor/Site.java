// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.kea.ControlSocket;
import org.keaosgi.cli.kea.Daemon;
import org.keaosgi.cli.kea.KeaConfigException;
import org.keaosgi.cli.kea.KeaConfigFile;
import org.keaosgi.cli.kea.UnreachableException;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Reasons;

/**
 * One daemon and its machine, as the checks see them. Paths are those that the daemon knows; {@link
 * #place} tells where they are for us. Not safe for threads.
 */
public final class Site {
    /** The hook library that the configuration names. */
    static final String LIBRARY = "libdhcp_osgi.so";

    private static final String USER = "_kea";

    private final Setting setting;
    private final Optional<Running> running;
    private final Map<String, String> environment;
    private final Account account;
    private final Path socket;
    private final ControlSocket control;
    private Optional<KeaConfigFile> config = Optional.empty();
    private String configProblem = "";
    private Optional<String> release;

    /**
     * What the doctor was told.
     *
     * @param root of the machine's files, {@code /} but for tests
     * @param daemon to look at
     * @param configFile its configuration
     * @param home as installed, used when the configuration names none
     * @param environment the tool's own
     * @param programs of the machine
     * @param socket where the daemon listens, when it is not where its configuration says
     * @param timeout of each question to the daemon
     */
    public record Setting(
            Path root,
            Daemon daemon,
            Path configFile,
            Path home,
            Map<String, String> environment,
            Programs programs,
            Optional<Path> socket,
            Duration timeout) {}

    /**
     * Looks at what every check needs.
     *
     * @param setting what the doctor was told
     * @throws IOException when the machine's users can't be read
     */
    public Site(Setting setting) throws IOException {
        this.setting = setting;
        running =
                Running.find(place(Path.of("/proc")), setting.daemon.program(), setting.configFile);
        environment = running.flatMap(Running::environment).orElse(setting.environment);
        Path etc = place(Path.of("/etc"));
        account =
                running.isPresent()
                        ? Account.numbered(running.get().uid(), etc)
                        : Account.named(USER, etc).orElse(Account.numbered(0, etc));
        readConfig();
        Path sockets = directory("KEA_CONTROL_SOCKET_DIR", Daemon.SOCKET_DIRECTORY.toString());
        socket =
                setting.socket
                        .or(() -> config.flatMap(file -> file.controlSocket(sockets)))
                        .orElse(sockets.resolve(setting.daemon.socketName()));
        control =
                new ControlSocket(
                        place(socket),
                        setting.daemon.program(),
                        setting.daemon.unit(),
                        setting.timeout);
    }

    private void readConfig() {
        try {
            config = Optional.of(KeaConfigFile.read(setting.configFile, this::place));
        } catch (IOException e) {
            configProblem = setting.configFile + " can't be read: " + Reasons.of(e);
        } catch (KeaConfigException e) {
            configProblem = e.getMessage();
        }
    }

    /** Where a path of the daemon's is for us. */
    Path place(Path path) {
        Path root = setting.root;
        return root.equals(Path.of("/")) || !path.isAbsolute()
                ? path
                : root.resolve(path.toString().substring(1));
    }

    Path root() {
        return setting.root;
    }

    Daemon daemon() {
        return setting.daemon;
    }

    /** Kea's program, which is not on everybody's PATH. */
    String program() {
        Path installed = Path.of("/usr/sbin", setting.daemon.program());
        return exists(installed) ? installed.toString() : setting.daemon.program();
    }

    Path configFile() {
        return setting.configFile;
    }

    Programs programs() {
        return setting.programs;
    }

    /** Where the daemon listens. */
    Path socket() {
        return socket;
    }

    /** The configuration, empty when it can't be understood. */
    Optional<KeaConfigFile> config() {
        return config;
    }

    /** Why there is no configuration. */
    String configProblem() {
        return configProblem;
    }

    /** Its process, if it runs. */
    Optional<Running> running() {
        return running;
    }

    /** The user that the daemon runs as, or will. */
    Account account() {
        return account;
    }

    /** A variable of the daemon's environment: of its process, else of ours. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** A directory that a variable may move. */
    Path directory(String variable, String otherwise) {
        return Path.of(variable(variable).orElse(otherwise));
    }

    /** The entry of our hook library in the configuration. */
    Optional<JsonObject> library() {
        return config.stream()
                .flatMap(file -> file.hookLibraries().stream())
                .filter(one -> Json.text(one, "library").orElse("").endsWith(LIBRARY))
                .findFirst();
    }

    /** Whether the configuration names our hook library. */
    public boolean hasLibrary() {
        return library().isPresent();
    }

    /** The parameters of our hook library, empty when there are none. */
    JsonObject parameters() {
        return library().flatMap(one -> Json.object(one, "parameters")).orElseGet(JsonObject::new);
    }

    /** A parameter that is a path. */
    Optional<Path> path(String parameter) {
        return Json.text(parameters(), parameter).map(Path::of);
    }

    /** The home directory. */
    Path home() {
        return path("home").orElse(setting.home);
    }

    /** The release of Kea, empty when it is not installed. */
    Optional<String> release() {
        if (release == null) {
            release = askRelease();
        }
        return release;
    }

    private Optional<String> askRelease() {
        try {
            Programs.Output output = setting.programs.run(List.of(program(), "-v"), Map.of());
            return output.code() == 0 ? Optional.of(output.line()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether Kea is this release or a later one; false when it is unknown. */
    boolean since(int major, int minor) {
        try {
            int[] parts =
                    Arrays.stream(release().orElse("0.0").split("\\.", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            return parts.length > 1
                    && (parts[0] > major || (parts[0] == major && parts[1] >= minor));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Has the daemon answer a question. */
    Answer ask(String command, JsonObject arguments) throws UnreachableException {
        return control.ask(command, arguments);
    }

    /** What keeps the daemon's user from something; empty when nothing does. */
    Optional<Path> obstacle(int what, Path path) throws IOException {
        return account.obstacle(what, place(path), setting.root);
    }

    boolean exists(Path path) {
        return Files.exists(place(path));
    }
}
