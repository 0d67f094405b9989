// SPDX-License-Identifier: Apache-2.0
package org.keaosgi.runscript.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Configurations as Declarative Services would hand them over: the default where nothing is set.
 */
final class Configs {
    private Configs() {}

    static RunscriptConfig of(Object... namesAndValues) {
        Map<String, Object> values = Fakes.map(namesAndValues);
        values.putIfAbsent("script", new String[] {"/scripts/one.sh"});
        return (RunscriptConfig)
                Proxy.newProxyInstance(
                        RunscriptConfig.class.getClassLoader(),
                        new Class<?>[] {RunscriptConfig.class},
                        (proxy, method, arguments) ->
                                values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static Settings settings(Object... namesAndValues) {
        return Settings.of(of(namesAndValues), name -> null);
    }
}
