// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.examples.stresstest;

/** Writes Prometheus' text format, version 0.0.4. */
final class Exposition {
    private final StringBuilder text = new StringBuilder();

    /** Begins a metric; its samples follow. */
    Exposition metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** One sample with one label. */
    Exposition sample(String metric, String label, String labelValue, long value) {
        text.append(metric).append('{').append(label).append("=\"");
        text.append(escaped(labelValue)).append("\"} ").append(value).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
