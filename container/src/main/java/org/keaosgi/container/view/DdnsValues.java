// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.container.view;

import java.util.Map;
import java.util.Optional;
import org.keaosgi.api.hook.DdnsParameters;
import org.keaosgi.container.json.Json;

/** Reads {@link DdnsParameters} from the bridge's JSON. */
final class DdnsValues {
    private DdnsValues() {}

    /** Those in this JSON; empty when there is none. */
    static Optional<DdnsParameters> of(byte[] json) {
        if (json == null) {
            return Optional.empty();
        }
        Map<String, Object> map = Json.readMap(json);
        return Optional.of(
                new DdnsParameters(
                        flag(map, "ddns-send-updates"),
                        flag(map, "ddns-override-no-update"),
                        flag(map, "ddns-override-client-update"),
                        flag(map, "ddns-update-on-renew"),
                        text(map, "ddns-replace-client-name"),
                        text(map, "ddns-generated-prefix"),
                        text(map, "ddns-qualifying-suffix"),
                        text(map, "hostname-char-set"),
                        text(map, "hostname-char-replacement")));
    }

    private static boolean flag(Map<String, Object> map, String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    private static String text(Map<String, Object> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
