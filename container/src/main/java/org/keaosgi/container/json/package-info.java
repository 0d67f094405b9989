// SPDX-License-Identifier: Apache-2.0
/** JSON as Kea writes it, to and from plain Java types; the only package that knows Gson. */
package org.keaosgi.container.json;
