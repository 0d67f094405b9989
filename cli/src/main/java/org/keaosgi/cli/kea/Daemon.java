// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

import java.nio.file.Path;
import java.util.Optional;

/** The two daemons that the hook library serves. */
public enum Daemon {
    /** {@code kea-dhcp4}. */
    DHCP4("dhcp4", "Dhcp4", "kea4-ctrl-socket"),
    /** {@code kea-dhcp6}. */
    DHCP6("dhcp6", "Dhcp6", "kea6-ctrl-socket");

    /** Where Kea keeps its control sockets, unless it was built or told otherwise. */
    public static final Path SOCKET_DIRECTORY = Path.of("/run/kea");

    private final String key;
    private final String root;
    private final String socketName;

    Daemon(String key, String root, String socketName) {
        this.key = key;
        this.root = root;
        this.socketName = socketName;
    }

    /** The daemon whose configuration has this map at its top. */
    static Optional<Daemon> ofRoot(String root) {
        for (Daemon daemon : values()) {
            if (daemon.root.equals(root)) {
                return Optional.of(daemon);
            }
        }
        return Optional.empty();
    }

    /** Its short name, {@code dhcp4}. */
    public String key() {
        return key;
    }

    /** Its program, {@code kea-dhcp4}. */
    public String program() {
        return "kea-" + key;
    }

    /** The option of this tool that names it, {@code -4}. */
    public String option() {
        return "-" + key.charAt(key.length() - 1);
    }

    /** Its unit of systemd as Debian calls it. */
    public String unit() {
        return program() + "-server";
    }

    /** The map at the top of its configuration, {@code Dhcp4}. */
    public String root() {
        return root;
    }

    /** Its configuration file in a package. */
    public Path defaultConfig() {
        return Path.of("/etc/kea", program() + ".conf");
    }

    /** The name of its control socket when its configuration names none, or can't be read. */
    public String socketName() {
        return socketName;
    }
}
