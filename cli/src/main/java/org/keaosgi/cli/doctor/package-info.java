// SPDX-License-Identifier: Apache-2.0
/** {@code doctor}: what can be wrong on a machine, one class for each kind of thing. */
package org.keaosgi.cli.doctor;
