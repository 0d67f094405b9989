// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Small sums. */
final class Figures {
    private Figures() {}

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String text(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
