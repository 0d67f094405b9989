// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.facebooktrick.internal;

import java.util.concurrent.TimeUnit;

/** Time that only goes forward, whatever becomes of the machine's clock. */
final class Monotonic {
    private Monotonic() {}

    /** Milliseconds since a moment that means nothing; for differences alone. */
    static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
