// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli;

import java.nio.file.Path;

/** Names of files that the daemon, which has another working directory, is to open. */
final class BundleFiles {
    private BundleFiles() {}

    /** A bare name is looked for in the daemon's bundle-directories, a path starts from here. */
    static String forKea(String file) {
        return file.contains("/") ? Path.of(file).toAbsolutePath().normalize().toString() : file;
    }
}
