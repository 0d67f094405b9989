// SPDX-License-Identifier: Apache-2.0
/** The command-line tool {@code kea-osgi}: one class for each of its commands. */
package org.keaosgi.cli;
