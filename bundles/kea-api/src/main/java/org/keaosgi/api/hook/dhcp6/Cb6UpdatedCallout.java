// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp6;

import java.util.List;
import org.keaosgi.api.hook.AuditEntry;
import org.keaosgi.api.hook.Callout;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code cb6_updated}; see {@link Cb6UpdatedHook}. */
@ProviderType
public interface Cb6UpdatedCallout extends Callout {
    /**
     * What has changed in the configuration back end since Kea looked last, in Kea's order.
     *
     * @return unmodifiable; empty when Kea has fetched the whole configuration anew, as it does at
     *     its start and after a reconfiguration
     */
    List<AuditEntry> auditEntries();
}
