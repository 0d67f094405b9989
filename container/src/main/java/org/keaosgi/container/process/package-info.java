// SPDX-License-Identifier: Apache-2.0
/**
 * Programs run on behalf of bundles, by the resident runner process: {@link
 * org.keaosgi.container.process.ResidentProcessRunner} is the service, {@code runner_protocol.h}
 * the border to that process.
 */
package org.keaosgi.container.process;
