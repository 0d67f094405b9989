// SPDX-License-Identifier: Apache-2.0
/** Start of the framework, each load and unload of the hook library, and the wiring of it all. */
package org.keaosgi.container.launch;
