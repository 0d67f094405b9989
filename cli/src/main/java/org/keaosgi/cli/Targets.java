// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keaosgi.cli.doctor.Programs;
import org.keaosgi.cli.doctor.Site;
import org.keaosgi.cli.kea.ControlSocket;
import org.keaosgi.cli.kea.Daemon;
import org.keaosgi.cli.kea.KeaConfigException;
import org.keaosgi.cli.kea.KeaConfigFile;
import org.keaosgi.cli.kea.UnreachableException;
import org.keaosgi.cli.kea.UnreachableException.Reason;
import org.keaosgi.cli.text.Reasons;

/**
 * Which daemons are meant, and where they listen.
 *
 * @param dhcp4 whether {@code -4} is given
 * @param dhcp6 whether {@code -6} is given
 * @param socket as given, or null
 * @param configs as given
 * @param environment the tool's, in which Kea's variables may stand
 * @param timeout of each command
 */
record Targets(
        boolean dhcp4,
        boolean dhcp6,
        Path socket,
        List<Path> configs,
        Map<String, String> environment,
        Duration timeout) {
    private static final String SOCKETS_VARIABLE = "KEA_CONTROL_SOCKET_DIR";

    /**
     * One daemon.
     *
     * @param name for people
     * @param key for scripts
     * @param socket where it listens
     */
    record Target(String name, String key, ControlSocket socket) {}

    /** For questions: the daemons named, else those that answer; at least one. */
    List<Target> several() throws ToolException {
        List<Target> candidates = candidates();
        return candidates.size() == 1 || dhcp4 || dhcp6 ? candidates : answering(candidates);
    }

    /** For what changes something: the daemon named, else the only one that answers. */
    Target one() throws ToolException {
        List<Target> meant = several();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw ToolException.usage(
                "kea-dhcp4 and kea-dhcp6 are both meant, and this is for one of them:"
                        + " say -4 or -6");
    }

    private List<Target> candidates() throws ToolException {
        if (!configs.isEmpty()) {
            return configured();
        }
        List<Daemon> daemons = daemons();
        if (socket == null) {
            return daemons.stream().map(this::ofDaemon).toList();
        }
        if (dhcp4 && dhcp6) {
            throw ToolException.usage("--socket names one daemon: say -4 or -6, not both");
        }
        return List.of(
                dhcp4 || dhcp6
                        ? target(daemons.get(0), socket)
                        : new Target(
                                socket.toString(),
                                "socket",
                                new ControlSocket(
                                        socket, "the daemon", Daemon.DHCP4.unit(), timeout)));
    }

    private List<Target> configured() throws ToolException {
        List<Target> targets = new ArrayList<>();
        for (Path config : configs) {
            KeaConfigFile file = read(config);
            if (daemons().contains(file.daemon())) {
                targets.add(ofConfig(file));
            }
        }
        if (targets.isEmpty()) {
            throw ToolException.usage("--config and -4 or -6 name different daemons");
        }
        if (socket != null && targets.size() > 1) {
            throw ToolException.usage("--socket names one daemon, --config several");
        }
        return targets;
    }

    /** Whether the user has said which daemons are meant. */
    boolean areNamed() {
        return dhcp4 || dhcp6 || socket != null || !configs.isEmpty();
    }

    /** For the doctor, who is called when configurations are broken and daemons are down. */
    List<Site.Setting> settings(Path root, Path home, Programs programs) throws ToolException {
        Map<Daemon, Path> files = new EnumMap<>(Daemon.class);
        configs.forEach(config -> files.put(guess(config), config.toAbsolutePath()));
        if (configs.isEmpty()) {
            daemons().forEach(daemon -> files.put(daemon, daemon.defaultConfig()));
        }
        files.keySet().retainAll(daemons());
        if (files.isEmpty()) {
            throw ToolException.usage("--config and -4 or -6 name different daemons");
        }
        List<Site.Setting> settings = new ArrayList<>();
        files.forEach(
                (daemon, file) ->
                        settings.add(
                                new Site.Setting(
                                        root,
                                        daemon,
                                        file,
                                        home,
                                        environment,
                                        programs,
                                        Optional.ofNullable(socket),
                                        timeout)));
        return settings;
    }

    /** Whose configuration a file is, broken or not. */
    private Daemon guess(Path config) {
        try {
            return KeaConfigFile.read(config, UnaryOperator.identity()).daemon();
        } catch (IOException | KeaConfigException e) {
            boolean six = (dhcp6 && !dhcp4) || config.getFileName().toString().contains("6");
            return six ? Daemon.DHCP6 : Daemon.DHCP4;
        }
    }

    private List<Daemon> daemons() {
        List<Daemon> daemons = new ArrayList<>();
        if (dhcp4 || !dhcp6) {
            daemons.add(Daemon.DHCP4);
        }
        if (dhcp6 || !dhcp4) {
            daemons.add(Daemon.DHCP6);
        }
        return daemons;
    }

    private Target target(Daemon daemon, Path path) {
        ControlSocket control = new ControlSocket(path, daemon.program(), daemon.unit(), timeout);
        return new Target(daemon.program(), daemon.key(), control);
    }

    private static KeaConfigFile read(Path config) throws ToolException {
        try {
            return KeaConfigFile.read(config, UnaryOperator.identity());
        } catch (IOException e) {
            throw ToolException.usage("--config " + config + " can't be read: " + Reasons.of(e));
        } catch (KeaConfigException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    private Target ofConfig(KeaConfigFile file) throws ToolException {
        Optional<Path> path = Optional.ofNullable(socket).or(() -> socketIn(file));
        if (path.isEmpty()) {
            throw new ToolException(
                    ExitCode.UNREACHABLE,
                    file.file()
                            + " has no control socket; add one, see \"control-socket\" in Kea's"
                            + " manual");
        }
        return target(file.daemon(), path.get());
    }

    private Target ofDaemon(Daemon daemon) {
        Optional<Path> path = Optional.empty();
        try {
            path = socketIn(KeaConfigFile.read(daemon.defaultConfig(), UnaryOperator.identity()));
        } catch (IOException | KeaConfigException e) {
            // Not there, not for this user, or not yet sound: then it is where Kea has it.
            path = Optional.empty();
        }
        return target(daemon, path.orElseGet(() -> directory().resolve(daemon.socketName())));
    }

    private Optional<Path> socketIn(KeaConfigFile file) {
        return file.controlSocket(directory());
    }

    private Path directory() {
        String directory = environment.get(SOCKETS_VARIABLE);
        return directory == null ? Daemon.SOCKET_DIRECTORY : Path.of(directory);
    }

    private static List<Target> answering(List<Target> candidates) throws ToolException {
        List<Target> answering = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Target target : candidates) {
            try {
                target.socket.ask("version-get", null);
                answering.add(target);
            } catch (UnreachableException e) {
                reasons.add("  " + target.name + ": " + e.getMessage());
                requireNotHidden(e);
            }
        }
        if (answering.isEmpty()) {
            throw new ToolException(
                    ExitCode.UNREACHABLE, "no daemon answers\n" + String.join("\n", reasons));
        }
        return answering;
    }

    /** A daemon that is there and can't be asked must not silently be left out. */
    private static void requireNotHidden(UnreachableException e) throws ToolException {
        if (e.reason() == Reason.SILENT) {
            throw new ToolException(
                    ExitCode.UNREACHABLE,
                    e.getMessage() + "; -4 or -6 asks the other daemon alone");
        }
    }
}
