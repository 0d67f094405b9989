// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.entry;

import java.util.Map;
import org.keaosgi.api.packet.ByteText;
import org.keaosgi.container.json.Json;

/**
 * Loads the container as Kea would, but in a process of its own, for the JVM to archive the classes
 * when it ends. Only {@code bin/kea-osgi-archive} runs this.
 */
public final class ArchiveTraining {
    private ArchiveTraining() {}

    /**
     * Loads the container and ends the JVM: with 0, or with 1 after a sentence that says why not.
     *
     * @param args the home, the hook library, the JVM's home, and a directory for storage, all
     *     absolute
     */
    public static void main(String[] args) {
        Map<String, Object> environment =
                Map.of(
                        "daemon",
                        "dhcp4",
                        "kea-version",
                        "0",
                        "home",
                        args[0],
                        "library",
                        args[1],
                        "java-home",
                        args[2],
                        "data-directory",
                        args[3],
                        "pid",
                        ProcessHandle.current().pid(),
                        "test-run",
                        false,
                        "parameters",
                        Map.of("storage", args[3]));
        EntryPoints.attach();
        byte[] refusal = EntryPoints.load(Json.write(environment));
        if (refusal != null) {
            System.err.println(ByteText.decode(refusal));
        }
        // Felix has threads that are no daemons.
        System.exit(refusal == null ? 0 : 1);
    }
}
