// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.cli.doctor.Account.Rights;
import org.keaosgi.cli.kea.Answer;
import org.keaosgi.cli.kea.Daemon;
import org.keaosgi.cli.kea.UnreachableException;

/** The control socket: in a directory that this Kea accepts, and answering. */
final class SocketCheck implements Check {
    private static final int WANTED = 0750;

    @Override
    public String name() {
        return "control socket";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        if (site.config().isPresent()
                && site.config().get().controlSocket(Daemon.SOCKET_DIRECTORY).isEmpty()) {
            return List.of(
                    Finding.problem(
                            site.configFile() + " has no control socket",
                            "add \"control-socket\", see Kea's manual"));
        }
        List<Finding> findings = new ArrayList<>();
        if (site.since(2, 6)) {
            place(site).ifPresent(findings::add);
        }
        findings.add(answer(site));
        return findings;
    }

    private static Optional<Finding> place(Site site) throws IOException {
        Path directory = site.socket().getParent();
        Path allowed = site.directory("KEA_CONTROL_SOCKET_DIR", Daemon.SOCKET_DIRECTORY.toString());
        String kea = "Kea " + site.release().orElse("");
        if (!directory.normalize().equals(allowed.normalize())) {
            return Optional.of(
                    Finding.problem(
                            kea
                                    + " wants its control socket in "
                                    + allowed
                                    + ", not in "
                                    + directory
                                    + " (KEA_CONTROL_SOCKET_DIR would move that)",
                            "write \"socket-name\": \""
                                    + allowed.resolve(site.socket().getFileName())
                                    + "\""));
        }
        if (!site.exists(directory)) {
            return Optional.of(
                    Finding.problem(
                            directory + " is not there",
                            "install -d -o " + site.account().name() + " -m 0750 " + directory));
        }
        Rights rights = Rights.of(site.place(directory));
        boolean wrong = site.since(3, 0) ? (rights.mode() & ~WANTED) != 0 : rights.mode() != WANTED;
        return wrong
                ? Optional.of(
                        Finding.problem(
                                kea
                                        + " wants the mode of "
                                        + directory
                                        + " to be 0750, and it is "
                                        + rights.octal(),
                                "chmod 0750 " + directory))
                : Optional.empty();
    }

    private static Finding answer(Site site) {
        try {
            Answer answer = site.ask("version-get", null);
            return Finding.ok(site.socket() + " answers: " + answer.text());
        } catch (UnreachableException e) {
            return Finding.problem(
                    e.getMessage(),
                    switch (e.reason()) {
                        case ABSENT, DEAD -> "systemctl start " + site.daemon().unit();
                        case DENIED -> "run the doctor as root";
                        case SILENT -> "look into the daemon's log; restart it if it hangs";
                    });
        }
    }
}
