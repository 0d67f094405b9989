// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rule for every file that is to be executed in Kea's name, bundle or program, and for the
 * directory that it lies in: nobody but root and Kea's own user may change it. Immutable.
 */
public final class Ownership {
    private static final int ROOT = 0;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int MODE_BITS = 07777;

    private final int user;

    /**
     * Makes the rule.
     *
     * @param user number of the user that may own files, besides root
     */
    public Ownership(int user) {
        this.user = user;
    }

    /**
     * The number of the user that this process runs as.
     *
     * @return never negative
     * @throws IOException when the system does not tell
     */
    public static int userOfProcess() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("Uid:")) {
                return Integer.parseInt(line.split("\\s+", -1)[2]);
            }
        }
        throw new IOException("/proc/self/status tells no Uid");
    }

    /**
     * Looks at one file or directory, not at those above it.
     *
     * @param real without links
     * @return what is wrong, each with what puts it right, without the name of the file before it;
     *     empty when nothing is
     * @throws IOException when it can't be looked at
     */
    public List<String> complaints(Path real) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(real, "unix:mode,uid");
        int mode = (Integer) attributes.get("mode");
        int owner = (Integer) attributes.get("uid");
        List<String> complaints = new ArrayList<>();
        if ((mode & WRITABLE_BY_OTHERS) != 0) {
            complaints.add(
                    String.format(
                            "is writable by its group or by others (owner %s, mode %04o);"
                                    + " chmod go-w %s makes it safe",
                            Files.getOwner(real).getName(), mode & MODE_BITS, real));
        }
        if (owner != ROOT && owner != user) {
            complaints.add(
                    "belongs to user "
                            + Files.getOwner(real).getName()
                            + ", neither to root nor to the user that Kea runs as ("
                            + user
                            + "); chown root "
                            + real);
        }
        return complaints;
    }
}
