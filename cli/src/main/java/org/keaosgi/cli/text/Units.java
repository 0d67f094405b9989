// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.text;

import java.util.Locale;

/** Figures with units, three digits or so: for people. */
public final class Units {
    private static final long THOUSAND = 1000;
    private static final long MEBIBYTE = 1L << 20;

    private Units() {}

    /** A time, {@code 12us}, {@code 1.2ms}, {@code 3.4s}. */
    public static String micros(long micros) {
        if (micros < THOUSAND) {
            return micros + "us";
        }
        return micros < THOUSAND * THOUSAND
                ? scaled(micros, THOUSAND) + "ms"
                : scaled(micros, THOUSAND * THOUSAND) + "s";
    }

    /** An amount of memory or disk, {@code 18.7M}. */
    public static String bytes(long bytes) {
        return scaled(bytes, MEBIBYTE) + "M";
    }

    /** A time that something has been running, {@code 3d 04:05:06}. */
    public static String uptime(long seconds) {
        String time =
                String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        seconds / 3600 % 24,
                        seconds / 60 % 60,
                        seconds % 60);
        return seconds < 86400 ? time : seconds / 86400 + "d " + time;
    }

    /** So many a second, {@code 0}, {@code 0.5}, {@code 512}. */
    public static String rate(double perSecond) {
        return perSecond == 0 || perSecond >= 10
                ? Long.toString(Math.round(perSecond))
                : String.format(Locale.ROOT, "%.1f", perSecond);
    }

    private static String scaled(long value, long unit) {
        return String.format(
                Locale.ROOT, value < 100 * unit ? "%.1f" : "%.0f", (double) value / unit);
    }
}
