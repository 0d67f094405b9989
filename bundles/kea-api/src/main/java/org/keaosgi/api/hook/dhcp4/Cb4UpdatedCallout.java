// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.api.hook.dhcp4;

import java.util.List;
import org.keaosgi.api.hook.AuditEntry;
import org.keaosgi.api.hook.Callout;
import org.osgi.annotation.versioning.ProviderType;

/** The arguments of hook point {@code cb4_updated}; see {@link Cb4UpdatedHook}. */
@ProviderType
public interface Cb4UpdatedCallout extends Callout {
    /**
     * What has changed in the configuration back end since Kea looked last, in Kea's order.
     *
     * @return unmodifiable; empty when Kea has fetched the whole configuration anew, as it does at
     *     its start and after a reconfiguration
     */
    List<AuditEntry> auditEntries();
}
