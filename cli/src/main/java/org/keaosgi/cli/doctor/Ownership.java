// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.keaosgi.cli.doctor.Account.Rights;

/** The rule for everything that the daemon executes: only root and its own user may change it. */
final class Ownership {
    private static final int ROOT = 0;
    private static final int WRITABLE = 0022;

    private Ownership() {}

    /** What is wrong with one file or directory that is there; empty when nothing is. */
    static Optional<Finding> complaint(Site site, Path path) throws IOException {
        Path place = site.place(path);
        Rights rights = Rights.of(place);
        if (rights.uid() != ROOT && rights.uid() != site.account().uid()) {
            return Optional.of(
                    Finding.problem(
                            path
                                    + " belongs to "
                                    + Files.getOwner(place).getName()
                                    + ", neither root nor "
                                    + site.account().name(),
                            "chown root " + path));
        }
        if ((rights.mode() & WRITABLE) != 0) {
            return Optional.of(
                    Finding.problem(
                            path + " may be written by others (mode " + rights.octal() + ")",
                            "chmod go-w " + path));
        }
        return Optional.empty();
    }
}
