// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.server;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The word that Kea is configured: this service appears as soon as the first configuration is in
 * force and stays. A component that refers to it is activated when everything that Kea's
 * configuration describes can be asked for.
 */
@ProviderType
public interface KeaReady {}
