// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.log;

/** Names of loggers, as they are written in Kea's {@code loggers} configuration. */
public final class LoggerNames {
    /** The container's own logger. */
    public static final String CONTAINER = "osgi";

    /** Kea's limit is 31 characters for the whole name, "kea-dhcp4." included. */
    private static final int MAX_LENGTH = 31 - "kea-dhcp4.".length();

    private LoggerNames() {}

    /**
     * The logger of a bundle: {@code osgi.} and the last part of its symbolic name.
     *
     * @param symbolicName of a bundle, may be null
     * @return at most as long as Kea allows
     */
    public static String ofBundle(String symbolicName) {
        if (symbolicName == null || symbolicName.isEmpty()) {
            return CONTAINER;
        }
        String last = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
        String name = CONTAINER + "." + last.replaceAll("[^A-Za-z0-9_-]", "_");
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
    }
}
