// SPDX-License-Identifier: Apache-2.0
/** Everything that speaks, into Kea's log: the container, OSGi's log service, Java's loggers. */
package org.keaosgi.container.log;
