// SPDX-License-Identifier: Apache-2.0
/** The daemons as the tool sees them: their configuration files and their control sockets. */
package org.keaosgi.cli.kea;
