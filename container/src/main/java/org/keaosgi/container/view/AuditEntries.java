// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.keaosgi.api.hook.AuditEntry;
import org.keaosgi.container.json.Json;

/** Reads {@link AuditEntry} from the bridge's JSON. */
final class AuditEntries {
    private static final List<AuditEntry.Modification> MODIFICATIONS =
            List.of(AuditEntry.Modification.values());

    private AuditEntries() {}

    /** Those in this JSON; none when there is none. */
    static List<AuditEntry> of(byte[] json) {
        return json == null
                ? List.of()
                : ((List<?>) Json.read(json))
                        .stream().map(e -> entry(Json.asMap((Map<?, ?>) e))).toList();
    }

    private static AuditEntry entry(Map<String, Object> map) {
        return new AuditEntry(
                (String) map.get("object-type"),
                (Long) map.get("object-id"),
                MODIFICATIONS.get(((Long) map.get("modification")).intValue()),
                LocalDateTime.parse((String) map.get("time")),
                (Long) map.get("revision"),
                (String) map.get("message"));
    }
}
