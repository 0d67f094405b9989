// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import org.keaosgi.api.hook.Callout;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code cb6_updated}; see {@link Cb6UpdatedHook}. */
@ProviderType
public interface Cb6UpdatedCallout extends Callout {}
