// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.keaosgi.container.bundle.BundleSource;
import org.keaosgi.container.bundle.OperationException;

/** The bundles in the framework, as deploying needs to know and change them. */
interface DeployTarget {
    /**
     * A bundle that is installed.
     *
     * @param id in the framework
     * @param symbolicName of the bundle
     * @param version of the bundle
     * @param source who brought it; null for the runtime's own
     * @param file it came from; null for the runtime's own
     * @param digest of that file's content; null for the runtime's own
     */
    record Present(
            long id,
            String symbolicName,
            String version,
            BundleSource source,
            Path file,
            String digest) {
        boolean isDeployed() {
            return source == BundleSource.DEPLOY;
        }

        String name() {
            return symbolicName + " " + version;
        }
    }

    /** The bundle of this name, the deployed one if there are several. */
    Optional<Present> find(String symbolicName);

    /** All deployed bundles. */
    List<Present> deployed();

    /** Installs and starts; nothing is left when that fails. */
    void install(Path file) throws OperationException;

    /** Replaces the content; the old one runs on when that fails. */
    void update(Present bundle, Path file) throws OperationException;

    /** Remembers that the same content has another name now. */
    void rename(Present bundle, Path file) throws OperationException;

    /** Uninstalls. */
    void uninstall(Present bundle) throws OperationException;
}
