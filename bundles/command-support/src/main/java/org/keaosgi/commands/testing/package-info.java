// SPDX-License-Identifier: Apache-2.0
/** For the unit tests of commands. */
package org.keaosgi.commands.testing;
