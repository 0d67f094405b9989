// SPDX-License-Identifier: Apache-2.0
/** Parameters of {@code kea.conf}, and the configuration of bundles: checked, kept, applied. */
package org.keaosgi.container.config;
