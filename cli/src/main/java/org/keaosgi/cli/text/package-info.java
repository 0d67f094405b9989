// SPDX-License-Identifier: Apache-2.0
/** JSON, tables and figures. */
package org.keaosgi.cli.text;
