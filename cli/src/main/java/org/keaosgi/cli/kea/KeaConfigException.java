// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.cli.kea;

/** A configuration file of Kea that can't be understood; the message says where and why. */
public final class KeaConfigException extends Exception {
    private static final long serialVersionUID = 1;

    KeaConfigException(String message) {
        super(message);
    }
}
