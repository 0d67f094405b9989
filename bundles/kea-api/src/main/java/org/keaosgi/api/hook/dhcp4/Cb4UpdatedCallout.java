// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import org.keaosgi.api.hook.Callout;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code cb4_updated}; see {@link Cb4UpdatedHook}. */
@ProviderType
public interface Cb4UpdatedCallout extends Callout {}
