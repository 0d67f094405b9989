// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.doctor;

import java.io.IOException;
import java.util.List;

/** Looks at one kind of thing. */
interface Check {
    /** What it looks at, in a word or two. */
    String name();

    /**
     * Looks.
     *
     * @param site where
     * @return at least one finding
     * @throws IOException when it can't be looked at, which is reported and ends nothing
     */
    List<Finding> examine(Site site) throws IOException;
}
