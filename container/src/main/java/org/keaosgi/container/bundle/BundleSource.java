// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.bundle;

/** Who brought a bundle, and so who may take it away again. */
public enum BundleSource {
    /** {@code kea.conf} names it. */
    CONFIGURATION("kea.conf"),
    /** It was installed with a command. */
    COMMAND("command"),
    /** Its file lies in the deploy directory. */
    DEPLOY("deploy");

    /** What is said of a bundle that nobody brought. */
    public static final String RUNTIME = "runtime";

    private final String text;

    BundleSource(String text) {
        this.text = text;
    }

    /** As it stands in answers and in the storage directory. */
    public String text() {
        return text;
    }

    /**
     * Reads one from the storage directory.
     *
     * @param text null in a directory written before bundles could be deployed
     * @param declared what stood there in its place
     */
    static BundleSource of(Object text, Object declared) {
        for (BundleSource source : values()) {
            if (source.text.equals(text)) {
                return source;
            }
        }
        return Boolean.TRUE.equals(declared) ? CONFIGURATION : COMMAND;
    }
}
