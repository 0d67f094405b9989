// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.itests.differential;

/** Answers commands: a server, or the record of one. */
@FunctionalInterface
public interface Speaker {
    /** Sends a command and returns the answer, one char per byte. */
    String send(String command);
}
