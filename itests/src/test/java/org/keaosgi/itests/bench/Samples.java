// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took, in milliseconds. */
final class Samples {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    /** Notes how long a task takes. */
    void time(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        note((System.nanoTime() - begin) / 1e6);
    }

    void note(double milliseconds) {
        millis.add(milliseconds);
    }

    int count() {
        return millis.size();
    }

    void clear() {
        millis.clear();
    }

    double total() {
        return millis.stream().mapToDouble(Double::doubleValue).sum();
    }

    double median() {
        return percentile(50);
    }

    /** The time that so many per cent did not exceed; 100 for the longest. */
    double percentile(int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        int index = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.max(0, index));
    }
}
