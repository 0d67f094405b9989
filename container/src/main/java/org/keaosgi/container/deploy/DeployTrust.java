// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what lies in a place may become code in Kea: only what root or the daemon's user has put
 * there, and nobody else can change. Links are followed.
 */
final class DeployTrust {
    private static final int ROOT = 0;
    private static final int OTHERS_MAY_WRITE = 0022;
    private static final int PERMISSIONS = 07777;

    private final int daemon;

    /**
     * Makes it.
     *
     * @param daemon user id of the daemon
     */
    DeployTrust(int daemon) {
        this.daemon = daemon;
    }

    /** The user who owns what this process creates in a directory. */
    static int userOfProcess(Path directory) throws IOException {
        Path probe = Files.createTempFile(directory, "owner", null);
        try {
            return (Integer) Files.getAttribute(probe, "unix:uid");
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * Looks at a file or directory.
     *
     * @return what is wrong and the command that puts it right; empty when nothing is
     * @throws IOException when it can't be looked at
     */
    Optional<String> complaint(Path path) throws IOException {
        Path real = path.toRealPath();
        Map<String, Object> seen = Files.readAttributes(real, "unix:uid,mode");
        int owner = (Integer) seen.get("uid");
        int mode = (Integer) seen.get("mode") & PERMISSIONS;
        if (owner != ROOT && owner != daemon) {
            return Optional.of(
                    "belongs to "
                            + Files.getOwner(real).getName()
                            + ", neither root nor the daemon's user; chown root "
                            + real);
        }
        if ((mode & OTHERS_MAY_WRITE) != 0) {
            return Optional.of(
                    "may be written by others than "
                            + Files.getOwner(real).getName()
                            + String.format(" (mode %04o); chmod go-w ", mode)
                            + real);
        }
        return Optional.empty();
    }
}
