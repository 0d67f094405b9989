// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keaosgi.cli.doctor.Account.Rights;
import org.keaosgi.cli.text.Json;
import org.keaosgi.cli.text.Units;

/** The storage directory: this daemon's own, writable, closed to others, with room in it. */
final class StorageCheck implements Check {
    private static final String DATA_DIRECTORY = "/var/lib/kea";
    private static final long LITTLE = 50L << 20;
    private static final long TOO_LITTLE = 5L << 20;
    private static final int OTHERS = 0007;
    private static final int CHANGE = Account.READ | Account.WRITE | Account.EXECUTE;

    @Override
    public String name() {
        return "storage";
    }

    @Override
    public List<Finding> examine(Site site) throws IOException {
        Path storage = directory(site);
        if (!site.exists(storage)) {
            return List.of(absent(site, storage));
        }
        List<Finding> findings = new ArrayList<>();
        rights(site, storage).ifPresent(findings::add);
        room(site, storage).ifPresent(findings::add);
        owner(site, storage).ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.add(Finding.ok(storage + " belongs to " + site.account().name()));
        }
        return findings;
    }

    private static Path directory(Site site) {
        Path data =
                site.config()
                        .flatMap(file -> Json.text(file.body(), "data-directory"))
                        .map(Path::of)
                        .orElseGet(() -> site.directory("KEA_DHCP_DATA_DIR", DATA_DIRECTORY));
        return site.path("storage")
                .orElseGet(() -> data.resolve("osgi").resolve(site.daemon().key()));
    }

    /** It is made at the first start, if the daemon may. */
    private static Finding absent(Site site, Path storage) throws IOException {
        Path above = storage.getParent();
        while (above != null && !site.exists(above)) {
            above = above.getParent();
        }
        String user = site.account().name();
        if (above == null || site.obstacle(Account.WRITE | Account.EXECUTE, above).isPresent()) {
            return Finding.problem(
                    storage + " is not there, and " + user + " may not make it in " + above,
                    "install -d -o " + user + " -m 0750 " + storage);
        }
        return Finding.ok(storage + " will be made at the first start");
    }

    private static Optional<Finding> rights(Site site, Path storage) throws IOException {
        Rights rights = Rights.of(site.place(storage));
        Optional<Path> obstacle = site.obstacle(CHANGE, storage);
        String user = site.account().name();
        if (obstacle.isPresent()) {
            return Optional.of(
                    Finding.problem(
                            user
                                    + " may not write "
                                    + storage
                                    + " (owner "
                                    + Files.getOwner(site.place(storage)).getName()
                                    + ", mode "
                                    + rights.octal()
                                    + ")",
                            "chown -R " + user + " " + storage + " && chmod 0750 " + storage));
        }
        if ((rights.mode() & OTHERS) != 0) {
            return Optional.of(
                    Finding.warning(
                            storage + " is open to everybody (mode " + rights.octal() + ")",
                            "chmod 0750 " + storage));
        }
        return Optional.empty();
    }

    private static Optional<Finding> room(Site site, Path storage) throws IOException {
        long free = Files.getFileStore(site.place(storage)).getUsableSpace();
        String text = "there is " + Units.bytes(free) + " left on the disk of " + storage;
        String fix = "make room, or move \"storage\" to another disk";
        if (free < TOO_LITTLE) {
            return Optional.of(Finding.problem(text, fix));
        }
        return free < LITTLE ? Optional.of(Finding.warning(text, fix)) : Optional.empty();
    }

    /** The lock tells who has it; only one who still runs matters. */
    private static Optional<Finding> owner(Site site, Path storage) throws IOException {
        Path lock = site.place(storage.resolve("lock"));
        if (!Files.isReadable(lock)) {
            return Optional.empty();
        }
        String pid = Files.readString(lock, StandardCharsets.ISO_8859_1).trim();
        Path process = site.place(Path.of("/proc")).resolve(pid.isEmpty() ? "none" : pid);
        boolean ours =
                site.running().isPresent() && Long.toString(site.running().get().pid()).equals(pid);
        if (ours || !Files.exists(process.resolve("comm"))) {
            return Optional.empty();
        }
        String program = Files.readString(process.resolve("comm")).trim();
        if (!program.startsWith("kea-")) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.problem(
                        storage + " is in use by another daemon, " + program + " with pid " + pid,
                        "give each daemon a \"storage\" of its own"));
    }
}
