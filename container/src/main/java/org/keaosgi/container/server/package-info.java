// SPDX-License-Identifier: Apache-2.0
/** The services that tell bundles of the server: statistics, subnets, configuration, state. */
package org.keaosgi.container.server;
