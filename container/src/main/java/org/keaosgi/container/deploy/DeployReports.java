// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.keaosgi.container.log.ContainerLog;

/** Says of each file what is wrong with it, and says it again only when that has changed. */
final class DeployReports {
    private final Map<Path, String> said = new HashMap<>();

    /** A file or directory that must not be used. */
    void refused(Path path, String reason) {
        if (isNew(path, reason)) {
            ContainerLog.warn("OSGI_DEPLOY_REFUSED", path, reason);
        }
    }

    /** A bundle that does not work. */
    void failed(Path path, String reason) {
        if (isNew(path, reason)) {
            ContainerLog.error("OSGI_DEPLOY_FAILED", path, reason);
        }
    }

    /** A bundle that somebody else looks after, or a better file of the same. */
    void leftAlone(Path path, String reason) {
        if (isNew(path, reason)) {
            ContainerLog.warn("OSGI_DEPLOY_LEFT_ALONE", path, reason);
        }
    }

    private boolean isNew(Path path, String reason) {
        return !reason.equals(said.put(path, reason));
    }

    /** All is well with it. */
    void well(Path path) {
        said.remove(path);
    }

    /** What is gone need not be remembered. */
    void retain(Set<Path> paths) {
        said.keySet().retainAll(paths);
    }
}
